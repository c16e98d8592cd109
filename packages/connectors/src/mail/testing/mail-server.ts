import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface MailServer {
  readonly url: string;
  /** Raw letters that it said yes to. */
  readonly letters: string[];
  /** How many letters it has read to their end, whatever it said then. */
  readonly read: () => number;
  /** Breaks every connection without a word. */
  readonly hangUp: () => void;
  close(): Promise<void>;
}

/** What the server says at the end of a letter: nothing wrong, a failure, or nothing at all. */
export type AtEnd = (hangUp: () => void) => Error | null | 'silence';

/** A real mail server on this machine. */
export async function mailServer(options: SMTPServerOptions = {}, atEnd: AtEnd = () => null): Promise<MailServer> {
  const letters: string[] = [];
  const sockets = new Set<Socket>();
  let read = 0;
  const hangUp = (): void => sockets.forEach((socket) => socket.destroy());
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        read += 1;
        const said = atEnd(hangUp);
        if (said === 'silence') return;
        if (said === null) letters.push(Buffer.concat(parts).toString('utf8'));
        done(said);
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    read: () => read,
    hangUp,
    close: () =>
      new Promise((done) => {
        hangUp();
        server.close(() => done());
      }),
  };
}
