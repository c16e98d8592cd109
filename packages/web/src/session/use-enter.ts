import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api } from '../api/api.ts';
import type { Session } from '../api/wire.ts';
import { chosenLanguage, showLanguage } from '../language/show-language.ts';
import { homeOf } from './home-of.ts';
import { sessionQuery } from './session-query.ts';

/**
 * What happens once a session exists: the pages speak the language of the account, unless another one was chosen at this door a moment
 * ago, which then becomes the account's.
 */
export function useEnter(): (session: Session) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (session) => {
    client.clear();
    client.setQueryData(sessionQuery.queryKey, session);
    const chosen = chosenLanguage();
    if (chosen === undefined) await showLanguage(session.user.language);
    await navigate({ to: homeOf(session.user.role) });
    if (chosen !== undefined && chosen !== session.user.language) {
      await answer(api.PATCH('/api/session', { body: { language: chosen } }));
    }
  };
}
