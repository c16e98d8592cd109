import type { Behaviour } from '@vivero/domain';
import type { Book } from '../../columns/book.ts';
import { bookPeriod } from '../events/book-period.ts';
import { eventMarks } from '../events/event-marks.ts';
import { EventScan } from '../events/event-scan.ts';
import { countEvents, sumEvents } from '../events/total-events.ts';
import { type Asked, NO, YES } from './answer.ts';

type Did = Extract<Behaviour, { is: 'did' }>;
type Sum = Extract<Behaviour, { is: 'sum' }>;
type Sequence = Extract<Behaviour, { is: 'sequence' }>;

/** The longer the period, the dearer the question. */
const costOf = ({ span }: Behaviour['when']): number => (span === 'ever' ? 50 : 20);

export function askDid(book: Book, { what, when, times, count: wanted }: Did): Asked {
  const marks = eventMarks(book, [what]);
  const period = bookPeriod(when, book.asOf);
  // One more than allowed settles it.
  const most = times === 'at_least' ? wanted : wanted + 1;
  return {
    cost: costOf(when),
    ask: (part, rows, out) => {
      const counts = countEvents({ book, columns: part.columns(), marks, period }, rows, most);
      for (let i = 0; i < rows.length; i += 1) {
        const count = counts[i] as number;
        const holds = times === 'at_least' ? count >= wanted : times === 'at_most' ? count <= wanted : count === wanted;
        out[rows[i] as number] = holds ? YES : NO;
      }
    },
  };
}

export function askSum(book: Book, { what, when, amount }: Sum): Asked {
  const marks = eventMarks(book, [what], true);
  const period = bookPeriod(when, book.asOf);
  return {
    cost: costOf(when),
    ask: (part, rows, out) => {
      const sums = sumEvents({ book, columns: part.columns(), marks, period }, rows);
      for (let i = 0; i < rows.length; i += 1) out[rows[i] as number] = (sums[i] as number) >= amount ? YES : NO;
    },
  };
}

/** Later than any day by more than any wait. */
const NEVER = 2 ** 30;

/**
 * Walks back through the events and keeps, for each step, the day on which the rest of the sequence can begin. Events of one second follow
 * each other as in the ledger; one event is one step.
 */
export function askSequence(book: Book, { steps, when }: Sequence): Asked {
  const marks = eventMarks(
    book,
    steps.map(({ what }) => what),
  );
  const period = bookPeriod(when, book.asOf);
  const last = steps.length - 1;
  const within = Int32Array.from(steps, (step) => step.within ?? NEVER >> 1);
  const begins = new Int32Array(steps.length);
  return {
    cost: costOf(when) * 2,
    ask: (part, rows, out) => {
      const { day } = part.columns();
      const scan = new EventScan(book, part.columns(), marks, period);
      for (let n = 0; n < rows.length; n += 1) {
        const row = rows[n] as number;
        const count = scan.row(row, Number.MAX_SAFE_INTEGER);
        const { events, bits } = scan;
        begins.fill(NEVER);
        for (let i = 0; i < count && begins[0] === NEVER; i += 1) {
          const on = day[events[i] as number] as number;
          // From the first step up: what this event begins must not be its own sequel.
          for (let rest = bits[i] as number; rest !== 0; rest &= rest - 1) {
            const step = 31 - Math.clz32(rest & -rest);
            if (step === last || (begins[step + 1] as number) - on <= (within[step + 1] as number)) begins[step] = on;
          }
        }
        out[row] = begins[0] === NEVER ? NO : YES;
      }
    },
  };
}
