import type { Verdict } from '@vivero/domain';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadPreview } from '../api/wire.ts';
import { PreviewLines } from './preview-lines.tsx';
import './verdict-tabs.css';
import { useLeftOutReason } from './use-left-out-reason.ts';

/** What needs a look first stands first after the new ones. */
const ORDER = ['new', 'update', 'conflict', 'refused', 'same'] as const satisfies readonly Verdict[];

/** The rows by what becomes of them; the arrow keys go from one kind to the next. */
export function VerdictTabs({ preview }: { readonly preview: UploadPreview }) {
  const { t } = useTranslation();
  const { verdicts } = preview.totals;
  const there = ORDER.filter((verdict) => verdicts[verdict] > 0);
  const [chosen, choose] = useState<Verdict>();
  const open = there.find((verdict) => verdict === chosen) ?? there[0];
  if (open === undefined) return null;
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : there.at((there.indexOf(open) + step) % there.length);
    if (next === undefined) return;
    choose(next);
    document.getElementById(`verdict-${next}`)?.focus();
  };
  return (
    <section className="verdicts">
      <div role="tablist" aria-label={t('ui.import.by_verdict')}>
        {there.map((verdict) => (
          <button
            key={verdict}
            id={`verdict-${verdict}`}
            type="button"
            role="tab"
            aria-selected={verdict === open}
            aria-controls="verdict-lines"
            tabIndex={verdict === open ? 0 : -1}
            onKeyDown={move}
            onClick={() => choose(verdict)}
          >
            {t(`ui.import.tab.${verdict}`, { count: verdicts[verdict] })}
          </button>
        ))}
      </div>
      <div id="verdict-lines" role="tabpanel" tabIndex={0} aria-labelledby={`verdict-${open}`}>
        <Reasons preview={preview} verdict={open} />
        <PreviewLines
          key={open}
          lines={preview.lines.filter(({ verdict }) => verdict === open)}
          count={verdicts[open]}
        />
      </div>
    </section>
  );
}

/** Why rows stay out, the commonest first. */
function Reasons({ preview, verdict }: { readonly preview: UploadPreview; readonly verdict: Verdict }) {
  const reasonOf = useLeftOutReason();
  const reasons = preview.totals.leftOutBy.filter((each) => each.verdict === verdict);
  if (reasons.length < 2) return null;
  return (
    <ul className="verdict-reasons">
      {reasons.map(({ code, rows }) => (
        <li key={code}>
          <b>{rows}</b> {reasonOf(verdict, code)}
        </li>
      ))}
    </ul>
  );
}
