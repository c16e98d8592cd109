import { civil, type Comparison, type OwnFigure } from '@vivero/domain';
import { bookDay } from '../../columns/book-time.ts';
import type { Book } from '../../columns/book.ts';
import type { FeatureColumn } from '../../columns/folded.ts';
import { type Asked, askEach, type AskedPart, NO, UNKNOWN, YES } from './answer.ts';

/** How the entries of a column become figures: `scale` (1 or -1) times the entry plus `plus`; NaN is unknown, and 0 where `zero` says so. */
type Figures = (part: AskedPart) => {
  readonly column: FeatureColumn;
  readonly scale: number;
  readonly plus: number;
  readonly zero: boolean;
};

const asItIs = (column: FeatureColumn) => ({ column, scale: 1, plus: 0, zero: false });
/** How long ago something was: 0 stands for "not known". */
const before = (column: FeatureColumn, now: number) => ({ column, scale: -1, plus: now, zero: true });

function ownFigures({ asOf }: Book): Readonly<Record<OwnFigure, Figures>> {
  const [{ year }, today] = [civil(asOf), bookDay(asOf)];
  return {
    age: ({ people }) => before(people.birthYear, year),
    risk: ({ people }) => ({ ...asItIs(people.risk), zero: true }),
    completeness: ({ people }) => asItIs(people.completeness),
    interest: ({ folded }) => asItIs(folded.interest),
    days_at_stage: ({ folded }) => before(folded.since, today),
  };
}

/** A feature of the fold: yes = 1 and no = 0, a day = how many days ago, everything else as it is. */
function featureFigures({ asOf }: Book, index: number): Figures {
  const today = bookDay(asOf);
  return ({ features }) => {
    const column = features()[index];
    if (column === undefined) throw new RangeError(`there is no feature ${index}`);
    if (column instanceof Uint8Array) return { column, scale: 1, plus: -1, zero: true };
    return column instanceof Uint16Array ? before(column, today) : asItIs(column);
  };
}

/** @throws RangeError for a figure that there is not, which no checked definition has */
export function figuresOf(book: Book, features: readonly string[], name: string): Figures {
  const own: Readonly<Record<string, Figures>> = ownFigures(book);
  if (Object.hasOwn(own, name)) return own[name] as Figures;
  const index = features.indexOf(name);
  if (index < 0) throw new RangeError(`there is no figure ${name}`);
  return featureFigures(book, index);
}

/** Figures for which a comparison holds, both ends included. */
function range(compare: Comparison, value: number): readonly [number, number] {
  switch (compare) {
    case 'at_least':
      return [value, Number.POSITIVE_INFINITY];
    case 'at_most':
      return [Number.NEGATIVE_INFINITY, value];
    case 'more_than':
      return [nextAbove(value), Number.POSITIVE_INFINITY];
    case 'less_than':
      return [Number.NEGATIVE_INFINITY, -nextAbove(-value)];
    case 'exactly':
      return [value, value];
  }
}

/** The smallest number above a finite one. */
function nextAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return view.getFloat64(0);
}

export function askFigure(figures: Figures, compare: Comparison, value: number): Asked {
  const [low, high] = range(compare, value);
  return askEach(2, (part, rows, out) => inRange(figures(part), low, high, rows, out));
}

function inRange(
  { column, scale, plus, zero }: ReturnType<Figures>,
  low: number,
  high: number,
  rows: Uint32Array,
  out: Uint8Array,
): void {
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const entry = column[row] as number;
    const figure = entry * scale + plus;
    if (zero ? entry === 0 : Number.isNaN(entry)) out[row] = UNKNOWN;
    else out[row] = figure >= low && figure <= high ? YES : NO;
  }
}

export const askUnknown = (figures: Figures): Asked =>
  askEach(2, (part, rows, out) => notKnown(figures(part), rows, out));

function notKnown({ column, zero }: ReturnType<Figures>, rows: Uint32Array, out: Uint8Array): void {
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const entry = column[row] as number;
    out[row] = (zero ? entry === 0 : Number.isNaN(entry)) ? YES : NO;
  }
}
