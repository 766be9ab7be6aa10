import uPlot from 'uplot';
import type { Mark } from '../api/marks';
import { STACK, seconds } from './series';

const HEIGHT = 180;
/** Bars that the axis has room for at the least, so that the first of all does not stand for years. */
const FEWEST = 12;
const DAY = 24 * 60 * 60;

/** How the bars are drawn. */
export function chartOptions(
  width: number,
  bar: number,
  style: CSSStyleDeclaration,
  onCursor: (index: number | null) => void,
  marks: () => Mark[],
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
      x: { range: ({ data: [times] }, first) => span(first, times.at(-1) ?? first, bar) },
      y: { range: (_, __, max) => [0, Math.max(1, max)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        space: 80,
        values: (_, ticks) => ticks.map(bar === DAY ? tickDay : tickTime),
      },
      { ...axis, size: 64, values: (_, ticks) => ticks.map(tick) },
    ],
    series: [{}, ...STACK.map(({ words, color: name }) => bars(words, color(name)))],
    hooks: {
      setCursor: [(plot) => onCursor(plot.cursor.idx ?? null)],
      draw: [(plot) => drawMarks(plot, marks(), color('--us-link'))],
    },
  };
}

/** What the axis shows; where there is one bar alone, uPlot itself would take its time for the begin of years. */
function span(first: number, last: number, bar: number): [number, number] {
  return [Math.min(first, last + bar - FEWEST * bar), last + bar];
}

/** A line across all bars for each mark; what it stands for is said in the list below. */
function drawMarks(plot: uPlot, marks: Mark[], stroke: string): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.strokeStyle = stroke;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([4 * devicePixelRatio, 3 * devicePixelRatio]);
  for (const mark of marks) {
    const x = Math.round(plot.valToPos(seconds(mark), 'x', true));
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
  }
  ctx.restore();
}

function bars(label: string, fill: string): uPlot.Series {
  const paths = uPlot.paths.bars?.({ size: [0.9, 40], align: 1 });
  return { label, fill, width: 0, points: { show: false }, ...(paths === undefined ? {} : { paths }) };
}

const hours = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const days = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: 'short' });
const utcDays = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: 'short', timeZone: 'UTC' });

/** `09:30`, and the day where one begins. */
function tickTime(seconds: number): string {
  const time = new Date(seconds * 1000);
  const midnight = time.getHours() === 0 && time.getMinutes() === 0;
  return midnight ? days.format(time) : hours.format(time);
}

/** `22 Nov`; days are those of UTC. */
function tickDay(seconds: number): string {
  return utcDays.format(new Date(seconds * 1000));
}

function tick(n: number): string {
  return Number.isInteger(n) ? n.toLocaleString('en-US') : '';
}
