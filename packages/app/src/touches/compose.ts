import type { Identity, Language } from '@vivero/domain';
import { type Addressee, type Bank, type MasterKey, type StoredTouch, unwrap } from '@vivero/storage';
import { sayPhrase } from '../say.ts';
import { openIdentity } from '../intake/sealed-identity.ts';
import { clickToken, openToken } from './follow-link.ts';
import type { House } from './house.ts';
import { touchLink } from './touch-link.ts';
import type { ContentWords } from './touch-shelf.ts';

/** A message ready for whichever carrier takes it. Lives in memory only, between its writing and its handing over. */
export interface Message {
  readonly to: Pick<Identity, 'name' | 'phone' | 'email'> & {
    /** The key by which the source `wecom` knows the person. */
    readonly wecom?: string;
  };
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
  /** Whether it may be told what the person did with the message: not of those who refuse to be profiled. */
  readonly follows: boolean;
}

/** Writes the message of one touch: the content's words between a greeting and the footer that the law wants. */
export function compose(
  touch: Pick<StoredTouch, 'touchId' | 'customerId' | 'medium' | 'purpose'>,
  addressee: Addressee,
  { keys, bank, house, words, language, follows }: Composing,
): Message {
  const { name, phone, email, keys: known } = openIdentity(unwrap(keys, addressee.wrapped), addressee.identity);
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
  const linked = (url: string): string =>
    follows ? `${house.publicUrl}/go/${clickToken(keys, { touchId, url })}` : url;
  const picture = follows && house.countsOpens ? `${house.publicUrl}/seen/${openToken(keys, { touchId })}` : null;
  return {
    to: {
      ...(name && { name }),
      ...(phone && { phone }),
      ...(email && { email }),
      ...(known?.['wecom'] && { wecom: known['wecom'] }),
    },
    language,
    fromName: bank.name,
    subject: words.title,
    text: [greeting, ...body, '--', ...footer].join('\n\n'),
    html: htmlOf(language, [greeting, ...body], footer, { linked, picture }),
    short: [words.title, ...(marketing ? [say('letter.text.stop', { link: choicesUrl })] : []), bank.name].join(' '),
    unsubscribeUrl: marketing ? `${house.publicUrl}/stop/${choices}` : null,
  };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
/** Addresses within a text; what closes a sentence or a bracket is not part of one. */
const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]»”。，；：！？）]/g;

/** A paragraph with its addresses as links. @param linked where a link really leads */
function paragraph(text: string, linked: (url: string) => string): string {
  let html = '';
  let from = 0;
  for (const { 0: url, index } of text.matchAll(ADDRESS)) {
    html += `${escaped(text.slice(from, index))}<a href="${escaped(linked(url))}">${escaped(url)}</a>`;
    from = index + url.length;
  }
  return `<p>${html}${escaped(text.slice(from))}</p>`;
}

const htmlOf = (
  language: Language,
  body: readonly string[],
  footer: readonly string[],
  { linked, picture }: { readonly linked: (url: string) => string; readonly picture: string | null },
): string =>
  [
    `<!doctype html><html lang="${language}"><body>`,
    ...body.map((text) => paragraph(text, linked)),
    '<hr><div style="font-size:small;color:#555">',
    ...footer.map((text) => paragraph(text, (url) => url)),
    '</div>',
    ...(picture === null ? [] : [`<img src="${escaped(picture)}" width="1" height="1" alt="">`]),
    '</body></html>',
  ].join('\n');
