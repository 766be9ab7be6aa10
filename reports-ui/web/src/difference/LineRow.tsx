import { VisuallyHidden } from '@mantine/core';
import { memo } from 'react';
import type { Id } from '../api/id';
import classes from './DiffTable.module.css';
import { Judged } from './Judged';
import { LineCell } from './LineCell';
import type { Mark } from './marks';
import type { Row } from './row';

interface Props {
  row: Row;
  mark: Mark | null;
  focus?: Id | undefined;
}

const SIGNS = {
  bad: { sign: '≠', words: 'differs' },
  excused: { sign: '≈', words: 'differs, excused' },
  uncounted: { sign: '·', words: 'differs, does not count' },
} as const;

/** One line of both sides, and what was judged of it. */
export const LineRow = memo(({ row, mark, focus }: Props) => {
  const focused = focus !== undefined && mark?.differences.some(({ groupId }) => groupId === focus) === true;
  return (
    <tr data-tone={mark?.tone} data-focused={focused} title={row.location}>
      <td className={classes.sign}>
        {mark === null ? null : (
          <>
            <span aria-hidden="true">{SIGNS[mark.tone].sign}</span>
            <VisuallyHidden>{SIGNS[mark.tone].words}</VisuallyHidden>
          </>
        )}
      </td>
      <LineCell row={row} side="primary" />
      <LineCell row={row} side="candidate" />
      <td className={classes.why}>{mark === null ? null : <Judged mark={mark} focus={focus} />}</td>
    </tr>
  );
});
