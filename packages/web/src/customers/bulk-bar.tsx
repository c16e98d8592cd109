import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './bulk-bar.css';
import type { AskedList } from './customers-query.ts';
import { MergeSheet } from '../merging/merge-sheet.tsx';
import { ExportSheet } from './export-sheet.tsx';
import { FollowUpSheet } from './follow-up-sheet.tsx';
import { chosenOf, pickedCount } from './picked.ts';
import type { Picked } from './picked.ts';

export interface BulkBarProps {
  readonly picked: Picked;
  readonly asked: AskedList;
  readonly total: number;
  readonly todayOn: string;
  readonly mayFollowUp: boolean;
  readonly onAll: () => void;
  readonly onDone: () => void;
}

/** What can be done with those who are ticked. The number that it shows is the number that it happens to. */
export function BulkBar({ picked, asked, total, todayOn, mayFollowUp, onAll, onDone }: BulkBarProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'follow_up' | 'export' | 'merge'>();
  const count = pickedCount(picked, total);
  const chosen = chosenOf(picked, asked, total);
  const close = () => setOpen(undefined);
  const [one, other, third] = picked.all ? [] : [...picked.ids];
  return (
    <section className="bulk-bar" aria-label={t('ui.customers.chosen', { count })}>
      <output>{t('ui.customers.chosen', { count })}</output>
      {!picked.all && count < total && (
        <button type="button" className="quiet" onClick={onAll}>
          {t('ui.customers.choose_all', { count: total })}
        </button>
      )}
      <button type="button" className="quiet" onClick={onDone}>
        {t('ui.customers.choose_none')}
      </button>
      <span className="bulk-acts">
        {mayFollowUp && (
          <button type="button" className="button button-main" onClick={() => setOpen('follow_up')}>
            {t('ui.customers.follow_up')}
          </button>
        )}
        {mayFollowUp && one !== undefined && other !== undefined && third === undefined && (
          <button type="button" className="button" onClick={() => setOpen('merge')}>
            {t('ui.merging.merge_two')}
          </button>
        )}
        <button type="button" className="button" onClick={() => setOpen('export')}>
          {t('ui.customers.export')}
        </button>
      </span>
      {open === 'follow_up' && <FollowUpSheet chosen={chosen} todayOn={todayOn} onClose={close} onDone={onDone} />}
      {open === 'merge' && one !== undefined && other !== undefined && (
        <MergeSheet
          pair={[one, other]}
          onClose={() => {
            close();
            onDone();
          }}
        />
      )}
      {open === 'export' && <ExportSheet chosen={chosen} onClose={close} onDone={onDone} />}
    </section>
  );
}
