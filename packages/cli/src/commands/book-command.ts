import { BookHost } from '@vivero/app';
import { formatDay } from '@vivero/domain';
import { columns } from '../columns.ts';
import { command } from '../command.ts';

export const bookCommand = command({
  name: 'book',
  help: `vivero book [--rebuild] [--verify] [--json]
Brings the book of all histories up to date and says how it stands: customers, events, bytes, position, business day.
  --rebuild  makes it anew from the database, whatever its files say
  --verify   compares it with one that is made anew; exit code 1 when they differ
Where a server is running, that one keeps the files, and this command reads them.`,
  options: { rebuild: { type: 'boolean' }, verify: { type: 'boolean' } },
  read:
    ({ values }) =>
    async (io) => {
      const faults: string[] = [];
      const host = new BookHost({
        stores: io.stores,
        now: io.now,
        memoryMb: io.environment.bookMemoryMb,
        onFault: (fault) => faults.push(fault),
        onBucket: (done, total) => io.progress('Book', done, total),
      });
      try {
        await (values.rebuild === true ? host.rebuild() : host.catchUp());
        const verified = values.verify === true ? await host.verify() : null;
        const status = await host.status();
        if (!status) throw new Error('the book was caught up and is not there');
        const { asOf, position, behind, customers, events, bytes, bytesPerEvent, ...rest } = status;
        const day = formatDay(asOf);
        io.show({ ...status, asOf: day, faults, verified }, () =>
          columns([
            ['customers', String(customers)],
            ['events', `${events}, ${Math.ceil(bytes / 2 ** 20)} MB, ${bytesPerEvent} bytes each`],
            ['as of', `${day}, ledger position ${position.xid}, ${behind} transactions behind`],
            ['beside the base', String(rest.beside)],
            ['left out', String(rest.leftOut)],
            ['built', `${rest.builtAt ?? '-'}, ${rest.buildSeconds ?? '-'} s`],
            ['files', rest.writes ? 'written by this process' : 'read; another process writes them'],
            ...faults.map((fault) => ['made anew because', fault]),
            ...(verified === null ? [] : [['same as a new one', verified ? 'yes' : 'NO']]),
          ]),
        );
        return verified === false ? 1 : 0;
      } finally {
        await host.close();
      }
    },
});
