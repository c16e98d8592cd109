import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../api/api-failure.ts';
import { useLanguage } from '../language/use-language.ts';

/** Says in one sentence what went wrong and what to do about it. */
export function useProblemText(): (failure: unknown) => string {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(LOCALES[useLanguage()]);
  return (failure) => {
    if (!(failure instanceof ApiFailure)) return t('ui.problem.unexpected', { code: 'web' });
    if (failure.problem === 'unreachable') return t('ui.problem.unreachable');
    const { code, ...data } = failure.problem;
    const key = `problem.${code}` as const;
    if (!i18n.exists(key)) return t('ui.problem.unexpected', { code });
    const params = Object.entries(data).map(([name, value]) => [
      name,
      Array.isArray(value) ? list.format(value) : value,
    ]);
    return t(key, Object.fromEntries(params));
  };
}
