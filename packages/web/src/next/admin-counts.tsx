import { useQueries } from '@tanstack/react-query';
import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { useLanguage } from '../language/use-language.ts';
import { useProblemText } from '../problem/use-problem-text.ts';

/** How many people can sign in and how many batches came in. */
export function AdminCounts() {
  const { t } = useTranslation();
  const number = new Intl.NumberFormat(LOCALES[useLanguage()]);
  const text = useProblemText();
  const [users, imports] = useQueries({
    queries: [
      { queryKey: ['users'], queryFn: async () => (await answer(api.GET('/api/users'))).users.length },
      { queryKey: ['imports'], queryFn: async () => (await answer(api.GET('/api/imports'))).imports.length },
    ],
  });
  return [
    { label: t('ui.next.users'), count: users },
    { label: t('ui.next.imports'), count: imports },
  ].map(({ label, count }) => (
    <div key={label}>
      <dt>{label}</dt>
      <dd>{count.error ? text(count.error) : count.data !== undefined && number.format(count.data)}</dd>
    </div>
  ));
}
