import type { NewNote, NoteProposal } from '../api/wire.ts';

/** What the person is about to confirm; starts as the proposal and is theirs to change. */
export interface NoteDraft {
  readonly need: NonNullable<NewNote['need']>['kind'] | '';
  readonly said: NonNullable<NewNote['need']>['said'];
  readonly amount: NonNullable<NewNote['need']>['amount'];
  readonly words: string;
  readonly dueOn: string;
  readonly medium: NonNullable<NewNote['touch']>['medium'] | '';
  readonly direction: NonNullable<NewNote['touch']>['direction'];
  readonly complaint: boolean;
  readonly alsoNeeds: NewNote['alsoNeeds'];
  readonly feedback: NewNote['feedback'];
}

export const EMPTY_DRAFT: NoteDraft = {
  need: '',
  said: 'said',
  amount: null,
  words: '',
  dueOn: '',
  medium: '',
  direction: 'out',
  complaint: false,
  alsoNeeds: [],
  feedback: null,
};

export const draftOf = ({ need, alsoNeeds, feedback, promise, medium, complaint, chat }: NoteProposal): NoteDraft => ({
  need: need?.kind ?? '',
  said: need?.said ?? 'said',
  amount: need?.amount ?? null,
  words: promise?.words ?? '',
  dueOn: promise?.dueOn ?? '',
  medium: medium ?? '',
  direction: chat ? 'in' : 'out',
  complaint,
  alsoNeeds: [...alsoNeeds],
  feedback,
});

/** The note as it travels. A promise without a day is none: it would never come due. */
export const noteOf = (
  draft: NoteDraft,
  { customerId, text, pasted }: { readonly customerId: string; readonly text: string; readonly pasted: boolean },
): Omit<NewNote, 'clientKey'> => ({
  customerId,
  text,
  origin: pasted ? 'pasted' : 'typed',
  need: draft.need === '' ? null : { kind: draft.need, said: draft.said, amount: draft.amount },
  promise: draft.words.trim() === '' || draft.dueOn === '' ? null : { words: draft.words.trim(), dueOn: draft.dueOn },
  touch: draft.medium === '' ? null : { medium: draft.medium, direction: draft.direction },
  complaint: draft.complaint,
  alsoNeeds: draft.alsoNeeds,
  feedback: draft.feedback,
});
