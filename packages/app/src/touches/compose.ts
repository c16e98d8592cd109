import type { Identity, Language } from '@vivero/domain';
import { type Addressee, type Bank, type MasterKey, type StoredTouch, unwrap } from '@vivero/storage';
import { sayPhrase } from '../say.ts';
import { openIdentity } from '../intake/sealed-identity.ts';
import type { House } from './house.ts';
import { touchLink } from './touch-link.ts';
import type { ContentWords } from './touch-shelf.ts';

/** A message ready for whichever carrier takes it. Lives in memory only, between its writing and its handing over. */
export interface Message {
  readonly to: Pick<Identity, 'name' | 'phone' | 'email'>;
  readonly language: Language;
  readonly fromName: string;
  readonly subject: string;
  /** Long text with the footer, for mail. */
  readonly text: string;
  readonly html: string;
  /** Short text with the way to stop, for a text message. */
  readonly short: string;
  /** Where one click ends advertising; null for service. */
  readonly unsubscribeUrl: string | null;
}

export interface Composing {
  readonly keys: MasterKey;
  readonly bank: Pick<Bank, 'name' | 'postalAddress'>;
  readonly house: House;
  readonly words: ContentWords;
  readonly language: Language;
}

/** Writes the message of one touch: the content's words between a greeting and the footer that the law wants. */
export function compose(
  touch: Pick<StoredTouch, 'touchId' | 'customerId' | 'medium' | 'purpose'>,
  addressee: Addressee,
  { keys, bank, house, words, language }: Composing,
): Message {
  const { name, phone, email } = openIdentity(unwrap(keys, addressee.wrapped), addressee.identity);
  const { touchId, customerId, medium } = touch;
  const say = (key: string, params: Readonly<Record<string, string>> = {}): string =>
    sayPhrase({ key, params }, language);
  const choices = touchLink(keys, { customerId, touchId, medium, language });
  const choicesUrl = `${house.publicUrl}/choices/${choices}`;
  const marketing = touch.purpose === 'marketing';
  const sender = { bank: bank.name, address: bank.postalAddress ?? '' };
  const greeting = name === undefined ? say('letter.greeting.nameless') : say('letter.greeting', { name });
  const body = [
    ...(words.text === null ? [words.title] : [words.title, words.text]),
    say('letter.more', { rm: addressee.rmName }),
    say('letter.sign', { rm: addressee.rmName, bank: bank.name }),
  ];
  const footer = marketing
    ? [say('letter.footer.marketing', sender), say('letter.footer.object'), choicesUrl]
    : [say('letter.footer.service', sender), say('letter.footer.choices'), choicesUrl];
  return {
    to: { ...(name && { name }), ...(phone && { phone }), ...(email && { email }) },
    language,
    fromName: bank.name,
    subject: words.title,
    text: [greeting, ...body, '--', ...footer].join('\n\n'),
    html: htmlOf(language, [greeting, ...body], footer),
    short: [words.title, ...(marketing ? [say('letter.text.stop', { link: choicesUrl })] : []), bank.name].join(' '),
    unsubscribeUrl: marketing ? `${house.publicUrl}/stop/${choices}` : null,
  };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
const paragraph = (text: string): string =>
  /^https?:\/\/\S+$/.test(text) ? `<p><a href="${escaped(text)}">${escaped(text)}</a></p>` : `<p>${escaped(text)}</p>`;

const htmlOf = (language: Language, body: readonly string[], footer: readonly string[]): string =>
  [
    `<!doctype html><html lang="${language}"><body>`,
    ...body.map(paragraph),
    '<hr><div style="font-size:small;color:#555">',
    ...footer.map(paragraph),
    '</div>',
    '</body></html>',
  ].join('\n');
