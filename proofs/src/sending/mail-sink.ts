import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server on this machine that takes everything and keeps the number of each letter. */
export interface MailSink {
  readonly url: string;
  /** The touch that each letter says it is, in the order of their arrival; one that came twice stands here twice. */
  readonly arrived: string[];
  /** Of the letters that came since this was last asked: the touch, and the address by which its receiver ends advertising with one click. */
  readonly unread: () => readonly (readonly [touchId: string, stop: string])[];
  close(): Promise<void>;
}

/** @param answerMs how long it thinks about a letter that it has read before it says that it has it */
export async function mailSink(answerMs: number): Promise<MailSink> {
  const arrived: string[] = [];
  const stops: (readonly [string, string])[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString('latin1')));
      stream.on('end', () => {
        const touchId = /^Message-ID: <(tch_\w+)@/m.exec(text)?.[1] ?? 'nameless';
        arrived.push(touchId);
        // Long headers are folded.
        const stop = /^List-Unsubscribe:\s*<([^>]*)>/m.exec(text)?.[1]?.replaceAll(/\s/g, '');
        if (stop !== undefined) stops.push([touchId, stop]);
        setTimeout(done, answerMs);
      });
    },
  });
  // Connections that a killed sender leaves behind.
  server.on('error', () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    arrived,
    unread: () => stops.splice(0),
    close: () => new Promise((done) => server.close(() => done())),
  };
}
