import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../device/copy-text.ts';
import './opening-line.css';

export interface OpeningLineProps {
  readonly text: string;
  readonly wechat: boolean;
}

/** The first sentence to say, large enough to read from the phone's stand, and ready to be taken along. */
export function OpeningLine({ text, wechat }: OpeningLineProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => setCopied(await copyText(text));
  return (
    <section className="opening" aria-label={t('ui.sheet.opening')}>
      <blockquote>{text}</blockquote>
      <div className="opening-take">
        {wechat && (
          <a className="button button-main" href="weixin://" onClick={() => void copy()}>
            {t('ui.sheet.copy_wechat')}
          </a>
        )}
        <button type="button" className={wechat ? 'button' : 'button button-main'} onClick={() => void copy()}>
          {t('ui.sheet.copy')}
        </button>
        <output>{copied !== undefined && t(copied ? 'ui.sheet.copied' : 'ui.sheet.copy_failed')}</output>
      </div>
    </section>
  );
}
