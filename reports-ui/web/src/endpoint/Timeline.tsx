import { useMemo, useState } from 'react';
import type { Bucket } from '../api/endpoint';
import { Section } from '../parts/Page';
import { BucketTable } from './BucketTable';
import { Chart } from './Chart';
import { Legend } from './Legend';
import { filled } from './series';

/** What happened when, as bars; the same figures as a table for those who cannot see the bars. */
export function Timeline({ buckets }: { buckets: Bucket[] }) {
  const all = useMemo(() => filled(buckets), [buckets]);
  const [cursor, setCursor] = useState<number | null>(null);
  if (all.length === 0) return null;
  return (
    <Section heading="Exchanges over time" note="compared in five minutes each">
      <Chart buckets={all} onCursor={setCursor} />
      <Legend bucket={cursor === null ? undefined : all[cursor]} buckets={all} />
      <BucketTable buckets={buckets} />
    </Section>
  );
}
