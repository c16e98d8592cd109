import { Readable } from 'node:stream';
import type { HandOver } from '@vivero/domain';
import SMTPConnection, { type SMTPError } from 'nodemailer/lib/smtp-connection';
import type { Letter } from './letter.ts';
import { rawLetter } from './raw-letter.ts';

export interface MailOptions {
  /** Such as `smtps://user:password@mail.bank.example:465`; `smtp://` uses STARTTLS where the server offers it. */
  readonly url: string;
  /** Address that the mail comes from. */
  readonly from: string;
  /** Milliseconds of silence after which a connection counts as lost. */
  readonly patienceMs?: number;
}

/**
 * One connection to a mail server, kept open, one letter at a time. No pool: nodemailer's pool puts a letter whose connection was lost
 * in the middle back into its queue, and it would arrive twice.
 */
export class MailGateway {
  readonly #options: MailOptions;
  #connection: SMTPConnection | undefined;

  constructor(options: MailOptions) {
    this.#options = options;
  }

  /** Hands one letter over. Once its first byte has gone, only the server's own answer says what became of it. */
  async handOver(letter: Letter): Promise<HandOver> {
    const raw = await rawLetter(letter, this.#options.from);
    const connection = await this.#connected().catch((error: SMTPError) => error);
    if (connection instanceof Error) return { outcome: 'unreachable', answer: answerOf(connection) };
    let begun = false;
    const message = new Readable({
      read() {
        begun = true;
        this.push(raw);
        this.push(null);
      },
    });
    return new Promise((done) => {
      connection.send({ from: this.#options.from, to: letter.to, size: raw.length }, message, (error) => {
        if (error === null) return done({ outcome: 'taken', answer: 'smtp.250' });
        if (error.responseCode === undefined || error.responseCode === 421) this.close();
        else connection.reset((failed) => void (failed && this.close()));
        done({ outcome: outcomeOf(error, begun), answer: answerOf(error) });
      });
    });
  }

  /** Whether the server is there and lets us in, without any letter. */
  async prove(): Promise<HandOver> {
    const connection = await this.#connected().catch((error: SMTPError) => error);
    if (connection instanceof Error) return { outcome: 'unreachable', answer: answerOf(connection) };
    return { outcome: 'taken', answer: 'smtp.250' };
  }

  close(): void {
    this.#connection?.close();
    this.#connection = undefined;
  }

  async #connected(): Promise<SMTPConnection> {
    const kept = this.#connection;
    if (kept && !kept.destroyed) return kept;
    const url = new URL(this.#options.url);
    const patienceMs = this.#options.patienceMs ?? 60_000;
    const connection = new SMTPConnection({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      secure: url.protocol === 'smtps:',
      ...(url.port === '' ? {} : { port: Number(url.port) }),
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
    });
    await new Promise<void>((done, failed) => {
      connection.on('error', failed);
      connection.connect((error) => (error ? failed(error) : done()));
    });
    if (url.username !== '') {
      const auth = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
      await new Promise<void>((done, failed) => {
        connection.login({ credentials: auth, ...auth }, (error) => (error ? failed(error) : done()));
      }).catch((error: Error) => {
        connection.close();
        throw error;
      });
    }
    this.#connection = connection;
    return connection;
  }
}

/**
 * A reply of the server to the letter is an answer whenever it comes: 4 is "not now", 5 "never". 421 is the server going away, which it
 * may say to a letter that it has just put by. Without a reply the letter was not taken if none of it had gone, and else nobody knows.
 */
function outcomeOf({ responseCode, code, command }: SMTPError, begun: boolean): HandOver['outcome'] {
  if (begun && (responseCode === undefined || responseCode === 421)) return 'unknown';
  if (code === 'EENVELOPE' && responseCode === undefined) return 'address';
  if (code === 'EMESSAGE' && responseCode === undefined) return 'refused';
  if (responseCode === undefined) return 'unreachable';
  if (responseCode < 500) return 'later';
  return command === 'RCPT TO' ? 'address' : 'refused';
}

const answerOf = ({ responseCode, code }: SMTPError): string =>
  `smtp.${responseCode ?? (code ?? 'lost').toLowerCase()}`;
