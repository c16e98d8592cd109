import { modeOfTouches } from '@vivero/app';
import { fail, type Problem, type Result } from '@vivero/domain';
import { bankOf } from '../bank-of.ts';
import { columns } from '../columns.ts';
import { command, orExit } from '../command.ts';

const DAYS = 90;

type Share = Extract<Awaited<ReturnType<typeof modeOfTouches>>, { ok: true }>['value'][number]['activeShare'];

const shareText = (share: Share): string =>
  'noBase' in share
    ? 'no contact yet'
    : `${share.numerator} of ${share.denominator}, ${percent(share.value)} (95 % interval ${percent(share.lower)} to ${percent(share.upper)})`;
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** Only the relationship manager may look into this mirror: not the operator, not the lead. */
const own = (role: string): Result<undefined, Extract<Problem, { code: 'access.refused' }>> =>
  role === 'rm' ? { ok: true, value: undefined } : fail({ code: 'access.refused', action: 'mode' });

export const modeCommand = command({
  name: 'mode',
  help: `vivero mode --as LOGIN [--json]
A relationship manager's own mirror: how the contacts of the last ${DAYS} days came about (responded, push, upkeep, need-led) and the active share.
Nobody else's is shown to anybody: --as must name a relationship manager.`,
  read: () => async (io) => {
    orExit(own(io.actor.role));
    const { today } = await bankOf(io);
    const books = orExit(await modeOfTouches(io.stores, io.actor, { from: today - DAYS + 1, until: today }));
    io.show(books, () =>
      books.flatMap((book) => [
        ...columns([['mode', 'contacts'], ...Object.entries(book.modes).map(([mode, count]) => [mode, count])]),
        `active share: ${shareText(book.activeShare)}`,
        `of contacts that an import brought, taking its order at its word: ${shareText(book.asImported)}`,
      ]),
    );
    return 0;
  },
});
