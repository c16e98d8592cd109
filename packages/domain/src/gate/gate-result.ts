import type { Phrase, PhraseParam } from '../terms/phrase.ts';

/** The rules of the gate by name; `why_not.<rule>` is the sentence of each. */
export const GATE_RULES = [
  'identity',
  'objection',
  'profiling',
  'basis',
  'reach',
  'named_by_friend',
  'consent',
  'quiet_time',
  'cap',
  'suitability',
  'second_person',
  'seed_first',
  'complaint',
  'holdout',
  'content',
  'footer',
  'reward',
  'call_prefix',
  'not_before',
] as const;
export type GateRule = (typeof GATE_RULES)[number];

/**
 * What a rule says when it does not simply let the action pass (a rule that passes answers null).
 * `block`: not allowed. `hold`: allowed at another time. `require`: allowed with the stated addition.
 */
export interface GateResult {
  readonly rule: GateRule;
  readonly version: number;
  readonly effect: 'block' | 'hold' | 'require';
  readonly phrase: Phrase;
}

/** `sentence` tells apart the reasons of one rule; the catalogue key is `why_not.<rule>` or `why_not.<rule>.<sentence>`. */
export function gateResult(
  rule: GateRule,
  effect: GateResult['effect'],
  params: Readonly<Record<string, PhraseParam>> = {},
  sentence?: string,
): GateResult {
  const key = sentence === undefined ? `why_not.${rule}` : `why_not.${rule}.${sentence}`;
  return { rule, version: 1, effect, phrase: { key, params } };
}
