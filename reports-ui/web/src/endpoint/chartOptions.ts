import uPlot from 'uplot';
import { STACK } from './series';

const HEIGHT = 180;
/** Seconds of one bar. */
const BUCKET = 5 * 60;
/** Seconds that the axis spans at the least, so that the first bar of all does not stand for years. */
const SHORTEST = 60 * 60;

/** How the bars are drawn. */
export function chartOptions(
  width: number,
  style: CSSStyleDeclaration,
  onCursor: (index: number | null) => void,
): uPlot.Options {
  const color = (name: string) => style.getPropertyValue(name);
  const axis = {
    stroke: color('--us-dim'),
    grid: { stroke: color('--us-line'), width: 1 },
    ticks: { show: false },
  };
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: {
      x: { range: ({ data: [times] }, first) => span(first, times.at(-1) ?? first) },
      y: { range: (_, __, max) => [0, Math.max(1, max)] },
    },
    axes: [
      { ...axis, grid: { show: false }, space: 80, values: (_, ticks) => ticks.map(tickTime) },
      { ...axis, size: 64, values: (_, ticks) => ticks.map(tick) },
    ],
    series: [{}, ...STACK.map(({ words, color: name }) => bar(words, color(name)))],
    hooks: { setCursor: [(plot) => onCursor(plot.cursor.idx ?? null)] },
  };
}

/** What the axis shows; where there is one bar alone, uPlot itself would take its time for the begin of years. */
function span(first: number, last: number): [number, number] {
  return [Math.min(first, last + BUCKET - SHORTEST), last + BUCKET];
}

function bar(label: string, fill: string): uPlot.Series {
  const paths = uPlot.paths.bars?.({ size: [0.9, 40], align: 1 });
  return { label, fill, width: 0, points: { show: false }, ...(paths === undefined ? {} : { paths }) };
}

const hours = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const days = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: 'short' });

/** `09:30`, and the day where one begins. */
function tickTime(seconds: number): string {
  const time = new Date(seconds * 1000);
  const midnight = time.getHours() === 0 && time.getMinutes() === 0;
  return midnight ? days.format(time) : hours.format(time);
}

function tick(n: number): string {
  return Number.isInteger(n) ? n.toLocaleString('en-US') : '';
}
