const STARS = 4;
const stars = (count: number): string => '*'.repeat(Math.min(Math.max(count, 1), STARS));

/** Only the ends of a number that identifies somebody: `138****5678`. Short ones lose all but their last two digits. */
const ends = (text: string): string =>
  text.length >= 10 ? `${text.slice(0, 3)}${stars(STARS)}${text.slice(-4)}` : `${stars(STARS)}${text.slice(-2)}`;

/** The first letter of each word, of at most three words: `王**`, `L**** S***`. */
const initials = (text: string): string =>
  text
    .split(/\s+/)
    .slice(0, 3)
    .map((word) => Array.from(word))
    .map((letters) => (letters.length < 2 ? letters.join('') : `${letters[0]}${stars(letters.length - 1)}`))
    .join(' ');

const mail = (text: string): string => text.replace(/^(.?).*(@.*)$/s, `$1${stars(STARS)}$2`);
/** Keeps the first four digits, which are the year where the year stands first. */
const dayOnly = (text: string): string => {
  let digits = 0;
  return text.replaceAll(/\d/g, (digit) => ((digits += 1) > 4 ? '*' : digit));
};

const MASKS: Readonly<Record<string, (text: string) => string>> = {
  name: initials,
  phone: ends,
  email: mail,
  nationalId: ends,
  key: ends,
  customer: ends,
  number: ends,
  holdingKey: ends,
  about: ends,
  id: ends,
  birthOn: dayOnly,
  address: (text) => `${Array.from(text).slice(0, 3).join('')}${stars(STARS)}`,
};

/** Fields that tell nobody who somebody is. */
const OPEN = new Set([
  'sex',
  'birthYear',
  'place',
  'segment',
  'relation',
  'basis',
  'riskTolerance',
  'riskAssessedOn',
  'customerSince',
  'consentAny',
  'consentCall',
  'consentSms',
  'consentEmail',
  'consentWechat',
  'consentOn',
  'product',
  'productName',
  'category',
  'balance',
  'averageBalance',
  'payment',
  'openedOn',
  'maturesOn',
  'endedOn',
  'noteOn',
  'linkedOn',
  'linkedBy',
  'unlinkedOn',
  'linkState',
  'author',
  'code',
  'on',
  'medium',
  'direction',
  'flow',
  'amount',
  'rm',
]);

/**
 * A cell as whoever prepares an import is shown it: enough to tell what the column is, too little to tell who the person is.
 * @param field what the column is taken for; null = nobody knows, so that anything may stand in it
 */
export function maskSample(field: string | null, text: string): string {
  if (field !== null && OPEN.has(field)) return text;
  const mask = field === null ? undefined : MASKS[field];
  if (mask) return mask(text);
  if (text.includes('@')) return mail(text);
  return text.replaceAll(/\D/g, '').length >= 7 ? ends(text) : initials(text);
}
