import { eventWords } from '../segments/event-words.ts';
import { joined, say } from '../segments/say.ts';
import type { SegmentNames } from '../segments/segment-words.ts';
import { segmentWords } from '../segments/segment-words.ts';
import type { Sentence } from '../terms/phrase.ts';
import type { DueRule, EvidenceSought, ExitRule, Playbook, PlaybookStep } from './playbook.ts';
import type { Transition } from './transition.ts';

export const transitionWords = ({ way, stage }: Transition): Sentence =>
  say(`playbook.serves.${way}`, { stage: { term: `stage.${stage}` } });

export function dueWords(due: DueRule): Sentence {
  if ('before' in due) return say(`playbook.due.before.${due.before}`, { days: due.days });
  return say(`playbook.due.after.${due.after}`, { days: due.days });
}

const soughtWords = ({ codes, flows }: EvidenceSought, currency: string) =>
  joined('and', [eventWords(flows === undefined ? { codes } : { codes, flows }, currency)]);

/** For whom a step is, and what is waited for after it; nothing where it is for everybody and waits for nothing. */
export function conditionWords({ stages, awaits, lateDays }: PlaybookStep, currency: string): readonly Sentence[] {
  const stageList = stages?.map((stage) => say(`stage.${stage}`));
  return [
    ...(stageList === undefined ? [] : [say('playbook.only', { stages: joined('or', stageList) })]),
    ...(awaits === null
      ? []
      : [say(`playbook.awaits.${awaits.otherwise}`, { what: soughtWords(awaits, currency), days: awaits.days })]),
    say('playbook.late', { days: lateDays }),
  ];
}

export const exitWords = (exit: ExitRule, currency: string): Sentence =>
  exit.is === 'stage'
    ? say('playbook.exit.stage', { stage: { term: `stage.${exit.stage}` } })
    : say(`playbook.exit.${exit.goal ? 'goal' : 'event'}`, { what: soughtWords(exit, currency) });

/** Whom a playbook takes in. */
export function enrolmentWords({ enrols }: Playbook, names: SegmentNames): Sentence {
  if (enrols.by === 'hand') return say('playbook.enrols.hand');
  if (enrols.by === 'segment')
    return say('playbook.enrols.segment', { who: joined('and', [segmentWords(enrols.segment, names)]) });
  const what = joined('and', [eventWords(enrols.what, names.currency)]);
  if (enrols.stages === null) return say('playbook.enrols.event', { what });
  const stages = joined(
    'or',
    enrols.stages.map((stage) => say(`stage.${stage}`)),
  );
  return say('playbook.enrols.event_at', { what, stages });
}
