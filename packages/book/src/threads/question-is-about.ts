import type { Condition } from '@vivero/domain';
import type { Question } from './question.ts';

/** Which of the columns that lie in files a question has to have. */
export interface QuestionIsAbout {
  readonly events: boolean;
  readonly features: boolean;
}

export function questionIsAbout(question: Question): QuestionIsAbout {
  switch (question.ask) {
    case 'stages':
    case 'months':
    case 'reach':
      return { events: false, features: false };
    case 'growth':
    case 'snapshot':
      return { events: true, features: true };
    case 'funnel':
    case 'cohorts':
    case 'repurchase':
      return { events: true, features: false };
    case 'members': {
      const { segment, names } = question;
      const features = new Set(names.features);
      // Any saved one might be referred to: reading a few files too many is no fault.
      const parts = [segment, ...names.saved.values()].flatMap(({ where }) => partsOf(where));
      return {
        events: parts.some(({ is }) => is === 'did' || is === 'sum' || is === 'sequence'),
        features: parts.some((part) => (part.is === 'figure' || part.is === 'unknown') && features.has(part.of)),
      };
    }
  }
}

/** A condition and all that it is made of. */
function partsOf(condition: Condition): readonly Condition[] {
  if (condition.is === 'all' || condition.is === 'any') return condition.of.flatMap(partsOf);
  return condition.is === 'not' ? partsOf(condition.of) : [condition];
}
