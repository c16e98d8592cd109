import { formatDay, type Language } from '@vivero/domain';
import { diceFor } from '../dice.ts';
import type { Row } from './bank-file.ts';
import type { BankPerson } from './bank-person.ts';
import { type BankSetup, firstOfWeek } from './bank-setup.ts';
import type { Block } from './live-block.ts';

/** What the managers wrote down, by language of the branch: a call that nobody took, what was spoken of, and how it ended. */
const WORDS: Readonly<
  Record<Language, { readonly missed: string; readonly taken: string; readonly about: readonly string[] }>
> = {
  en: {
    missed: 'No answer',
    taken: 'Spoke',
    about: [
      'Offered to renew the deposit that matures',
      'Offered a fund for money that lies idle',
      'Offered insurance for the family',
      'Offered a home loan',
      'Offered a credit card',
      'Offered an account in foreign currency',
    ],
  },
  zh: {
    missed: '无人接听',
    taken: '已接通',
    about: ['推荐到期定存续存', '推荐闲置资金理财', '推荐家庭保险', '推荐住房贷款', '推荐信用卡', '推荐外币账户'],
  },
  es: {
    missed: 'Sin respuesta',
    taken: 'Atendió la llamada',
    about: [
      'Se le ofrece renovar el plazo fijo que vence',
      'Se le ofrece un fondo para el dinero parado',
      'Se le ofrece un seguro familiar',
      'Se le ofrece una hipoteca',
      'Se le ofrece una tarjeta de crédito',
      'Se le ofrece una cuenta en divisas',
    ],
  },
};
/** Share of calls before which one was made that nobody took. */
const MISSED = 0.35;

/** A customer's calls as the managers' log has them. */
export function contactRows(setup: BankSetup, block: Block, person: BankPerson): readonly Row[] {
  const { key, manager, place, leftOn } = person;
  const dice = diceFor(setup.seed, `contacts/${key}`);
  const words = WORDS[place.language];
  return block.contacts(person.index).flatMap(({ need, week }) => {
    const monday = firstOfWeek(setup, week);
    const day = Math.min(monday + dice.whole(1, 6), (leftOn ?? Infinity) - 1);
    const id = `K${key.slice(1)}-${week}-${need}`;
    const missed: Row = [
      `${id}a`,
      key,
      formatDay(Math.max(monday, day - 1)),
      'call',
      'out',
      manager,
      words.missed,
      null,
    ];
    const taken: Row = [id, key, formatDay(day), 'call', 'out', manager, words.taken, words.about[need] ?? null];
    return dice.chance(MISSED) ? [missed, taken] : [taken];
  });
}
