import type { Day } from '../day.ts';
import type { Money } from '../money.ts';
import { type SuggestionTopic, topicIn } from '../feedback/feedback-kind.ts';
import { NEED_KINDS, type NeedKind } from '../needs/need-kind.ts';
import type { ContactMedium } from '../traffic/contact-medium.ts';
import { type ChatLine, chatLines } from './chat-lines.ts';
import { clausesOf } from './clauses.ts';
import { ASKED, COMPLAINED, DENIED, NEED_WORDS, WANTED } from './need-words.ts';
import { WILL_DO } from './promise-words.ts';
import { saidAmount } from './said-amount.ts';
import { saidDays } from './said-days.ts';

/** How sure a text makes a need: the customer's own word, a question or mention, or a no. */
export const SAID_NEEDS = ['said', 'asked', 'denied'] as const;
export type SaidNeed = (typeof SAID_NEEDS)[number];

/** What a note seems to say. A person confirms or corrects each part; nothing of it is a fact before. */
export interface NoteProposal {
  readonly need: {
    readonly kind: NeedKind;
    readonly said: SaidNeed;
    readonly amount: Money | null;
    /** The words that it was read from. */
    readonly from: string;
  } | null;
  /** Further needs that the text speaks of. */
  readonly alsoNeeds: readonly NeedKind[];
  /** What should be other about the bank's products or its events. */
  readonly feedback: { readonly kind: 'product' | 'activity'; readonly topic: SuggestionTopic } | null;
  readonly promise: { readonly words: string; readonly dueOn: Day } | null;
  /** Days from today on that the text names beside the promise's, for the person to choose from. */
  readonly days: readonly Day[];
  readonly medium: ContactMedium | null;
  readonly complaint: boolean;
  /** The text is a chat, with who of its speakers is the customer, where that can be told. */
  readonly chat: boolean;
  /** False where the reader could not tell what the text is about: only its words were looked up. */
  readonly sure: boolean;
}

/** What a reader made of the customer's words. */
export interface HeardInNote {
  readonly labels: readonly (NeedKind | 'product_suggestion' | 'activity_suggestion' | 'complaint')[];
  readonly denied: readonly string[];
  readonly answered: boolean;
}

const MEDIA: readonly (readonly [ContactMedium, RegExp])[] = [
  ['visit', /拜访|上门|visit[ée]?\b|en su (?:oficina|tienda|casa)/iu],
  ['branch', /来网点|到网点|柜台|网点|en (?:la )?oficina|branch/iu],
  ['call', /电话|来电|去电|llam|tel[ée]fono|\bcall|phone/iu],
  ['wechat', /微信|wechat/iu],
  ['email', /邮件|correo|e-?mail/iu],
];

/** The longest a promise is quoted: a clause, not the whole talk. */
const PROMISE_LENGTH = 120;

/**
 * Reads a line of text or an excerpt of a chat (demands 32): a need in the customer's words, what the bank
 * promised and until when, the day. In a chat only the customer's lines speak of needs and only the others promise; in a note of the
 * RM's own every clause may do either. It proposes; the text itself is kept word for word whatever was read from it.
 * @param customerName as the RM knows the customer; decides who is who in a chat
 * @param hear reads what a text is about; without it, or where it does not know, words of the lexicon decide
 */
