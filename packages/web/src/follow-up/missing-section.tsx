import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { showToast } from '../design/show-toast.ts';
import { useDayText } from '../language/use-day-text.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { missingPeopleQuery } from './follow-up-query.ts';

/** People whom the last file does not name any more: only a person's answer makes a departure of it. */
export function MissingSection() {
  const { t } = useTranslation();
  const day = useDayText();
  const text = useProblemText();
  const client = useQueryClient();
  const { data } = useQuery(missingPeopleQuery);
  const say = useMutation({
    mutationFn: ({ customerId, said }: { customerId: string; said: 'left' | 'not_in_file' }) =>
      answer(
        api.POST('/api/missing-people/{customerId}', { params: { path: { customerId } }, body: { answer: said } }),
      ),
    onError: (failure) => showToast({ text: text(failure) }),
    onSettled: () => client.invalidateQueries(),
  });
  if (!data || data.people.length === 0) return null;
  return (
    <section aria-labelledby="follow-up-missing">
      <h2 id="follow-up-missing">{t('ui.follow_up.missing')}</h2>
      <ul>
        {data.people.map(({ customerId, name, lastSeenOn, missingOn }) => (
          <li key={customerId} className="promise-row">
            <div>
              <strong>{name}</strong>
              <p>{t('ui.follow_up.missing_text', { seen: day(lastSeenOn), missing: day(missingOn) })}</p>
            </div>
            <div className="promise-keys">
              {(['not_in_file', 'left'] as const).map((said) => (
                <button
                  key={said}
                  type="button"
                  disabled={say.isPending}
                  onClick={() => say.mutate({ customerId, said })}
                >
                  {t(`ui.follow_up.${said}`)}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
