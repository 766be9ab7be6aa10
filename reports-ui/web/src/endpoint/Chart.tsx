import 'uplot/dist/uPlot.min.css';
import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import type { Bucket } from '../api/endpoint';
import type { Mark } from '../api/marks';
import classes from './Chart.module.css';
import { chartOptions } from './chartOptions';
import { stacked } from './series';

interface Props {
  buckets: Bucket[];
  /** seconds that one bar lasts */
  bar: number;
  /** lines between the bars */
  marks: Mark[];
  /** the index of the bar under the pointer; null when there is none */
  onCursor: (index: number | null) => void;
}

/** Stacked bars. A canvas says nothing to a screen reader: the table below it does. */
export function Chart({ buckets, bar, marks, onCursor }: Props) {
  const { ref, width } = useElementSize();
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const data = useRef(buckets);
  data.current = buckets;
  const lines = useRef(marks);
  lines.current = marks;
  const scheme = useComputedColorScheme();

  // colours are read when the plot is made, so another scheme makes another plot
  // biome-ignore lint/correctness/useExhaustiveDependencies: scheme
  useEffect(() => {
    if (place.current === null || width === 0) return;
    const options = chartOptions(width, bar, getComputedStyle(place.current), onCursor, () => lines.current);
    const made = new uPlot(options, stacked(data.current), place.current);
    plot.current = made;
    return () => {
      plot.current = null;
      made.destroy();
    };
  }, [width, bar, scheme, onCursor]);

  useEffect(() => plot.current?.setData(stacked(buckets)), [buckets]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: marks are read when the plot draws
  useEffect(() => plot.current?.redraw(), [marks]);

  return (
    <div ref={ref} className={classes.chart} aria-hidden="true">
      <div ref={place} />
    </div>
  );
}
