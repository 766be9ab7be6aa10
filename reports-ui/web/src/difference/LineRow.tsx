import { VisuallyHidden } from '@mantine/core';
import { memo } from 'react';
import type { Id } from '../api/id';
import classes from './DiffTable.module.css';
import { Judged } from './Judged';
import { LineCell } from './LineCell';
import type { Mark } from './marks';
import { isSame, type Row } from './row';

interface Props {
  row: Row;
  mark: Mark | null;
  focus?: Id | undefined;
}

const SIGNS = {
  bad: { sign: '≠', words: 'differs' },
  excused: { sign: '≈', words: 'differs, excused' },
  uncounted: { sign: '·', words: 'differs, does not count' },
  unsaid: { sign: '·', words: 'differs' },
} as const;

/** Of lines that are the same, but not at the same place. */
const ELSEWHERE = { sign: '↕', words: 'stands elsewhere' };

const NOTHING = { sign: '', words: '' };

/** One line of both sides, and what was judged of it. */
export const LineRow = memo(({ row, mark, focus }: Props) => {
  const focused = focus !== undefined && mark?.differences.some(({ groupId }) => groupId === focus) === true;
  const { sign, words } = signOf(row, mark);
  return (
    <tr data-tone={mark?.tone} data-focused={focused} title={row.location}>
      <td className={classes.sign}>
        <span aria-hidden="true">{sign}</span>
        <VisuallyHidden>{words}</VisuallyHidden>
      </td>
      <LineCell row={row} side="primary" />
      <LineCell row={row} side="candidate" />
      <td className={classes.why}>
        {mark === null || mark.goesOn ? null : <Judged mark={mark} moved={row.moved} focus={focus} />}
      </td>
    </tr>
  );
});

function signOf(row: Row, mark: Mark | null): { sign: string; words: string } {
  if (mark === null) return NOTHING;
  const orderOnly = mark.differences.every(
    ({ kind }) => kind === 'json-order' || kind === 'json-member-moved',
  );
  return isSame(row) && orderOnly ? ELSEWHERE : SIGNS[mark.tone];
}
