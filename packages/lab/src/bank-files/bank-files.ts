import { formatDay } from '@vivero/domain';
import { amountText, type BankFile, type FileRows, type Row } from './bank-file.ts';
import { type BankMoney, bankMoney } from './bank-money.ts';
import { type BankPerson, bankPeople } from './bank-person.ts';
import type { BankSetup } from './bank-setup.ts';
import { blockNewcomers, joinedOn, type Newcomer } from './block-newcomers.ts';
import { channelRows, graphRows } from './channel-rows.ts';
import { contactRows } from './contact-rows.ts';
import { contentRows, exposureRows } from './content-rows.ts';
import { eventRows } from './event-rows.ts';
import { feedbackRows } from './feedback-rows.ts';
import { type Block, liveBlock } from './live-block.ts';
import { blocksOf, type Manager, managersOf } from './managers-of.ts';
import { referralRows } from './referral-rows.ts';
import { socialGraph } from './social-graph.ts';
import { needRows, shockRows, skillRows, upliftRow } from './truth-rows.ts';

/** Customers whose movements are in memory at a time. */
const CHUNK = 250;

/**
 * The synthetic bank as the files that a bank would hand over. Everything in it is made up; the same set-up gives the same rows. Fewer than 10,000
 * customers are in memory at a time, so that a bank may have millions.
 */
export function* bankFiles(setup: BankSetup): Generator<FileRows> {
  yield { file: 'content', rows: contentRows(setup) };
  for (let number = 0; number < blocksOf(setup); number += 1)
    yield* blockFiles(setup, liveBlock(setup, number), managersOf(setup, number));
}

function* blockFiles(setup: BankSetup, block: Block, managers: readonly Manager[]): Generator<FileRows> {
  const { world, pilot } = block;
  const people = bankPeople(setup, block, managers);
  const newcomers = blockNewcomers(setup, block, managers);
  yield {
    file: 'managers',
    rows: managers.map(({ key, name, place }) => [key, name, place.place, world.size.minutesAWeek]),
  };
  yield { file: 'shocks', rows: shockRows(block, managers) };
  yield { file: 'skills', rows: skillRows(block, managers) };
  yield { file: 'customers', rows: [...people, ...newcomers.map(({ person }) => person)].map(({ row }) => row) };
  for (let from = 0; from < people.length; from += CHUNK) {
    const some = people.slice(from, from + CHUNK);
    const money = some.map((person) =>
      bankMoney(setup, person, block.signs(person.index), block.purchases(person.index)),
    );
    yield { file: 'accounts', rows: some.flatMap((person, i) => accountRows(person, money[i]!)) };
    yield { file: 'transactions', rows: some.flatMap((person, i) => transactionRows(person, money[i]!)) };
    yield { file: 'contacts', rows: some.flatMap((person) => contactRows(setup, block, person)) };
    yield { file: 'feedback', rows: some.flatMap((person) => feedbackRows(setup, block, person)) };
    yield { file: 'exposures', rows: exposureRows(setup, block, some) };
  }
  yield* newcomerFiles(setup, people, newcomers);
  yield* named(referralRows(setup, block, people, newcomers));
  yield* named(eventRows(setup, people, managers));
  yield* named(channelRows(setup, managers, people));
  yield* named(graphRows(block.first, socialGraph(block.seed, people.length), people));
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
  yield* named(needRows(block, people));
}

/** Those who joined on record: an ordinary life from then on, and what they cost. */
function* newcomerFiles(
  setup: BankSetup,
  people: readonly BankPerson[],
  newcomers: readonly Newcomer[],
): Generator<FileRows> {
  const lives = newcomers.map(({ person }) => ({ person, money: bankMoney(setup, person, [], []) }));
  yield { file: 'accounts', rows: lives.flatMap(({ person, money }) => accountRows(person, money)) };
  yield { file: 'transactions', rows: lives.flatMap(({ person, money }) => transactionRows(person, money)) };
  const rows = newcomers.map((newcomer): Row => {
    const { person, life, referral } = newcomer;
    const by = referral === null ? null : people[referral.customer]!.key;
    return [person.key, life.source, by, formatDay(joinedOn(setup, newcomer)), life.cost, life.contribution];
  });
  yield { file: 'acquisitions', rows };
}

function* named(rows: Readonly<Partial<Record<BankFile, readonly Row[]>>>): Generator<FileRows> {
  for (const [file, own] of Object.entries(rows)) yield { file: file as BankFile, rows: own };
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
