import { OUTCOME_REASONS } from '@vivero/domain';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayChoice } from './day-choice.tsx';
import './outcome-keys.css';
import { useDigitKeys } from './use-digit-keys.ts';
import type { WireTap } from './wire-tap.ts';

const KEYS = ['next_step', 'no_answer', 'another_day', 'not_right'] as const;
type Asking = Exclude<(typeof KEYS)[number], 'no_answer'>;
const QUESTION = {
  next_step: 'ui.today.next_on',
  another_day: 'ui.today.another_on',
  not_right: 'ui.today.not_right_because',
} as const satisfies Readonly<Record<Asking, string>>;

export interface OutcomeKeysProps {
  /** The bank's today, `YYYY-MM-DD`. */
  readonly todayOn: string;
  /** Whether a message may have gone out: then this one question comes first. */
  readonly asksSent: boolean;
  readonly onNotSent: () => void;
  readonly onTap: (tap: WireTap) => void;
}

/** How it ended: four large keys, and for three of them a second tap that is only the day or the reason. */
export function OutcomeKeys({ todayOn, asksSent, onNotSent, onTap }: OutcomeKeysProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLElement>(null);
  const [asking, setAsking] = useState<Asking>();
  useDigitKeys(place);
  const step = asksSent ? 'sent' : asking;
  const steps = useRef(step);
  useEffect(() => {
    // The key that was pressed is gone: whoever works by keyboard or by ear goes on with the first of the next ones.
    if (steps.current !== step)
      place.current?.querySelector<HTMLElement>('[data-digit]')?.focus({ preventScroll: true });
    steps.current = step;
  }, [step]);
  if (asksSent)
    return (
      <section ref={place} className="outcome" aria-label={t('ui.today.sent')}>
        <h3>{t('ui.today.sent')}</h3>
        <div className="outcome-choices">
          <button type="button" data-digit="1" onClick={() => onTap({ kind: 'sent' })}>
            {t('ui.today.sent_yes')}
          </button>
          <button type="button" data-digit="2" data-back onClick={onNotSent}>
            {t('ui.today.sent_no')}
          </button>
        </div>
      </section>
    );
  if (asking === undefined)
    return (
      <section ref={place} className="outcome" aria-label={t('ui.today.outcome')}>
        <div className="outcome-choices">
          {KEYS.map((kind, index) => (
            <button
              key={kind}
              type="button"
              data-digit={index + 1}
              onClick={() => (kind === 'no_answer' ? onTap({ kind }) : setAsking(kind))}
            >
              <kbd aria-hidden="true">{index + 1}</kbd>
              {t(`outcome.kind.${kind}`)}
            </button>
          ))}
        </div>
      </section>
    );
  return (
    <section ref={place} className="outcome" aria-label={t(QUESTION[asking])}>
      <header>
        <h3>{t(QUESTION[asking])}</h3>
        <button type="button" className="outcome-back" data-back onClick={() => setAsking(undefined)}>
          {t('ui.today.back')}
        </button>
      </header>
      {asking === 'not_right' ? (
        <div className="outcome-choices outcome-reasons">
          {OUTCOME_REASONS.map((reason, index) => (
            <button key={reason} type="button" data-digit={index + 1} onClick={() => onTap({ kind: asking, reason })}>
              <kbd aria-hidden="true">{index + 1}</kbd>
              {t(`outcome.reason.${reason}`)}
            </button>
          ))}
        </div>
      ) : (
        <DayChoice todayOn={todayOn} onDay={(nextOn) => onTap({ kind: asking, nextOn })} />
      )}
    </section>
  );
}
