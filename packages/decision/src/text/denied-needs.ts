import type { NeedKind } from '@vivero/domain';
import { type CompiledLexicon, cueHits } from './cue-hits.ts';
import { noteClauses } from './note-clauses.ts';

/** The need that each cue of the lexicons names. */
const NEEDS: Readonly<Record<string, NeedKind>> = {
  idle: 'place_idle_cash',
  renew: 'renew_maturing',
  keep: 'keep_money_here',
  pay: 'receive_salary',
  card: 'everyday_card',
  ins: 'protect_family',
  home: 'finance_home',
  biz: 'finance_business',
  purch: 'finance_purchase',
  ret: 'plan_retirement',
  edu: 'plan_education',
  trav: 'travel_abroad',
};

/** Needs named in a breath with a no. */
export function deniedNeeds(text: string, lexicon: CompiledLexicon, no: RegExp): readonly NeedKind[] {
  const denied = noteClauses(text, no).filter((clause) => clause.denied);
  const named = cueHits(text, lexicon)
    .filter(({ from }) => denied.some((clause) => clause.from <= from && from < clause.to))
    .flatMap(({ cue }) => NEEDS[cue] ?? []);
  return [...new Set(named)];
}
