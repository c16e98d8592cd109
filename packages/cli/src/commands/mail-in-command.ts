import { readFileSync } from 'node:fs';
import { type HeardMail, hearMail } from '@vivero/app';
import { UsageError } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command } from '../command.ts';

export const mailInCommand = command({
  name: 'mail-in',
  help: `vivero mail-in [FILE...] [--json]
Hears letters that came to MAIL_FROM: answers of customers and reports of mail servers. - or nothing reads one letter that is piped in, so that a
mail server can hand it over: in Postfix's /etc/aliases    asesor: ana, "|vivero mail-in"
Each is matched by the Message-ID that Vivero gave. The words of a letter are not kept. What is about no touch is passed over: exit code 0.`,
  options: {},
  words: { minimum: 0, maximum: 10_000 },
  read:
    ({ positionals }) =>
    async (io) => {
      const heard: (HeardMail & { readonly file: string })[] = [];
      for (const file of positionals.length === 0 ? ['-'] : positionals) {
        const letter = await hearMail(io.stores, letterOf(file), { now: io.now(), newId: io.newId });
        heard.push({ file, ...letter });
      }
      io.show(heard, () =>
        columns(heard.map(({ file, kind, hearing, touchId }) => [file, kind, hearing, touchId ?? ''])),
      );
      return 0;
    },
});

function letterOf(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (cause) {
    throw new UsageError(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
