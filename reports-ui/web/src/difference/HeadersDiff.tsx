import { useMemo } from 'react';
import type { Difference, Leg } from '../api/exchange';
import type { Id } from '../api/id';
import { alignHeaders } from './alignHeaders';
import { DiffTable } from './DiffTable';
import { headerMarker } from './marks';

interface Props {
  primary: Leg;
  candidate: Leg;
  differences: Difference[];
  focus?: Id | undefined;
}

/** The headers of both answers by name, and behind them the trailers. */
export function HeadersDiff({ primary, candidate, differences, focus }: Props) {
  const rows = useMemo(() => alignHeaders(fields(primary), fields(candidate)), [primary, candidate]);
  const marker = useMemo(() => headerMarker(differences), [differences]);
  if (rows.length === 0) return <p className="dim">Neither answer has headers.</p>;
  return <DiffTable label="Headers side by side" rows={rows} marker={marker} focus={focus} />;
}

function fields({ headers, trailers }: Leg) {
  return [...(headers ?? []), ...(trailers ?? [])];
}
