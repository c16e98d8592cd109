import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TodayRow } from '../api/wire.ts';
import { toCustomer } from '../customer/to-customer.ts';
import { BeforeYouRing } from '../follow-up/before-you-ring.tsx';
import { CloseButton } from '../design/close-button.tsx';
import { useLanguage } from '../language/use-language.ts';
import { useSay } from '../language/use-say.ts';
import { isMarketing } from './is-marketing.ts';
import { MediumMark } from '../marks/medium-mark.tsx';
import { namesOf } from './names-of.ts';
import { OpeningLine } from './opening-line.tsx';
import { OutcomeKeys } from './outcome-keys.tsx';
import { RiskMark } from '../marks/risk-mark.tsx';
import { StageLadder } from '../marks/stage-ladder.tsx';
import './suggestion-view.css';
import { useSceneText } from '../marks/use-scene-text.ts';
import { useReturn } from './use-return.ts';
import { useRowReason } from './use-row-reason.ts';
import { WhyNotList } from './why-not-list.tsx';
import type { WireTap } from './wire-tap.ts';
import { WorthLine } from './worth-line.tsx';

export interface SuggestionViewProps {
  readonly row: TodayRow;
  /** The bank's today, `YYYY-MM-DD`. */
  readonly todayOn: string;
  readonly onClose: () => void;
  readonly onTap: (row: TodayRow, tap: WireTap) => void;
}

/** Everything an RM wants before the conversation, in the order of the conversation: say, ask, give, answer, agree; then why; and how it ended. */
export function SuggestionView({ row, todayOn, onClose, onTap }: SuggestionViewProps) {
  const { t } = useTranslation();
  const say = useSay(namesOf(row));
  const language = useLanguage();
  const sceneText = useSceneText();
  const reason = useRowReason(row);
  const { back, leave, settle } = useReturn();
  const talk = [
    { label: t('ui.sheet.question'), text: say(row.question) },
    { label: t('ui.sheet.value'), text: say(row.value) },
    { label: t('ui.sheet.objection'), text: say(row.objection) },
    { label: t('ui.sheet.answer'), text: say(row.answer) },
    { label: t('ui.sheet.next_step'), text: say(row.nextStep) },
  ];
  return (
    <article className="suggestion" aria-labelledby="suggestion-name">
      <header className="suggestion-head">
        <div>
          <h2 id="suggestion-name">{row.customerName}</h2>
          <p className="suggestion-how">
            <StageLadder stage={row.stage} rank={row.stageRank} />
            <span className="suggestion-by">
              <MediumMark medium={row.medium} from={row.mediumFrom} />
              <span>{t('ui.today.minutes', { minutes: row.minutes })}</span>
            </span>
          </p>
        </div>
        <CloseButton onClose={onClose} />
      </header>
      <p className="suggestion-now">{reason}</p>
      <BeforeYouRing customerId={row.customerId} />
      <OpeningLine text={say(row.opening)} row={row} onTaken={leave} />
      <dl className="suggestion-talk">
        {talk.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <section className="suggestion-why">
        <h3>{t('ui.sheet.why')}</h3>
        <ul>
          {row.factors.map((factor) => (
            <li key={JSON.stringify(factor)}>{say(factor)}</li>
          ))}
          {row.drawn && <li>{say(row.drawn)}</li>}
        </ul>
        {row.requires && (
          <p>
            <strong>{t('ui.sheet.requires')}</strong> {say(row.requires)}
          </p>
        )}
        {row.notNowBecause && (
          <p>
            <strong>{t('ui.sheet.not_now')}</strong> {say(row.notNowBecause)}
          </p>
        )}
      </section>
      <dl className="suggestion-facts">
        {(row.product || row.content || row.contentGap) && (
          <div>
            <dt>{t('ui.sheet.with')}</dt>
            {row.product && (
              <dd>
                {row.product.name[language]} <RiskMark level={row.product.riskLevel} />
              </dd>
            )}
            {row.content && (
              <dd>
                {row.content.title[language]} <small>{t(`content_type.${row.content.type}`)}</small>
              </dd>
            )}
            {row.contentGap && <dd>{t('ui.sheet.content_gap')}</dd>}
          </div>
        )}
        {row.alsoDue.length > 0 && (
          <div>
            <dt>{t('ui.sheet.also_due')}</dt>
            {row.alsoDue.map((due) => (
              <dd key={JSON.stringify(due)}>{say(due)}</dd>
            ))}
          </div>
        )}
        {isMarketing(row) && (
          <div>
            <dt>{t('ui.sheet.scene')}</dt>
            <dd>{sceneText(row.scene)}</dd>
          </div>
        )}
        {row.group === 'worth_talking' && <WorthLine row={row} />}
      </dl>
      {row.whyNot.length > 0 && <WhyNotList refused={row.whyNot} />}
      <Link className="button" {...toCustomer(row.customerId)}>
        {t('ui.customer.open')}
      </Link>
      <OutcomeKeys todayOn={todayOn} asksSent={back} onNotSent={settle} onTap={(tap) => onTap(row, tap)} />
    </article>
  );
}
