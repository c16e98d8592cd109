import type { ContentMonth } from '../api/wire.ts';

type Line = Omit<ContentMonth['lines'][number], 'lineId' | 'version' | 'title' | 'plannedOn'>;

/** What a new line of the calendar begins as: a piece to read, for everybody, on a screen, often. */
export const NEW_LINE: Line = {
  contentId: null,
  type: 'category',
  moment: 'interaction',
  stage: null,
  segment: null,
  need: null,
  medium: 'wechat',
  frequency: 'high',
  aim: 'seed',
  note: '',
  state: 'planned',
};
