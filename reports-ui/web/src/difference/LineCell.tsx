import { VisuallyHidden } from '@mantine/core';
import { visible } from '../words/visible';
import { changeOf } from './change';
import classes from './DiffTable.module.css';
import type { Row } from './row';

interface Props {
  row: Row;
  side: 'primary' | 'candidate';
}

/** One side of a line; the part that differs is marked. Captured text is only ever shown as text. */
export function LineCell({ row, side }: Props) {
  const text = row[side];
  if (text === null) {
    return (
      <td className={classes.nothing}>
        <VisuallyHidden>nothing</VisuallyHidden>
      </td>
    );
  }
  return (
    <td className={classes.line} style={{ paddingLeft: `${row.depth * 1.5 + 1}ch` }}>
      {row.primary === null || row.candidate === null || row.primary === row.candidate ? (
        visible(text)
      ) : (
        <ChangedText primary={row.primary} candidate={row.candidate} side={side} />
      )}
    </td>
  );
}

function ChangedText({
  primary,
  candidate,
  side,
}: {
  primary: string;
  candidate: string;
  side: Props['side'];
}) {
  const change = changeOf(primary, candidate);
  return (
    <>
      {visible(change.before)}
      {change[side] === '' ? null : <mark className={classes.change}>{visible(change[side])}</mark>}
      {visible(change.after)}
    </>
  );
}
