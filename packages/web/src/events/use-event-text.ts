import { eventWords } from '@vivero/domain';
import type { EventFilter } from '@vivero/domain';
import { useRouteContext } from '@tanstack/react-router';
import { useSayer } from '../language/use-sentence.ts';

/** Which events a filter means, in the reader's words. */
export function useEventText(): (what: EventFilter) => string {
  const say = useSayer();
  const { session } = useRouteContext({ from: '/inside' });
  return (what) => say(eventWords(what, session.bank.currency));
}
