import { useTranslation } from 'react-i18next';
import './hand-question.css';
import type { Hand } from './raised-hand.ts';

export interface HandQuestionProps {
  readonly hand: Hand | undefined;
  readonly onRaise: (hand: Hand | undefined) => void;
}

/** The question that the method opens with, asked before any figure is shown, and the cold water after it. */
export function HandQuestion({ hand, onRaise }: HandQuestionProps) {
  const { t } = useTranslation();
  if (hand !== undefined) {
    return (
      <section className="hand hand-answered">
        <p>
          {t(`ui.mirror.hand.raised_${hand}`)}{' '}
          <button type="button" className="hand-again" onClick={() => onRaise(undefined)}>
            {t('ui.mirror.hand.again')}
          </button>
        </p>
        <p className="hand-water">{t('ui.mirror.hand.cold_water')}</p>
      </section>
    );
  }
  return (
    <section className="hand" aria-labelledby="hand">
      <h2 id="hand">{t('ui.mirror.hand.question')}</h2>
      <div className="hand-answers">
        {(['passive', 'active'] as const).map((answer) => (
          <button key={answer} type="button" className="button" onClick={() => onRaise(answer)}>
            {t(`ui.mirror.hand.${answer}`)}
          </button>
        ))}
      </div>
      <p className="hand-kept">{t('ui.mirror.hand.kept')}</p>
    </section>
  );
}
