import { drawIdentity } from '../demo-bank/identity.ts';
import { type Place, PLACES } from '../demo-bank/places.ts';
import { diceFor } from '../dice.ts';
import type { BankSetup } from './bank-setup.ts';

/** A relationship manager who keeps a book. */
export interface Manager {
  readonly key: string;
  readonly name: string;
  readonly place: Place;
}

const CUSTOMERS_A_BOOK = 1_000;

/** How many blocks make the bank: the last one takes the remainder, so that no manager's book is nearly empty. */
export const blocksOf = ({ customers, block }: BankSetup): number => Math.max(1, Math.floor(customers / block));

/** Customers and managers of one block. */
export function sizeOfBlock(setup: BankSetup, block: number): { readonly customers: number; readonly rms: number } {
  const customers = block === blocksOf(setup) - 1 ? setup.customers - block * setup.block : setup.block;
  return { customers, rms: Math.max(1, Math.round(customers / CUSTOMERS_A_BOOK)) };
}

/** The managers of a block; one after the other sits in each of the three cities. */
export const managersOf = (setup: BankSetup, block: number): readonly Manager[] =>
  Array.from({ length: sizeOfBlock(setup, block).rms }, (_, rm) => {
    const number = block * Math.ceil(setup.block / CUSTOMERS_A_BOOK) + rm + 1;
    const key = `R${String(number).padStart(4, '0')}`;
    const place = PLACES[rm % PLACES.length]!;
    const dice = diceFor(setup.seed, `manager/${key}`);
    const identity = drawIdentity(
      place,
      dice.chance(0.5) ? 'f' : 'm',
      null,
      number,
      { phone: false, email: false },
      dice,
    );
    return { key, name: identity.name ?? key, place };
  });
