import type { Behaviour } from '@vivero/domain';
import type { Book } from '../../columns/book.ts';
import type { EventColumns } from '../../columns/event-columns.ts';
import { activeRows } from '../events/active-rows.ts';
import { bookPeriod } from '../events/book-period.ts';
import { countEvents } from '../events/count-events.ts';
import { eventMarks } from '../events/event-marks.ts';
import { EventScan } from '../events/event-scan.ts';
import { Room } from '../room.ts';
import { type Asked, NO, rowsBut, YES } from './answer.ts';
import { StepsDone } from './steps-done.ts';

type Did = Extract<Behaviour, { is: 'did' }>;
type Sum = Extract<Behaviour, { is: 'sum' }>;
type Sequence = Extract<Behaviour, { is: 'sequence' }>;

export function askDid(book: Book, did: Did): Asked {
  const marks = eventMarks(book, [did.what]);
  const period = bookPeriod(did.when, book.asOf);
  const [least, most] = rangeOf(did);
  // One more than allowed settles it.
  const enough = did.times === 'at_least' ? did.count : did.count + 1;
  const room = new Room(Uint32Array);
  return askEvents(book, did, 1, least === 0 ? YES : NO, (columns, rows, out) => {
    const counts = room.of(rows.length);
    if (marks.dear === 0) countEvents(book, columns, marks, period, rows, enough, counts);
    else countScanned(new EventScan(book, columns, marks, period), rows, counts);
    compare(rows, counts, least, most, out);
  });
}

/** From how many to how many times. */
function rangeOf({ times, count }: Did): readonly [number, number] {
  if (times === 'at_least') return [count, 2 ** 32];
  return times === 'at_most' ? [0, count] : [count, count];
}

function countScanned(scan: EventScan, rows: Uint32Array, counts: Uint32Array): void {
  for (let i = 0; i < rows.length; i += 1) counts[i] = scan.row(rows[i] as number);
}

function compare(rows: Uint32Array, counts: Uint32Array, least: number, most: number, out: Uint8Array): void {
  for (let i = 0; i < rows.length; i += 1) {
    const count = counts[i] as number;
    out[rows[i] as number] = count >= least && count <= most ? YES : NO;
  }
}

export function askSum(book: Book, sum: Sum): Asked {
  const { what, when, amount } = sum;
  const marks = eventMarks(book, [what], true);
  const period = bookPeriod(when, book.asOf);
  return askEvents(book, sum, 1, NO, (columns, rows, out) =>
    addUp(new EventScan(book, columns, marks, period), rows, amount, out),
  );
}

function addUp(scan: EventScan, rows: Uint32Array, least: number, out: Uint8Array): void {
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const count = scan.row(row);
    const { amounts } = scan;
    let sum = 0;
    for (let n = 0; n < count; n += 1) sum += amounts[n] as number;
    out[row] = sum >= least ? YES : NO;
  }
}

export function askSequence(book: Book, sequence: Sequence): Asked {
  const { steps, when } = sequence;
  const marks = eventMarks(
    book,
    steps.map(({ what }) => what),
  );
  const period = bookPeriod(when, book.asOf);
  const done = new StepsDone(steps.map(({ within }) => within));
  return askEvents(book, sequence, 2, NO, (columns, rows, out) =>
    follow(columns, new EventScan(book, columns, marks, period, 2 ** steps.length - 1), done, rows, out),
  );
}

function follow(columns: EventColumns, scan: EventScan, done: StepsDone, rows: Uint32Array, out: Uint8Array): void {
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    out[row] = done.by(columns, scan, scan.row(row)) ? YES : NO;
  }
}

/**
 * Asks the rows that have an event since the period began.
 * @param nothing what is answered for the others: they did nothing in it
 */
function askEvents(
  { asOf }: Book,
  { when }: Behaviour,
  cost: number,
  nothing: number,
  ask: (columns: EventColumns, rows: Uint32Array, out: Uint8Array) => void,
): Asked {
  const { from } = bookPeriod(when, asOf);
  const room = new Room(Uint32Array);
  return {
    // The longer the period, the dearer the question.
    cost: (when.span === 'ever' ? 50 : 20) * cost,
    ask: (part, rows, out) => {
      const columns = part.columns();
      const found = room.of(rows.length);
      const active = activeRows(columns, from, rows, found);
      out.fill(nothing);
      ask(columns, active, out);
      return rowsBut(NO, nothing === NO ? active : rows, out, found);
    },
  };
}
