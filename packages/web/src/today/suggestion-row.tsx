import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TodayRow } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';
import { isMarketing } from './is-marketing.ts';
import { MediumMark } from '../marks/medium-mark.tsx';
import { SceneChip } from '../marks/scene-chip.tsx';
import { StageLadder } from '../marks/stage-ladder.tsx';
import './suggestion-row.css';
import { useRowReason } from './use-row-reason.ts';

/** One line of the day: who, where they stand, why now, and how. */
export function SuggestionRow({ row, open }: { readonly row: TodayRow; readonly open: boolean }) {
  const { t } = useTranslation();
  const reason = useRowReason(row);
  const language = useLanguage();
  const means = row.product?.name[language] ?? row.content?.title[language] ?? t(`plan.action.${row.action}`);
  return (
    <Link
      to="/"
      search={(search) => ({ ...search, row: row.decisionId })}
      resetScroll={false}
      className="suggestion-row"
      data-row={row.decisionId}
      aria-current={open ? 'true' : undefined}
    >
      <span className="suggestion-top">
        <strong>{row.customerName}</strong>
        <StageLadder stage={row.stage} rank={row.stageRank} />
      </span>
      <span className="suggestion-reason">{reason}</span>
      <span className="suggestion-means">
        <MediumMark medium={row.medium} from={row.mediumFrom} />
        <span className="suggestion-with">{means}</span>
        {isMarketing(row) && <SceneChip scene={row.scene} />}
        <span className="suggestion-minutes">{t('ui.today.minutes', { minutes: row.minutes })}</span>
      </span>
    </Link>
  );
}
