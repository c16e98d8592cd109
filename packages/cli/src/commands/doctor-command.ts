import { checksums, examine } from '@vivero/app';
import { argumentsOf } from '../arguments.ts';
import { columns } from '../columns.ts';
import type { Command } from '../command.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  help: `vivero doctor [--tables] [--json]
Looks at this installation: database, logins, schema, audit chain, ledger and refresh, free disk; says what is wrong and what to do.
  --tables  rows and checksum of every table instead, to compare two states`,
  async run(argv, io) {
    const { values } = argumentsOf(argv, { json: { type: 'boolean' }, tables: { type: 'boolean' } });
    if (values.tables === true) {
      const tables = await checksums(io.stores);
      if (values.json === true) io.out(JSON.stringify(tables));
      else
        for (const line of columns([
          ['table', 'rows', 'checksum'],
          ...Object.entries(tables).map(([name, sum]) => [name, sum.rows, sum.checksum]),
        ]))
          io.out(line);
      return 0;
    }
    const findings = await examine(io.stores, io.environment, io.now());
    if (values.json === true) io.out(JSON.stringify(findings));
    else
      for (const line of columns(
        findings.map((finding) => [finding.holds ? 'ok' : '!!', finding.what, finding.detail]),
      ))
        io.out(line);
    return findings.every((finding) => finding.holds) ? 0 : 1;
  },
};
