import { Link } from '@tanstack/react-router';
import type { Difference } from '../api/exchange';
import type { Id } from '../api/id';
import { kindWords } from '../words/kinds';
import { isUnjudged, standingWords } from '../words/standings';
import { visible } from '../words/visible';
import type { Mark } from './marks';
import type { Row } from './row';

/** More than this says nothing more of one line. */
const MOST = 3;

interface Props {
  mark: Mark;
  /** the element's index on both sides, where it stands elsewhere */
  moved?: Row['moved'];
  focus?: Id | undefined;
}

/** What the verdict says of a line: what differs, and what excused it. */
export function Judged({ mark, moved, focus }: Props) {
  if (mark.because !== undefined) return <span className="dim">{mark.because}</span>;
  if (mark.differences.length === 0) return <span className="dim">does not count</span>;
  return (
    <>
      <Differences mark={mark} focus={focus} />
      {moved === undefined ? null : (
        <span className="dim">
          index {moved[0]}, in the candidate {moved[1]}
        </span>
      )}
    </>
  );
}

function Differences({ mark, focus }: { mark: Mark; focus: Id | undefined }) {
  return mark.differences.slice(0, MOST).map((difference) => (
    <div key={`${difference.kind} ${difference.location} ${difference.rule}`}>
      <JudgedDifference difference={difference} linked={difference.groupId !== focus} />
    </div>
  ));
}

function JudgedDifference({ difference, linked }: { difference: Difference; linked: boolean }) {
  const { kind, groupId, rule, standing } = difference;
  const words = kindWords(kind);
  return (
    <>
      {linked && groupId !== null ? (
        <Link to="/groups/$groupId" params={{ groupId: String(groupId) }}>
          {words}
        </Link>
      ) : (
        words
      )}
      <span className="dim">
        {rule === null ? null : <>, excused by {visible(rule)}</>}
        {rule === null && (standing === 'flaky' || isUnjudged(standing)) ? (
          <>, {standingWords(standing)}</>
        ) : null}
      </span>
    </>
  );
}
