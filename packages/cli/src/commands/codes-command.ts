import { endCode, makeSourceCode, sayTerm, sourceCodes } from '@vivero/app';
import { qrPicture } from '@vivero/connectors';
import { SOURCE_KINDS } from '@vivero/domain';
import { UsageError } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command, orExit } from '../command.ts';

const KINDS = SOURCE_KINDS.filter((kind) => kind !== 'referral');

export const codesCommand = command({
  name: 'codes',
  help: `vivero codes [--json]
vivero codes --make ${KINDS.join('|')} --about TEXT [--rm NUMBER]
vivero codes --end CODE
vivero codes --qr CODE
Codes that people come in by, and what came of each; makes one for a channel, an event, a piece of content, a campaign or an RM (--rm 0 or
none: people come into the pool), takes one out of use (a customer's link as well), or draws one as SVG.`,
  options: {
    make: { type: 'string' },
    about: { type: 'string' },
    rm: { type: 'string' },
    end: { type: 'string' },
    qr: { type: 'string' },
  },
  read: ({ values }) => {
    const { about, end, qr } = values;
    const kind = KINDS.find((each) => each === values.make);
    const rm = values.rm === undefined ? 0 : Number(values.rm);
    if (values.make !== undefined && kind === undefined) throw new UsageError(`--make is one of ${KINDS.join(', ')}`);
    if ((kind === undefined) !== (about === undefined)) throw new UsageError('--make and --about go together');
    if (!Number.isInteger(rm) || rm < 0) throw new UsageError('--rm is the number of a book, or 0');
    return async (io) => {
      const { publicUrl, host, port } = io.environment;
      const addressOf = (code: string): string => `${publicUrl ?? `http://${host}:${port}`}/r/${code}`;
      if (qr !== undefined) {
        const svg = await qrPicture(addressOf(qr), 'svg');
        io.show({ address: addressOf(qr), svg }, () => [svg]);
      } else if (end !== undefined) {
        orExit(await endCode(io.stores, io.actor, end, io.now()));
        io.show({ code: end }, () => [end]);
      } else if (kind !== undefined && about !== undefined) {
        const clock = { now: io.now(), newId: io.newId };
        const code = orExit(await makeSourceCode(io.stores, io.actor, { kind, about, rm }, clock));
        io.show({ code, address: addressOf(code) }, () => [addressOf(code)]);
      } else {
        const codes = await sourceCodes(io.stores, io.actor);
        const told = (count: (typeof codes)[number]['people']) =>
          typeof count === 'number' ? count : sayTerm('ui.stages.masked', io.language);
        io.show({ codes }, () =>
          columns(
            codes.map(({ code, kind: of, about: words, rm: book, people, arrivals, endedAt }) => [
              code,
              sayTerm(`source_kind.${of}`, io.language),
              words,
              book === 0 ? sayTerm('ui.referrals.pool', io.language) : book,
              told(people),
              told(arrivals),
              endedAt === null ? '' : sayTerm('ui.referrals.ended', io.language),
            ]),
          ),
        );
      }
      return 0;
    };
  },
});
