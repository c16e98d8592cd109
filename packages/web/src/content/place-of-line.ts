import { PLACE_OF, type Scene } from '@vivero/domain';
import type { ContentMonth } from '../api/wire.ts';

/** Where people meet by what a line of the calendar is sent with. */
export const placeOfLine = ({ medium }: Pick<ContentMonth['lines'][number], 'medium'>): Scene['place'] =>
  PLACE_OF[medium];
