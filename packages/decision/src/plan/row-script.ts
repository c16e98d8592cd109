import { type Phrase, type PhraseParam, type Script, scriptFor } from '@vivero/domain';
import type { Candidate } from './candidate.ts';

/** What the row is about when it is no step of a need: the clock's reason, a birthday, or the action itself. */
export const subjectOf = ({ action, clock, birthday }: Candidate): string =>
  clock?.reason ?? (birthday === null ? action : 'birthday');

/** Day and amount of what runs by the clock, for the sentences about it. */
export function clockParams({ clock }: Candidate): Readonly<Record<string, PhraseParam>> {
  if (clock === null) return {};
  const balance = clock.holding?.balance ?? null;
  return { day: { day: clock.dueOn }, ...(balance ? { amount: balance } : {}) };
}

/** Opening line, question, value, next step, objection and answer (demands 6). Steps of a need have theirs from the need's script. */
export function rowScript(candidate: Candidate, asksConsent: boolean): Script {
  const { need, step, product, contentId, contentGap } = candidate;
  if (need !== null && step !== null)
    return scriptFor(need.kind, { step, productId: product?.productId ?? null, contentId, gap: contentGap });
  const subject = subjectOf(candidate);
  const params = clockParams(candidate);
  const say = (part: string): Phrase => ({ key: `script.${part}.${subject}`, params });
  // A service talk is a lawful moment to ask for the consent that is missing (demands 29).
  const nextStep = asksConsent ? { key: 'script.next.ask_consent', params } : say('next');
  return {
    opening: say('opening'),
    question: say('question'),
    value: say('value'),
    nextStep,
    objection: say('objection'),
    answer: say('answer'),
  };
}
