import MailComposer from 'nodemailer/lib/mail-composer';
import type { Letter } from './letter.ts';

/** The letter as bytes of RFC 5322: text and HTML of the same words, UTF-8 throughout, with the headers of RFC 2369 and RFC 8058. */
export async function rawLetter(letter: Letter, from: string): Promise<Buffer> {
  const { messageId, to, fromName, subject, text, html, unsubscribeUrl, at } = letter;
  const composer = new MailComposer({
    from: { name: fromName, address: from },
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId,
    date: new Date(at),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
    headers:
      unsubscribeUrl === null
        ? []
        : [
            { key: 'List-Unsubscribe', value: { prepared: true, value: `<${unsubscribeUrl}>` } },
            { key: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
          ],
  });
  return composer.compile().build();
}
