import { TIES } from '@vivero/domain';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../api/wire.ts';

/** How tied the customer is, in words; a tap lists what holds and what is not there yet, with the index. */
export function TieMeter({ ties }: { readonly ties: CustomerView['ties'] }) {
  const { t } = useTranslation();
  const id = useId();
  const missing = TIES.filter((tie) => !ties.ties.includes(tie));
  const list = (label: string, some: readonly (typeof TIES)[number][]) =>
    some.length > 0 && (
      <>
        <p>{label}</p>
        <ul>
          {some.map((tie) => (
            <li key={tie}>{t(`tie.${tie}`)}</li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <button type="button" className="head-tap" popoverTarget={id}>
        {t(`tie_level.${ties.level}`)}
      </button>
      <div id={id} popover="auto" className="stage-evidence">
        <strong>{t(`tie_level.${ties.level}`)}</strong>
        {list(t('ui.customer.ties_there'), ties.ties)}
        {list(t('ui.customer.ties_missing'), missing)}
        <p>{t('ui.customer.ties_index', { hundredths: ties.hundredths })}</p>
      </div>
    </>
  );
}
