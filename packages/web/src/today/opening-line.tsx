import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayRow } from '../api/wire.ts';
import { copyText } from '../device/copy-text.ts';
import { CallButton } from './call-button.tsx';
import './opening-line.css';

export interface OpeningLineProps {
  readonly text: string;
  readonly row: Pick<TodayRow, 'medium' | 'customerId'>;
  /** The words are on the clipboard and the person goes to send them. */
  readonly onTaken: () => void;
}

/** The first sentence to say, large enough to read from the phone's stand, and ready to be taken along. */
export function OpeningLine({ text, row, onTaken }: OpeningLineProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean>();
  const { medium } = row;
  const copy = async () => {
    setCopied(await copyText(text));
    if (medium !== 'call' && medium !== 'branch' && medium !== 'visit') onTaken();
  };
  return (
    <section className="opening" aria-label={t('ui.sheet.opening')}>
      <blockquote>{text}</blockquote>
      <div className="opening-take">
        {medium === 'call' && <CallButton customerId={row.customerId} />}
        {medium === 'wechat' && (
          <a className="button button-main" href="weixin://" onClick={() => void copy()}>
            {t('ui.sheet.copy_wechat')}
          </a>
        )}
        <button
          type="button"
          className={medium === 'call' || medium === 'wechat' ? 'button' : 'button button-main'}
          onClick={() => void copy()}
        >
          {t('ui.sheet.copy')}
        </button>
        <output>{copied !== undefined && t(copied ? 'ui.sheet.copied' : 'ui.sheet.copy_failed')}</output>
      </div>
    </section>
  );
}
