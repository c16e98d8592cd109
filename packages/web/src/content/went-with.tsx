import { LOCALES } from '@vivero/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { associationsQuery } from './content-queries.ts';

/** What went with a piece, for whoever asks: counted only then, since it looks at everybody. An association, and said so. */
export function WentWith({ contentId }: { readonly contentId: string }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const percent = new Intl.NumberFormat(LOCALES[useLanguage()], { style: 'percent', maximumFractionDigits: 1 });
  const [asked, setAsked] = useState(false);
  const { data, error } = useQuery({ ...associationsQuery, enabled: asked });
  const association = data?.find((each) => each.contentId === contentId)?.association;
  const says = association
    ? t('ui.content.association', {
        n: association.of.denominator,
        up: association.of.numerator,
        m: association.less.denominator,
        others: association.less.numerator,
        value: percent.format(association.value),
        lower: percent.format(association.lower),
        upper: percent.format(association.upper),
      })
    : t('ui.content.association_none');
  return (
    <details className="content-association" onToggle={({ currentTarget }) => setAsked(currentTarget.open || asked)}>
      <summary>{t('ui.content.went_with')}</summary>
      <p>{error ? text(error) : data ? says : t('ui.content.loading')}</p>
    </details>
  );
}
