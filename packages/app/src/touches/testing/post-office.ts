import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this machine that keeps what it has said yes to. */
export interface PostOffice {
  readonly url: string;
  /** Raw letters. */
  readonly letters: string[];
  /** What it does at the end of the next letters, one after the other; then it says yes again. */
  readonly moods: ('refuse' | 'later' | 'take and hang up' | 'hang up')[];
  readonly messageIds: () => string[];
  close(): Promise<void>;
}

export async function postOffice(): Promise<PostOffice> {
  const letters: string[] = [];
  const moods: PostOffice['moods'] = [];
  const sockets = new Set<Socket>();
  const failure = (responseCode: number) => Object.assign(new Error('no'), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const mood = moods.shift();
        if (mood === 'refuse') return done(failure(554));
        if (mood === 'later') return done(failure(451));
        if (mood !== 'hang up') letters.push(Buffer.concat(parts).toString('utf8'));
        if (mood === undefined) return done();
        for (const socket of sockets) socket.destroy();
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    moods,
    messageIds: () => letters.map((letter) => /^Message-ID: (.*)$/m.exec(letter)?.[1]?.trim() ?? ''),
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
}
