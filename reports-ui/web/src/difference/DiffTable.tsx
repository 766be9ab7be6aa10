import { Button, VisuallyHidden } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Id } from '../api/id';
import { counted } from '../words/numbers';
import classes from './DiffTable.module.css';
import { type Fold, fold } from './fold';
import { LineRow } from './LineRow';
import type { Marker } from './marks';
import { isSame, type Row } from './row';

interface Props {
  /** what is set side by side, for those who hear the table */
  label: string;
  rows: Row[];
  marker: Marker;
  /** the group whose lines stand out */
  focus?: Id | undefined;
}

/** A page stays quick and can still show any body: so many lines at a time. */
const PAGE = 1_000;

/** Both sides line by line: what differs is marked, what is equal is folded. */
export function DiffTable({ label, rows, marker, focus }: Props) {
  const parts = useMemo(() => fold(rows, (row) => isSame(row) && marker(row) === null), [rows, marker]);
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={classes.sign}>
              <VisuallyHidden>Difference</VisuallyHidden>
            </th>
            <th scope="col">Primary</th>
            <th scope="col">Candidate</th>
            <th scope="col" className={classes.why}>
              Judged
            </th>
          </tr>
        </thead>
        <tbody>
          {parts
            .slice(0, shown)
            .map((part, i) =>
              'folded' in part ? (
                <FoldedRows key={keyOf(part, i)} fold={part} marker={marker} />
              ) : (
                <LineRow key={keyOf(part, i)} row={part} mark={marker(part)} focus={focus} />
              ),
            )}
        </tbody>
      </table>
      {parts.length <= shown ? null : (
        <Button variant="default" size="xs" mt="xs" onClick={() => setShown(shown + PAGE)}>
          Show {counted(Math.min(PAGE, parts.length - shown), 'more line')}
        </Button>
      )}
    </>
  );
}

function FoldedRows({ fold: { folded }, marker }: { fold: Fold; marker: Marker }) {
  const [open, setOpen] = useState(false);
  if (open) return folded.map((row, i) => <LineRow key={keyOf(row, i)} row={row} mark={marker(row)} />);
  return (
    <tr>
      <td colSpan={4} className={classes.fold}>
        <button type="button" className={classes.unfold} onClick={() => setOpen(true)}>
          {counted(folded.length, 'equal line')}, show
        </button>
      </td>
    </tr>
  );
}

/** Lines of one document never change their place. */
function keyOf(part: Row | Fold, i: number): string {
  return 'folded' in part ? `fold ${i}` : `${i} ${part.location}`;
}