export function proposeNote(
  text: string,
  {
    today,
    currency,
    customerName,
    hear = () => UNHEARD,
  }: {
    readonly today: Day;
    readonly currency: string;
    readonly customerName: string;
    readonly hear?: (text: string) => HeardInNote;
  },
): NoteProposal {
  const lines = chatLines(text);
  const chat = lines.length > 0;
  const customers = chat ? lines.filter((line) => speaks(line, customerName)) : [];
  const others = lines.filter((line) => !customers.includes(line));
  // Nobody in the chat is called like the customer: then every line may be theirs.
  const said = chat ? words(customers.length > 0 ? customers : lines) : text;
  const theirs = clausesOf(said);
  const ours = clausesOf(chat ? words(others.length > 0 ? others : lines) : text);

  const promise = promiseIn(ours, today);
  const heard = hear(said);
  const needs = heard.labels.filter((label) => NEED_KINDS.some((kind) => kind === label)) as NeedKind[];
  const need = heard.answered ? needHeard(theirs, needs, currency) : needIn(theirs, currency);
  return {
    need,
    alsoNeeds: heard.answered ? needs.filter((kind) => kind !== need?.kind) : [],
    feedback: heard.answered ? suggestionIn(said, heard) : null,
    promise,
    days: [...new Set(saidDays(text, today))].filter((day) => day >= today && day !== promise?.dueOn),
    medium: chat ? 'wechat' : (MEDIA.find(([, pattern]) => pattern.test(text))?.[0] ?? null),
    complaint:
      theirs.some((clause) => COMPLAINED.test(clause)) || (heard.answered && heard.labels.includes('complaint')),
    chat,
    sure: heard.answered,
  };
}

const UNHEARD: HeardInNote = { labels: [], denied: [], answered: false };

/** The need that words of the lexicon tell, where the reader agrees or it is turned down; else the first that the reader heard. */
function needHeard(clauses: readonly string[], kinds: readonly NeedKind[], currency: string): NoteProposal['need'] {
  const inWords = needIn(clauses, currency);
  if (inWords !== null && (inWords.said === 'denied' || kinds.includes(inWords.kind))) return inWords;
  const [kind] = kinds;
  if (kind === undefined) return null;
  const text = clauses.join('；');
  return { kind, said: 'said', amount: saidAmount(text, currency), from: text.slice(0, PROMISE_LENGTH) };
}

function suggestionIn(text: string, { labels }: HeardInNote): NoteProposal['feedback'] {
  const kind = labels.includes('product_suggestion')
    ? 'product'
    : labels.includes('activity_suggestion')
      ? 'activity'
      : null;
  return kind && { kind, topic: topicIn(kind, text) };
}

const words = (lines: readonly ChatLine[]): string => lines.map((line) => line.words).join('\n');

function speaks({ speaker }: ChatLine, customerName: string): boolean {
  const plain = (name: string): string =>
    name
      .normalize('NFKD')
      .replace(/[\p{M}\s]/gu, '')
      .toLowerCase();
  const [said, known] = [plain(speaker), plain(customerName)];
  return said !== '' && (known.includes(said) || said.includes(known));
}

/** The strongest thing that a clause says of a need: a plan outweighs a question, and the last word on the same need counts. */
function needIn(clauses: readonly string[], currency: string): NoteProposal['need'] {
  const found = clauses.flatMap((clause) => {
    const kind = NEED_WORDS.find(([, pattern]) => pattern.test(clause))?.[0];
    return kind === undefined ? [] : [{ kind, said: saidIn(clause), from: clause }];
  });
  const rank = { said: 2, denied: 2, asked: 1 } as const;
  const best = found.reduce<(typeof found)[number] | null>(
    (strongest, each) => (strongest === null || rank[each.said] >= rank[strongest.said] ? each : strongest),
    null,
  );
  if (best === null) return null;
  // The amount may stand in the clause beside it.
  const at = clauses.indexOf(best.from);
  const amount =
    saidAmount(best.from, currency) ?? saidAmount(clauses.slice(Math.max(0, at - 1), at + 2).join('；'), currency);
  return { ...best, amount };
}

function saidIn(clause: string): SaidNeed {
  if (DENIED.test(clause)) return 'denied';
  return WANTED.test(clause) && !ASKED.test(clause) ? 'said' : 'asked';
}

/** The first clause that does something on a day to come. */
function promiseIn(clauses: readonly string[], today: Day): NoteProposal['promise'] {
  for (const [i, clause] of clauses.entries()) {
    if (!WILL_DO.test(clause)) continue;
    // `下周三，我给您打电话`: the day often stands a comma earlier.
    const dueOn = [...saidDays(clause, today), ...saidDays(clauses[i - 1] ?? '', today)].find((day) => day >= today);
    if (dueOn !== undefined) return { words: clause.slice(0, PROMISE_LENGTH), dueOn };
  }
  return null;
}
