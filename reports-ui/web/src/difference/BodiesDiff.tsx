import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Body, Difference, Pairings } from '../api/exchange';
import type { Id } from '../api/id';
import classes from './BodiesDiff.module.css';
import { BodyNotes } from './BodyNotes';
import { alignBodies } from './bodies';
import { DiffTable } from './DiffTable';
import { bodyMarker } from './marks';
import { PlainBodies } from './PlainBodies';

interface Props {
  primary: Body;
  candidate: Body;
  differences: Difference[];
  unlisted: number;
  pairings: Pairings;
  focus?: Id | undefined;
}

/** Both bodies side by side: JSON by its structure, anything else by its lines, or as sent. */
export function BodiesDiff({ primary, candidate, differences, unlisted, pairings, focus }: Props) {
  const [view, setView] = useState('aligned');
  const aligned = useMemo(
    () => alignBodies(primary, candidate, pairings, view === 'sent'),
    [primary, candidate, pairings, view],
  );
  const marker = useMemo(() => bodyMarker(differences, unlisted), [differences, unlisted]);
  if (aligned === null) return <PlainBodies primary={primary} candidate={candidate} />;
  return (
    <>
      <div className={classes.bar}>
        <BodyNotes primary={primary} candidate={candidate} />
        {aligned.form === 'json' || view === 'sent' ? (
          <SegmentedControl
            size="xs"
            aria-label="How the bodies are shown"
            value={view}
            onChange={setView}
            data={[
              { value: 'aligned', label: 'By structure' },
              { value: 'sent', label: 'As sent' },
            ]}
          />
        ) : null}
      </div>
      {aligned.rows.length === 0 ? (
        <p className="dim">Both bodies are empty.</p>
      ) : (
        <DiffTable key={view} label="Bodies side by side" rows={aligned.rows} marker={marker} focus={focus} />
      )}
    </>
  );
}
