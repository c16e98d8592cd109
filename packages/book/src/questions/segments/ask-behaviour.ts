import type { Behaviour } from '@vivero/domain';
import type { Book } from '../../columns/book.ts';
import { bookPeriod } from '../events/book-period.ts';
import { countEvents } from '../events/count-events.ts';
import { eventMarks } from '../events/event-marks.ts';
import { EventScan } from '../events/event-scan.ts';
import { type Asked, NO, YES } from './answer.ts';
import { stepsDone } from './steps-done.ts';

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
  const holds = (count: number): boolean =>
    times === 'at_least' ? count >= wanted : times === 'at_most' ? count <= wanted : count === wanted;
  return {
    cost: costOf(when),
    ask: (part, rows, out) => {
      const columns = part.columns();
      if (marks.dear !== 0) {
        const scan = new EventScan(book, columns, marks, period);
        for (const row of rows) out[row] = holds(scan.row(row)) ? YES : NO;
      } else {
        const counts = countEvents(book, columns, marks, period, rows, most);
        for (let i = 0; i < rows.length; i += 1) out[rows[i] as number] = holds(counts[i] as number) ? YES : NO;
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
      const scan = new EventScan(book, part.columns(), marks, period);
      for (const row of rows) {
        const count = scan.row(row);
        const { amounts } = scan;
        let sum = 0;
        for (let i = 0; i < count; i += 1) sum += amounts[i] as number;
        out[row] = sum >= amount ? YES : NO;
      }
    },
  };
}

export function askSequence(book: Book, { steps, when }: Sequence): Asked {
  const marks = eventMarks(
    book,
    steps.map(({ what }) => what),
  );
  const period = bookPeriod(when, book.asOf);
  const done = stepsDone(steps.map(({ within }) => within));
  return {
    cost: costOf(when) * 2,
    ask: (part, rows, out) => {
      const columns = part.columns();
      const scan = new EventScan(book, columns, marks, period, 2 ** steps.length - 1);
      for (const row of rows) out[row] = done(columns, scan, scan.row(row)) ? YES : NO;
    },
  };
}
