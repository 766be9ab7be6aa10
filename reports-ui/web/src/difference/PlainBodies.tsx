import type { Body } from '../api/exchange';
import { visible } from '../words/visible';
import { withheldBecause } from '../words/withheld';
import classes from './BodiesDiff.module.css';
import { bodyNote } from './BodyNotes';

/** Bodies that cannot be aligned: each as far as it is here, or why it is not. */
export function PlainBodies({ primary, candidate }: { primary: Body; candidate: Body }) {
  return (
    <div className={classes.plain}>
      <PlainBody side="Primary" body={primary} />
      <PlainBody side="Candidate" body={candidate} />
    </div>
  );
}

export function PlainBody({ side, body }: { side: string; body: Body }) {
  return (
    <div>
      <h3>
        {side} <span className="dim">{bodyNote(body)}</span>
      </h3>
      {body.kept === 'nothing' ? <p>{withheldBecause(body.why)}</p> : <Kept body={body} />}
    </div>
  );
}

function Kept({ body: { text, base64 } }: { body: Body }) {
  if (text !== null && text !== undefined) return <pre>{visible(text)}</pre>;
  return (
    <>
      <p>Not text; its bytes in Base64:</p>
      <pre>{base64}</pre>
    </>
  );
}
