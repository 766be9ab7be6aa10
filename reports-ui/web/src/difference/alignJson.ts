import { below, isArray, isObject, type Json } from './json';
import { jsonLines, keyLabel, type Line } from './jsonLines';
import type { Row } from './row';
import type { Together, WhoIsWho } from './whoIsWho';

interface Place {
  location: string;
  depth: number;
  label: string;
}

const ROOT: Place = { location: '', depth: 0, label: '' };

/** Sets two JSON values side by side: members by their key whatever their order, elements as the verdict paired them. */
export function alignJson(primary: Json, candidate: Json, who: WhoIsWho): Row[] {
  return new Alignment(who).both(primary, candidate, ROOT);
}

class Alignment {
  constructor(private readonly who: WhoIsWho) {}

  both(primary: Json, candidate: Json, at: Place): Row[] {
    if (isObject(primary) && isObject(candidate)) return this.objects(primary, candidate, at);
    if (isArray(primary) && isArray(candidate)) return this.arrays(primary, candidate, at);
    return sideBySide(linesOf(primary, at), linesOf(candidate, at));
  }

  private objects(primary: { [key: string]: Json }, candidate: { [key: string]: Json }, at: Place): Row[] {
    const keys = [...new Set([...Object.keys(primary), ...Object.keys(candidate)])];
    const rows = keys.flatMap((key) =>
      this.either(own(primary, key), own(candidate, key), {
        location: below(at.location, key),
        depth: at.depth + 1,
        label: keyLabel(key),
      }),
    );
    return enclosed(rows, '{', '}', at);
  }

  private arrays(primary: Json[], candidate: Json[], at: Place): Row[] {
    const { together, known } = this.who(at.location, primary, candidate);
    const rows = together.flatMap((pair) => {
      const of = (list: Json[], index: number | null) => (index === null ? undefined : list[index]);
      const place = {
        location: below(at.location, pair.primary ?? pair.candidate ?? 0),
        depth: at.depth + 1,
        label: '',
      };
      const lines = this.either(of(primary, pair.primary), of(candidate, pair.candidate), place);
      return marked(lines, pair, at.location, known);
    });
    return enclosed(rows, '[', ']', at);
  }

  private either(primary: Json | undefined, candidate: Json | undefined, at: Place): Row[] {
    if (primary !== undefined && candidate !== undefined) return this.both(primary, candidate, at);
    return sideBySide(
      primary === undefined ? [] : linesOf(primary, at),
      candidate === undefined ? [] : linesOf(candidate, at),
    );
  }
}

/** What is to be known of the lines of one element. */
function marked(rows: Row[], { primary, candidate, moved }: Together, array: string, known: boolean): Row[] {
  if (primary === null)
    return rows.map((row) => ({ ...row, addedTo: array, ...(known ? {} : { unpaired: true }) }));
  if (candidate === null) return known ? rows : rows.map((row) => ({ ...row, unpaired: true }));
  const [first, ...others] = rows;
  return moved && first !== undefined ? [{ ...first, moved: [primary, candidate] }, ...others] : rows;
}

function linesOf(value: Json, { label, location, depth }: Place): Line[] {
  return jsonLines(value, label, location, depth);
}

/** Two values that have no parts in common: their first lines beside each other, what is within them each alone. */
function sideBySide(primary: Line[], candidate: Line[]): Row[] {
  const [left, ...within] = primary;
  const [right, ...other] = candidate;
  const first = left ?? right;
  if (first === undefined) return [];
  return [
    { ...placed(first), primary: left?.text ?? null, candidate: right?.text ?? null },
    ...within.map((line) => ({ ...placed(line), primary: line.text, candidate: null })),
    ...other.map((line) => ({ ...placed(line), primary: null, candidate: line.text })),
  ];
}

function placed({ location, depth, closes }: Line): Pick<Row, 'location' | 'depth' | 'closes'> {
  return closes ? { location, depth, closes } : { location, depth };
}

function enclosed(rows: Row[], open: string, close: string, { location, depth, label }: Place): Row[] {
  const line = (text: string): Row => ({ location, depth, primary: text, candidate: text });
  return rows.length === 0
    ? [line(label + open + close)]
    : [line(label + open), ...rows, { ...line(close), closes: true }];
}

function own(object: { [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
