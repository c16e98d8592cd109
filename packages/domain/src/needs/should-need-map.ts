import type { ProductCategory } from '../product-plan/product-category.ts';
import { LIFE_STAGES, type CustomerGroup, type LifeStage } from './customer-group.ts';
import type { NeedKind } from './need-kind.ts';

/** One line of the map: customers of this group in these life stages are expected to need this, unless one of `coveredBy` is held. */
export interface ShouldNeedLine {
  /** Stable name, `<group>.<number>`; the rule of a hypothesis is `<line>@<version>`. */
  readonly line: string;
  readonly group: CustomerGroup;
  readonly lifeStages: readonly LifeStage[];
  readonly need: NeedKind;
  /** Holding any of these, here or elsewhere, means that the need is met. */
  readonly coveredBy: readonly ProductCategory[];
  /** Prior belief in 0..1 that a customer of the group without cover has the need now. A judgement, not a fitted probability. */
  readonly strength: number;
  /** Catalogue keys: why the group needs it, and the question that finds out. */
  readonly reason: string;
  readonly question: string;
}

export const SHOULD_NEED_VERSION = 1;

const ANY = LIFE_STAGES;
const WORKING = ['starting', 'building', 'settled', 'retiring', 'unknown'] as const;
const LATE = ['settled', 'retiring'] as const;
const EARLY = ['starting', 'building', 'unknown'] as const;

type Row = readonly [
  need: NeedKind,
  stages: readonly LifeStage[],
  coveredBy: readonly ProductCategory[],
  strength: number,
];

/** Read: who keeps a shop usually needs a loan for the business (unless held), cover for the family, a place for spare takings ... */
const ROWS: Readonly<Record<CustomerGroup, readonly Row[]>> = {
  exporter: [
    ['finance_business', ANY, ['business_loan'], 0.3],
    ['travel_abroad', WORKING, ['fx'], 0.25],
    ['protect_family', WORKING, ['insurance'], 0.2],
  ],
  shop_owner: [
    ['finance_business', ANY, ['business_loan'], 0.25],
    ['place_idle_cash', ANY, ['term_deposit', 'wealth'], 0.25],
    ['protect_family', WORKING, ['insurance'], 0.25],
    ['plan_retirement', LATE, ['pension'], 0.25],
  ],
  payroll_employee: [
    ['everyday_card', ANY, ['card'], 0.3],
    ['plan_retirement', LATE, ['pension'], 0.25],
    ['protect_family', ['building', 'settled'], ['insurance'], 0.2],
  ],
  young_starter: [
    ['receive_salary', ['starting'], ['payroll'], 0.25],
    ['everyday_card', ['starting'], ['card'], 0.3],
    ['travel_abroad', ['starting'], ['fx'], 0.1],
  ],
  parent: [
    ['plan_education', ANY, ['pension', 'wealth'], 0.35],
    ['protect_family', ANY, ['insurance'], 0.3],
  ],
  home_owner: [
    ['protect_family', ANY, ['insurance'], 0.25],
    ['finance_home', EARLY, ['mortgage'], 0.15],
    ['finance_purchase', ['building', 'settled'], ['consumer_loan'], 0.1],
  ],
  retired_person: [
    ['plan_retirement', ['retiring', 'retired', 'unknown'], ['pension'], 0.2],
    ['place_idle_cash', ['retiring', 'retired', 'unknown'], ['term_deposit', 'wealth'], 0.25],
    ['everyday_card', ['retired'], ['card'], 0.1],
  ],
  saver: [
    ['place_idle_cash', ANY, ['term_deposit', 'wealth'], 0.2],
    ['receive_salary', ['building', 'settled', 'unknown'], ['payroll'], 0.1],
    ['plan_retirement', LATE, ['pension'], 0.2],
  ],
};

/** The map that Vivero ships; a bank's marketing replaces it by its own. */
export const SHOULD_NEED_MAP: readonly ShouldNeedLine[] = (Object.keys(ROWS) as CustomerGroup[]).flatMap((group) =>
  ROWS[group].map(([need, lifeStages, coveredBy, strength], i) => ({
    line: `${group}.${i + 1}`,
    group,
    lifeStages,
    need,
    coveredBy,
    strength,
    reason: `map.${group}.${need}`,
    question: `script.question.${need}`,
  })),
);
