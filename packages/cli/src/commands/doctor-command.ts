import { checksums, type Environment, examine, phoneCapabilities, phoneReach, sayPhrase } from '@vivero/app';
import { readCertificate } from '@vivero/connectors';
import { parseDay } from '@vivero/domain';
import { columns } from '../columns.ts';
import { command, orExit } from '../command.ts';

export const doctorCommand = command({
  name: 'doctor',
  help: `vivero doctor [--lan] [--tables] [--json]
Looks at this installation: database, logins, audit chain, imports, refresh, and who can reach it; says what is wrong and what to do.
Then what works on a phone and what does not (--), and why.
  --lan     as if started by ./start --lan
  --tables  rows and checksum of every table instead, to compare two states
Exit code 1 when something is wrong; what a phone cannot do is no fault.`,
  options: { lan: { type: 'boolean' }, tables: { type: 'boolean' } },
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
      const { selfMade, ended } = await certificateOf(io.environment, io.now());
      const lan = values.lan === true;
      const phones = phoneCapabilities(phoneReach({ ...io.environment, selfMade, lan })).map(
        ({ capability, works, why }) => ({ what: `phone.${capability}`, works, detail: sayPhrase(why, io.language) }),
      );
      const certificate = ended && {
        what: 'certificate',
        holds: false,
        detail: sayPhrase({ key: 'terminal.phone.certificate.ended', params: { day: { day: ended } } }, io.language),
      };
      const findings = [...(await examine(io.stores, io.environment, io)), ...(certificate ? [certificate] : [])];
      io.show([...findings, ...phones], () =>
        columns([
          ...findings.map((finding) => [finding.holds ? 'ok' : '!!', finding.what, finding.detail]),
          ...phones.map((phone) => [phone.works ? 'ok' : '--', phone.what, phone.detail]),
        ]),
      );
      return findings.every((finding) => finding.holds) ? 0 : 1;
    },
});

/** What TLS_CERT says about itself: whether anybody else vouches for it, and the day it ended on if that is past. */
async function certificateOf({ tls }: Environment, now: string) {
  if (tls === undefined) return { selfMade: undefined, ended: undefined };
  const { selfMade, endsAt } = orExit(await readCertificate(tls));
  return { selfMade, ended: endsAt < now ? parseDay(endsAt.slice(0, 10)) : undefined };
}
