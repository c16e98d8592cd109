import type { Behaviour } from '@vivero/domain';
import type { Book } from '../../columns/book.ts';
import { bookPeriod } from '../events/book-period.ts';
import { eventMarks } from '../events/event-marks.ts';
import { EventScan } from '../events/event-scan.ts';
import { type Asked, NO, YES } from './answer.ts';

type Did = Extract<Behaviour, { is: 'did' }>;
type Sum = Extract<Behaviour, { is: 'sum' }>;
type Sequence = Extract<Behaviour, { is: 'sequence' }>;

/** Looks at the found events of each row. */
function askEvents(
  book: Book,
  { when }: Behaviour,
  marks: ReturnType<typeof eventMarks>,
  most: number,
  holds: Holds,
): Asked {
  const period = bookPeriod(when, book.asOf);
  return {
    cost: when.span === 'ever' ? 50 : 20,
    ask: (part, rows, out) => {
      const scan = new EventScan(book, part.columns(), marks, period);
      const judge = holds(part.columns().day);
      for (let i = 0; i < rows.length; i += 1) {
        const row = rows[i] as number;
        out[row] = judge(scan, scan.row(row, most)) ? YES : NO;
      }
    },
  };
}
type Holds = (day: Uint16Array) => (scan: EventScan, count: number) => boolean;

export function askDid(book: Book, did: Did): Asked {
  const { what, times, count: wanted } = did;
  const marks = eventMarks(book, [what]);
  // One more than allowed settles it.
  const most = times === 'at_least' ? wanted : wanted + 1;
  return askEvents(book, did, marks, most, () => (_scan, count) => {
    if (times === 'at_least') return count >= wanted;
    return times === 'at_most' ? count <= wanted : count === wanted;
  });
}

export function askSum(book: Book, sum: Sum): Asked {
  const marks = eventMarks(book, [sum.what], true);
  return askEvents(book, sum, marks, Number.MAX_SAFE_INTEGER, () => (scan, count) => {
    let all = 0;
    for (let i = 0; i < count; i += 1) all += scan.amounts[i] as number;
    return all >= sum.amount;
  });
}

/** Later than any day by more than any wait. */
const NEVER = 2 ** 30;

/**
 * Walks back through the events and keeps, for each step, the day on which the rest of the sequence can begin. Events of one second follow
 * each other as in the ledger; one event is one step.
 */
export function askSequence(book: Book, sequence: Sequence): Asked {
  const { steps } = sequence;
  const marks = eventMarks(
    book,
    steps.map(({ what }) => what),
  );
  const last = steps.length - 1;
  const within = Int32Array.from(steps, (step) => step.within ?? NEVER >> 1);
  const begins = new Int32Array(steps.length);
  return askEvents(book, sequence, marks, Number.MAX_SAFE_INTEGER, (day) => (scan, count) => {
    begins.fill(NEVER);
    for (let i = 0; i < count; i += 1) {
      const bits = scan.bits[i] as number;
      const on = day[scan.events[i] as number] as number;
      // From the first step up: what this event begins must not be its own sequel.
      for (let rest = bits; rest !== 0; rest &= rest - 1) {
        const step = 31 - Math.clz32(rest & -rest);
        if (step === last) begins[step] = on;
        else if ((begins[step + 1] as number) - on <= (within[step + 1] as number)) begins[step] = on;
      }
      if (begins[0] !== NEVER) return true;
    }
    return false;
  });
}
