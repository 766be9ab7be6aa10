import type { Body } from '../api/exchange';
import { bytes } from '../words/numbers';

/** What has to be known of both bodies before they are read: their size, and whether all of them is here. */
export function BodyNotes({ primary, candidate }: { primary: Body; candidate: Body }) {
  return (
    <span className="dim">
      Primary {bodyNote(primary)} · candidate {bodyNote(candidate)}
    </span>
  );
}

/** The size of a body, and what was kept of it. */
export function bodyNote({ wireLength, decodedLength, kept }: Body): string {
  const decoded =
    decodedLength >= 0 && decodedLength !== wireLength ? `, ${bytes(decodedLength)} decoded` : '';
  const cut = kept === 'prefix' ? ', only the beginning was kept' : '';
  return `${bytes(wireLength)}${decoded}${cut}`;
}
