import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../api/wire.ts';
import { useDayText } from '../language/use-day-text.ts';
import { useSay } from '../language/use-say.ts';
import { ClockMark } from '../marks/clock-mark.tsx';
import { RiskMark } from '../marks/risk-mark.tsx';
import { ChangeMenu } from './change-menu.tsx';
import { ConsentLine } from './consent-line.tsx';
import { ContactReveal } from './contact-reveal.tsx';
import './customer-head.css';
import { StagePath } from './stage-path.tsx';
import { TieMeter } from './tie-meter.tsx';

export interface CustomerHeadProps {
  readonly page: CustomerView;
  /** Whether the reader keeps this book and not only looks at it. */
  readonly own: boolean;
  readonly mayChange: boolean;
}

/** Who it is, where they stand, how tied they are, what was promised and how they may be reached. */
export function CustomerHead({ page, own, mayChange }: CustomerHeadProps) {
  const { t } = useTranslation();
  const { facts } = page;
  const who = [
    facts.number === null ? null : `№ ${facts.number}`,
    facts.place,
    own ? null : t('ui.customer.book_of', { name: page.rmName }),
  ].filter((part) => part !== null);
  return (
    <header className="customer-head">
      <div className="customer-title">
        <div>
          <h1>{page.name}</h1>
          {who.length > 0 && <p>{who.join(' · ')}</p>}
          {mayChange && (facts.phone || facts.email) && <ContactReveal customerId={page.customerId} />}
        </div>
        {mayChange && <ChangeMenu customerId={page.customerId} />}
      </div>
      <div className="customer-stage">
        <StagePath page={page} />
        <StageNotes page={page} />
      </div>
      <dl className="customer-glance">
        <div>
          <dt>{t('ui.customer.ties')}</dt>
          <dd>
            <TieMeter ties={page.ties} />
          </dd>
        </div>
        <div>
          <dt>{t('ui.customer.promise_next')}</dt>
          <dd>
            <NextPromise page={page} />
          </dd>
        </div>
        <div>
          <dt>{t('ui.customer.risk')}</dt>
          <dd>
            <Risk risk={page.risk} />
          </dd>
        </div>
        <div className="customer-consent">
          <dt>{t('ui.customer.consent')}</dt>
          <dd>
            <ConsentLine page={page} />
          </dd>
        </div>
      </dl>
    </header>
  );
}

/** What a glance at the ladder does not tell: who set it, whether it is about to fall. */
function StageNotes({ page }: { readonly page: CustomerView }) {
  const { t } = useTranslation();
  const day = useDayText();
  const { stage, override } = page;
  if (stage === null) return null;
  const notes = [
    ...(stage.detour === null ? [] : [t(`detour.${stage.detour}`, { times: 1 })]),
    ...(stage.since === null ? [] : [t('stage.since', { day: day(stage.since) })]),
    ...(override === null
      ? []
      : [
          t('stage.set_by', { user: override.by, day: day(override.until) }),
          ...(override.reason === null ? [] : [`“${override.reason}”`]),
          t('ui.customer.by_evidence', { stage: t(`stage.${stage.byEvidence}`) }),
        ]),
    ...(stage.watchMonth === null ? [] : [t('stage.watch', { month: stage.watchMonth })]),
    ...(stage.nextDecayOn === null ? [] : [t('stage.next_decay', { day: day(stage.nextDecayOn) })]),
  ];
  return <p className="customer-notes">{notes.join(' · ')}</p>;
}

function NextPromise({ page }: { readonly page: CustomerView }) {
  const { t } = useTranslation();
  const day = useDayText();
  const say = useSay(page.names);
  const next = page.promises.find((promise) => promise.state === 'open');
  if (next === undefined) return t('ui.customer.promise_none');
  const words = next.words ?? (next.phrase ? say(next.phrase) : t('ui.customer.promise_words'));
  return (
    <>
      {words} <ClockMark running={next.dueOn <= page.todayOn}>{day(next.dueOn)}</ClockMark>
    </>
  );
}

function Risk({ risk }: { readonly risk: CustomerView['risk'] }) {
  const { t } = useTranslation();
  const day = useDayText();
  if (risk === null) return t('ui.customer.risk_none');
  return (
    <>
      <RiskMark level={risk.level} />{' '}
      <small>
        {risk.expired || risk.expiresOn === null
          ? t('ui.customer.risk_expired')
          : t('ui.customer.risk_until', { day: day(risk.expiresOn) })}
      </small>
    </>
  );
}
