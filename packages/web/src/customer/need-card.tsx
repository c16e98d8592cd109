import { useTranslation } from 'react-i18next';
import type { CustomerView, NeedCard } from '../api/wire.ts';
import { useDayText } from '../language/use-day-text.ts';
import { useLanguage } from '../language/use-language.ts';
import { useSay } from '../language/use-say.ts';
import { MoneyMark } from '../marks/money-mark.tsx';
import { NeedAnswer } from './need-answer.tsx';

export interface NeedCardViewProps {
  readonly card: NeedCard;
  readonly page: CustomerView;
  readonly mayChange: boolean;
}

/** One need: why we believe in it, what to ask, what was answered; the path and the evidence on tap. */
export function NeedCardView({ card, page, mayChange }: NeedCardViewProps) {
  const { t } = useTranslation();
  const say = useSay(page.names);
  const day = useDayText();
  const language = useLanguage();
  return (
    <article className="need-card" aria-label={t(`need.${card.kind}`)}>
      <h4>
        {t(`need.${card.kind}`)} {card.amount && <MoneyMark amount={card.amount} />}
      </h4>
      <p>{say(card.reason)}</p>
      {card.belief.length > 0 && <p className="need-belief">{card.belief.map(say).join(' ')}</p>}
      <p className="need-ask">
        <small>{t('ui.customer.need.ask')}</small>
        {say(card.question)}
      </p>
      <details>
        <summary>{t('ui.customer.need.details')}</summary>
        <h5>{t('ui.customer.need.path')}</h5>
        <ol className="need-path">
          {card.path.map(({ step, productId, contentId, gap }) => {
            const means = [
              page.names[`content.${contentId}`]?.[language],
              page.names[`product.${productId}`]?.[language],
            ].filter((name) => name !== undefined);
            return (
              <li key={step}>
                {t(`plan.action.${step}`)}
                <small>{gap ? t('ui.sheet.content_gap') : means.join(' · ')}</small>
              </li>
            );
          })}
        </ol>
        {card.evidence.length > 0 && (
          <>
            <h5>{t('ui.customer.need.evidence')}</h5>
            <ul>
              {card.evidence.map(say).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </>
        )}
        <small>
          {t(`need_origin.${card.origin}`)} · {t('plan.factor.window', { day: day(card.until) })}
        </small>
      </details>
      {mayChange && <NeedAnswer card={card} customerId={page.customerId} />}
    </article>
  );
}
