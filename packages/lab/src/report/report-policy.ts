import type { BankResult } from '../loop/compare-bank.ts';
import type { Year } from '../loop/run-year.ts';
import { type LabFigure, meanFigure, ratioFigure } from './lab-figure.ts';

/** What one way of spending the hours brought in one world. "More" is always against nobody being contacted in the same bank. */
export interface PolicyReport {
  readonly policy: string;
  /** Hours that the RMs of a bank had for contacts of their own, and those that were spent; means over banks. */
  readonly hoursGiven: number;
  readonly hoursSpent: number;
  /** More value, in whole units of the currency, for each hour that there was: the headline, since all policies have the same hours. */
  readonly valuePerHour: LabFigure;
  /** The same for each hour that was spent: flatters whoever leaves hours unused. */
  readonly valuePerHourSpent: LabFigure;
  /** More margin of what was bought, for each hour that there was; it counts neither who leaves nor who passes the bank on. */
  readonly salesPerHour: LabFigure;
  /** For every 1,000 customers. */
  readonly contacts: LabFigure;
  /** The same as customers feel them: see `Year.felt`. */
  readonly felt: LabFigure;
  /** For every 1,000 customers, more than with nobody contacted. */
  readonly left: LabFigure;
  readonly complaints: LabFigure;
  readonly referred: LabFigure;
  readonly toRivals: LabFigure;
  /** Gini coefficient of contacts over customers, 0 (all alike) to 1. */
  readonly attention: LabFigure;
  /** More value as a multiple of what the relationship calls, a ranking by propensity, and the information bound bring. */
  readonly toPassive: LabFigure;
  readonly toPropensity: LabFigure;
  readonly ofBound: LabFigure;
  /** The same of the bound that may also ask. */
  readonly ofAskingBound: LabFigure;
  /** Share of the way from the information bound to seeing the needs that is closed; below 0 under the bound. */
  readonly ofGap: LabFigure;
  /** More value, contacts, and contacts as they are felt, as a multiple of those of the same plan that only offers. */
  readonly toPitchOnly: LabFigure;
  readonly contactsToPitchOnly: LabFigure;
  readonly feltToPitchOnly: LabFigure;
}

const MINUTES_AN_HOUR = 60;

/** One policy over the banks of one world. @param customers of each bank */
export function reportPolicy(policy: string, banks: readonly BankResult[], customers: number): PolicyReport {
  const [own, none] = [yearsOf(policy, banks), yearsOf('none', banks)];
  const more = (years: readonly Year[], count: (year: Year) => number): readonly number[] =>
    years.map((year, bank) => count(year) - count(none[bank]!));
  const value = (year: Year): number => year.value;
  const gain = more(own, value);
  const given = own.map(({ minutesGiven }) => hours(minutesGiven));
  const spent = own.map(({ minutes }) => hours(minutes));
  const perHour = (gains: readonly number[]): LabFigure => meanFigure(gains.map((each, bank) => each / given[bank]!));
  const thousands = customers / 1_000;
  const moreOf = (count: (year: Year) => number): LabFigure =>
    meanFigure(more(own, count).map((each) => each / thousands));
  const against = (other: string): LabFigure => ratioFigure(gain, more(yearsOf(other, banks), value));
  const bound = yearsOf('information_bound', banks);
  const above = (years: readonly Year[]): readonly number[] =>
    years.map((year, bank) => value(year) - value(bound[bank]!));
  const lived = (other: string, figure: () => LabFigure): LabFigure =>
    banks[0]?.lines.some((line) => line.policy === other) ? figure() : { noFigure: 'not_lived' };
  const toPitches = (count: (year: Year) => number): LabFigure =>
    lived('pitch_only', () => ratioFigure(own.map(count), yearsOf('pitch_only', banks).map(count)));
  return {
    policy,
    hoursGiven: mean(given),
    hoursSpent: mean(spent),
    valuePerHour: perHour(gain),
    valuePerHourSpent: spent.every((each) => each === 0) ? { noFigure: 'no_time_spent' } : ratioFigure(gain, spent),
    salesPerHour: perHour(more(own, ({ sales }) => sales)),
    contacts: meanFigure(own.map(({ contacts }) => contacts / thousands)),
    felt: meanFigure(own.map(({ felt }) => felt / thousands)),
    left: moreOf(({ left }) => left),
    complaints: moreOf(({ complaints }) => complaints),
    referred: moreOf(({ referred }) => referred),
    toRivals: moreOf(({ toRivals }) => toRivals),
    attention: attentionOf(own),
    toPassive: against('passive'),
    toPropensity: against('propensity'),
    ofBound: against('information_bound'),
    ofAskingBound: lived('asking_bound', () => against('asking_bound')),
    ofGap: lived('oracle', () => ratioFigure(above(own), above(yearsOf('oracle', banks)))),
    toPitchOnly: lived('pitch_only', () => against('pitch_only')),
    contactsToPitchOnly: toPitches(({ contacts }) => contacts),
    feltToPitchOnly: toPitches(({ felt }) => felt),
  };
}

function yearsOf(policy: string, banks: readonly BankResult[]): readonly Year[] {
  return banks.map(({ lines }) => {
    const line = lines.find((each) => each.policy === policy);
    if (line === undefined) throw new RangeError(`a bank was not lived through under ${policy}`);
    return line.year;
  });
}

/** A bank in which nobody was contacted has no share of attention, and then neither has the mean. */
function attentionOf(years: readonly Year[]): LabFigure {
  const shares = years.flatMap(({ attention }) => (attention === undefined ? [] : [attention]));
  return shares.length === years.length ? meanFigure(shares) : { noFigure: 'nobody_contacted' };
}

const hours = (minutes: number): number => minutes / MINUTES_AN_HOUR;
const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
