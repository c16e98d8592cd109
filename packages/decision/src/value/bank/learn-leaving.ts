import type { Day } from '@vivero/domain';
import type { AdditiveModel } from '../../learn/additive-model.ts';
import { fieldDrift } from '../../learn/field-drift.ts';
import type { LearningTable } from '../../learn/learning-table.ts';
import { fieldsOnCard } from '../../propensity/fields-on-card.ts';
import type { FieldOnCard } from '../../propensity/propensity-card.ts';
import { personPeriods, TENURE } from '../leaving/person-periods.ts';
import { trainLeaving } from '../leaving/train-leaving.ts';
import type { WatchedSpell } from '../leaving/watched-spell.ts';
import type { CustomerHistory } from './customer-history.ts';
import { endingRate, type EndingRate } from './ending-rate.ts';
import { LEAVING_SIGNS, leavingFields } from './leaving-fields.ts';
import { firstOpened, relationshipSpell } from './relationship-spell.ts';

/** What the bank has seen of customers who leave. */
export interface Leaving {
  readonly rate: EndingRate;
  /** Customers watched. */
  readonly customers: number;
  /** Who leaves sooner; null where fewer have left than tell it, and the rate stands for everybody. */
  readonly model: AdditiveModel | null;
  /** What it looks at, with signs and how far each has moved since; none without a model. */
  readonly fields: readonly FieldOnCard[];
}

/** Fewer than so many who left do not tell who leaves. */
const LEAST_LEAVERS = 30;

/** @returns null where nobody was watched */
export function learnLeaving(histories: readonly CustomerHistory[], since: Day, asOf: Day): Leaving | null {
  const watched = histories.flatMap((history) => {
    const spell = relationshipSpell(history, since, asOf);
    return spell === null ? [] : [{ history, spell }];
  });
  const months = watched.reduce((sum, { spell }) => sum + spell.until - spell.from, 0);
  const left = watched.filter(({ spell }) => spell.left).length;
  const rate = endingRate(left, months);
  if (rate === null) return null;
  const plain = { rate, customers: watched.length, model: null, fields: [] };
  if (left < LEAST_LEAVERS) return plain;
  const spells = watched.map(({ spell }) => spell);
  // As they stood when the watch began: what they took up or gave up since is part of what is to be foretold.
  const then = fieldsOf(watched, ({ history }) => Math.max(since, firstOpened(history)!));
  const trained = trainLeaving(then, spells, { signs: LEAVING_SIGNS });
  const periods = personPeriods(then, spells);
  if (!trained.ok || !periods.ok) return plain;
  const { model } = trained.value;
  const here = watched.filter(({ spell }) => !spell.left);
  const tenures = Float64Array.from(here, ({ spell }) => spell.until);
  const now = fieldsOf(here, () => asOf);
  const table = { ...now, fields: [{ kind: 'number' as const, name: TENURE, values: tenures }, ...now.fields] };
  const bins = model.terms.map((term) => term.bins);
  return { ...plain, model, fields: fieldsOnCard(model.terms, fieldDrift(bins, periods.value.table, table)) };
}

interface Watched {
  readonly history: CustomerHistory;
  readonly spell: WatchedSpell;
}
const fieldsOf = (watched: readonly Watched[], on: (each: Watched) => Day): LearningTable =>
  leavingFields(
    watched.map(({ history }) => history),
    watched.map(on),
  );
