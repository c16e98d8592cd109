import type { TouchState } from './touch-state.ts';

/** What a person says of a touch: of one that nobody knows about whether it arrived, of a task that it is done, of one that waits that nobody wants it. */
export const TOUCH_WORDS = ['arrived', 'did_not_arrive', 'done', 'cancelled'] as const;
export type TouchWord = (typeof TOUCH_WORDS)[number];

/** From which states a word moves a touch, and where to. */
export const TOUCH_WORD_MOVES: Readonly<
  Record<TouchWord, { readonly from: readonly TouchState[]; readonly to: TouchState }>
> = {
  arrived: { from: ['unknown'], to: 'sent' },
  did_not_arrive: { from: ['unknown'], to: 'failed' },
  done: { from: ['task'], to: 'done' },
  cancelled: { from: ['held', 'ready', 'task'], to: 'cancelled' },
};

/** The words that can be said of a touch in this state. */
export const wordsAbout = (state: TouchState): readonly TouchWord[] =>
  TOUCH_WORDS.filter((word) => TOUCH_WORD_MOVES[word].from.includes(state));
