import { drawPoisson, randomStreams } from '@vivero/decision';
import { formatDay, type Language } from '@vivero/domain';
import type { Row } from './bank-file.ts';
import type { BankPerson } from './bank-person.ts';
import { type BankSetup, firstOfWeek } from './bank-setup.ts';
import type { Block, NeedSpell } from './live-block.ts';
import { MAIL_A_WEEK, readContent } from './read-content.ts';

/** A subject for each need of the world. */
const TITLES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'What to do when a deposit matures',
    'Money that lies idle',
    'When one income is missing',
    'The first home',
    'A card for every day',
    'Paying on a journey',
  ],
  zh: ['存款到期怎么安排', '闲钱放在哪里', '家里少了一份收入怎么办', '第一套房', '日常用卡', '出行付款'],
  es: [
    'Qué hacer cuando vence un depósito',
    'El dinero parado',
    'Cuando falta un sueldo',
    'La primera vivienda',
    'Una tarjeta para cada día',
    'Pagar de viaje',
  ],
};
const LANGUAGES = Object.keys(TITLES) as Language[];
/** Weeks after which a subject gets a new piece. */
const RENEWED = 12;

const pieceOf = (need: number, week: number, language: Language): string =>
  `P${need + 1}-${Math.floor(week / RENEWED) + 1}-${language}`;

/** Everything that was written, once for the whole bank. */
export const contentRows = (setup: BankSetup): readonly Row[] =>
  setup.rules.needs.flatMap(({ kind }, need) =>
    Array.from({ length: Math.ceil(setup.weeks / RENEWED) }, (_, time) => time * RENEWED).flatMap((week) =>
      LANGUAGES.map((language) => [
        pieceOf(need, week, language),
        kind,
        language,
        `${TITLES[language][need]!} (${week / RENEWED + 1})`,
        formatDay(firstOfWeek(setup, week)),
      ]),
    ),
  );

/** Who was sent what, and what became of it: of the same subject people tire. */
export function exposureRows(setup: BankSetup, block: Block, people: readonly BankPerson[]): readonly Row[] {
  const stream = randomStreams(setup.seed).stream(`content/${block.first}`);
  const needs = setup.rules.needs.length;
  const spells = Map.groupBy(block.spells, ({ customer }) => customer);
  const isInNeed = (own: readonly NeedSpell[] | undefined, need: number, week: number): boolean =>
    own?.some((spell) => spell.need === need && spell.from <= week && week <= spell.to) ?? false;
  return people.flatMap(({ key, index, mails, leftOn, place }) => {
    if (!mails) return [];
    const seen = new Uint8Array(needs);
    const rows: Row[] = [];
    for (let week = 0; week < setup.weeks; week += 1)
      for (let left = drawPoisson(stream, MAIL_A_WEEK); left > 0; left -= 1) {
        const need = Math.floor(stream() * needs);
        const day = firstOfWeek(setup, week) + Math.floor(stream() * 7);
        const inNeed = isInNeed(spells.get(index), need, week);
        const { opened, clicked } = readContent(seen[need]!, week % RENEWED, inNeed, stream);
        seen[need]! += 1;
        if (leftOn === null || day < leftOn)
          rows.push([pieceOf(need, week, place.language), key, formatDay(day), Number(opened), Number(clicked)]);
      }
    return rows;
  });
}
