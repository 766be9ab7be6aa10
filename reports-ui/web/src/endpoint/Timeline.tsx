import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Bucket } from '../api/endpoint';
import { marksQuery } from '../api/marks';
import { Section } from '../parts/Page';
import { BucketTable } from './BucketTable';
import { Chart } from './Chart';
import { Legend } from './Legend';
import { MarkList } from './MarkList';
import { filled, firstRange, marksWithin, RANGES, within } from './series';

const CHOICES = RANGES.map(({ id, words }) => ({ value: id, label: words }));

/** What happened when, as bars; the same figures as a table and the marks as a list for those who cannot see the bars. */
export function Timeline({ buckets }: { buckets: Bucket[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const range = RANGES.find(({ id }) => id === chosen) ?? firstRange(buckets);
  const shown = useMemo(() => within(range, buckets), [range, buckets]);
  const bars = useMemo(() => filled(range.bar, shown), [range, shown]);
  const { data: all } = useQuery(marksQuery());
  const marks = useMemo(() => marksWithin(all ?? [], bars), [all, bars]);
  const [cursor, setCursor] = useState<number | null>(null);
  if (buckets.length === 0) return null;
  return (
    <Section heading="Exchanges over time" note={`compared in ${range.each}`}>
      <SegmentedControl
        aria-label="How far back"
        size="xs"
        data={CHOICES}
        value={range.id}
        onChange={setChosen}
      />
      {bars.length === 0 ? (
        <p className="dim">Nothing of this time is kept in such short spans.</p>
      ) : (
        <>
          <Chart key={range.id} buckets={bars} bar={range.bar} marks={marks} onCursor={setCursor} />
          <Legend bucket={cursor === null ? undefined : bars[cursor]} buckets={bars} />
          <MarkList marks={marks} />
          <BucketTable buckets={shown} />
        </>
      )}
    </Section>
  );
}
