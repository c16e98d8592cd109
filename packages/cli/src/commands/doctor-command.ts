import { checksums, examine } from '@vivero/app';
import { columns } from '../columns.ts';
import { command } from '../command.ts';

export const doctorCommand = command({
  name: 'doctor',
  help: `vivero doctor [--tables] [--json]
Looks at this installation: database, logins, audit chain, imports, refresh, and who can reach it; says what is wrong and what to do.
  --tables  rows and checksum of every table instead, to compare two states
Exit code 1 when something is wrong.`,
  options: { tables: { type: 'boolean' } },
  read:
    ({ values }) =>
    async (io) => {
      if (values.tables === true) {
        const tables = await checksums(io.stores);
        io.show(tables, () =>
          columns([
            ['table', 'rows', 'checksum'],
            ...Object.entries(tables).map(([name, sum]) => [name, sum.rows, sum.checksum]),
          ]),
        );
        return 0;
      }
      const findings = await examine(io.stores, io.environment, io.now());
      io.show(findings, () =>
        columns(findings.map((finding) => [finding.holds ? 'ok' : '!!', finding.what, finding.detail])),
      );
      return findings.every((finding) => finding.holds) ? 0 : 1;
    },
});
