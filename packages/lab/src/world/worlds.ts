import type { WorldRules } from './world-rules.ts';

/** The default world: shares, rates and slopes from the literature on retail banks where there is any, else guesses of a plausible size. */
const DEFAULT_WORLD: WorldRules = {
  name: 'default',
  needs: [
    { kind: 'renew_maturing', sign: 'deposit_maturing', perYear: 0.22, meanWeeks: 4, margin: 90 },
    { kind: 'place_idle_cash', sign: 'inflow', perYear: 0.1, meanWeeks: 8, margin: 420 },
    { kind: 'protect_family', sign: 'payment_stopped', perYear: 0.07, meanWeeks: 8, margin: 380 },
    { kind: 'finance_home', sign: 'first_large_payment', perYear: 0.04, meanWeeks: 10, margin: 900 },
    { kind: 'everyday_card', sign: 'card_start', perYear: 0.12, meanWeeks: 6, margin: 60 },
    { kind: 'travel_abroad', sign: 'foreign_spend', perYear: 0.1, meanWeeks: 4, margin: 140 },
  ],
  sign: { sensitivity: 0.55, falseAlarm: 0.004 },
  answer: { sensitivity: 0.8, falseAlarm: 0.1 },
  interest: { sensitivity: 0.3, falseAlarm: 0.015 },
  buying: {
    alone: -3.1,
    selfServe: 0.8,
    persuadable: 0.9,
    fatigue: -0.45,
    trust: 0.35,
    dog: -3.2,
    skill: 0.2,
    advised: 1.4,
  },
  deeds: {
    offer: { push: 1.9, weight: 1 },
    ask: { push: 1, weight: 0.4 },
    seed: { push: 0.5, weight: 0.2 },
    care: { push: 0, weight: 0.3 },
  },
  stimulation: 0.006,
  persuadability: { withSelfServe: -0.5, spread: 1 },
  dogs: { base: -2.6, slope: 1.3 },
  fatigueKeeps: 0.85,
  trust: { keeps: 0.97, relevant: 0.5, irrelevant: -0.15 },
  leaving: {
    aYear: 0.155,
    spread: 0.5,
    firstYear: Math.log(1.25),
    firstQuarter: Math.log(2.6),
    fatigue: 0.22,
    irrelevant: 0.35,
    relevant: -0.5,
    dog: 0.8,
  },
  complaint: { contact: 0.002, dog: 0.05 },
  referral: { aYear: 0.38, converts: 0.14, worth: 232, staysBy: Math.log(0.5) },
  mentions: 0.3,
  rival: 0.6,
  contribution: 210,
  followsList: 1,
  windowFactor: 1,
};

const { buying, deeds, leaving, trust } = DEFAULT_WORLD;

/** The worlds in which policies are compared: each turns one law of the default world. */
export const WORLDS: Readonly<Record<string, WorldRules>> = {
  default: DEFAULT_WORLD,
  unrelated: { ...DEFAULT_WORLD, name: 'unrelated', persuadability: { withSelfServe: 0, spread: 1 } },
  homogeneous: { ...DEFAULT_WORLD, name: 'homogeneous', persuadability: { withSelfServe: 0, spread: 0 }, dogs: null },
  tied: { ...DEFAULT_WORLD, name: 'tied', persuadability: { withSelfServe: 0.5, spread: 1 }, dogs: null },
  weak_signs: { ...DEFAULT_WORLD, name: 'weak_signs', sign: { sensitivity: 0.25, falseAlarm: 0.004 } },
  strong_signs: { ...DEFAULT_WORLD, name: 'strong_signs', sign: { sensitivity: 0.85, falseAlarm: 0.004 } },
  no_effect: {
    ...DEFAULT_WORLD,
    name: 'no_effect',
    buying: { ...buying, persuadable: 0, fatigue: 0, trust: 0, dog: 0, skill: 0, advised: 0 },
    deeds: {
      offer: { ...deeds.offer, push: 0 },
      ask: { ...deeds.ask, push: 0 },
      seed: { ...deeds.seed, push: 0 },
      care: { ...deeds.care, push: 0 },
    },
    stimulation: 0,
    trust: { ...trust, relevant: 0, irrelevant: 0 },
    leaving: { ...leaving, fatigue: 0, irrelevant: 0, relevant: 0, dog: 0 },
    dogs: null,
  },
  no_referrals: {
    ...DEFAULT_WORLD,
    name: 'no_referrals',
    referral: { ...DEFAULT_WORLD.referral, aYear: 0 },
  },
  wrong_windows: { ...DEFAULT_WORLD, name: 'wrong_windows', windowFactor: 0.5 },
  overriding: { ...DEFAULT_WORLD, name: 'overriding', followsList: 0.6 },
};
