import { useTranslation } from 'react-i18next';
import type { TodayRow } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';
import { useSay } from '../language/use-say.ts';

/** The best actions that a rule stood against, folded: they are an answer, not a suggestion. */
export function WhyNotList({ refused }: { readonly refused: TodayRow['whyNot'] }) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  return (
    <details className="why-not">
      <summary>{t('ui.sheet.why_not', { count: refused.length })}</summary>
      <ul>
        {refused.map((each) => (
          <li key={`${each.action} ${each.rule} ${each.productName?.en}`}>
            <strong>{each.productName?.[language] ?? t(`plan.action.${each.action}`)}</strong> {say(each.phrase)}
          </li>
        ))}
      </ul>
    </details>
  );
}
