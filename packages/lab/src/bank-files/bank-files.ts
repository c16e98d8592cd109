import { formatDay } from '@vivero/domain';
import { amountText, type FileRows, type Row } from './bank-file.ts';
import { type BankMoney, bankMoney } from './bank-money.ts';
import { type BankPerson, bankPerson } from './bank-person.ts';
import type { BankSetup } from './bank-setup.ts';
import { contactRows } from './contact-rows.ts';
import { type Block, liveBlock } from './live-block.ts';
import { blocksOf, type Manager, managersOf } from './managers-of.ts';
import { needRows, upliftRow } from './truth-rows.ts';

/** Customers whose movements are in memory at a time. */
const CHUNK = 250;

/**
 * The synthetic bank as the files that a bank would hand over. Everything in it is made up; the same set-up gives the same rows. At most 5,000
 * customers are in memory at a time, so that a bank may have millions.
 */
export function* bankFiles(setup: BankSetup): Generator<FileRows> {
  for (let number = 0; number < blocksOf(setup); number += 1)
    yield* blockFiles(setup, liveBlock(setup, number), managersOf(setup, number));
}

function* blockFiles(setup: BankSetup, block: Block, managers: readonly Manager[]): Generator<FileRows> {
  const { world, pilot } = block;
  const people = Array.from({ length: world.size.customers }, (_, i) => bankPerson(setup, block, managers, i));
  yield {
    file: 'managers',
    rows: managers.map(({ key, name, place }) => [key, name, place.place, world.size.minutesAWeek]),
  };
  yield { file: 'skills', rows: managers.map(({ key }, rm) => [key, world.people.skill[rm]!.toFixed(4)]) };
  yield { file: 'customers', rows: people.map(({ row }) => row) };
  for (let from = 0; from < people.length; from += CHUNK) {
    const some = people.slice(from, from + CHUNK);
    const money = some.map((person) => bankMoney(setup, block, person));
    yield { file: 'accounts', rows: some.flatMap((person, i) => accountRows(person, money[i]!)) };
    yield { file: 'transactions', rows: some.flatMap((person, i) => transactionRows(person, money[i]!)) };
    yield { file: 'contacts', rows: some.flatMap((person) => contactRows(setup, block, person)) };
  }
  yield {
    file: 'trial',
    rows: Array.from(pilot.week, (week, at) => [
      week,
      people[pilot.customer[at]!]!.key,
      world.rules.needs[pilot.need[at]!]!.kind,
      pilot.contacted[at] === 1 ? 'rung up' : 'left alone',
      pilot.bought[at]!,
    ]),
  };
  yield { file: 'uplifts', rows: people.map((person) => upliftRow(block, person)) };
  const { needs, signs } = needRows(block, people);
  yield { file: 'needs', rows: needs };
  yield { file: 'signs', rows: signs };
}

const dayText = (day: number | null): string | null => (day === null ? null : formatDay(day));
const moneyText = (cents: number | null): string | null => (cents === null ? null : amountText(cents));
const accountNumber = ({ key }: BankPerson, place: number): string =>
  `A${key.slice(1)}${String(place + 1).padStart(2, '0')}`;

const accountRows = (person: BankPerson, { held }: BankMoney): readonly Row[] =>
  held.map(({ product, category, balance, payment, openedOn, maturesOn, endedOn }, place) => [
    accountNumber(person, place),
    person.key,
    product,
    category,
    moneyText(balance),
    moneyText(payment),
    dayText(openedOn),
    dayText(maturesOn),
    dayText(endedOn),
  ]);

function transactionRows(person: BankPerson, { moved, opening }: BankMoney): readonly Row[] {
  let balance = opening;
  const account = accountNumber(person, 0);
  return moved.map(({ day, flow, cents, category }, place) => {
    balance += cents;
    const id = `T${person.key.slice(1)}-${place + 1}`;
    return [id, person.key, account, formatDay(day), flow, category, amountText(cents), amountText(balance)];
  });
}
