import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { NeedShelf } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';
import { CopyLine } from './copy-line.tsx';
import type { ShelfItem } from './shelf-item.ts';
import { ShelfLine } from './shelf-line.tsx';

export interface NeedSectionProps {
  readonly shelf: NeedShelf;
  /** What of the shelf is to be shown, with its sentence said. */
  readonly items: readonly { readonly item: ShelfItem; readonly line: string }[];
  readonly question: string;
}

/** Everything for one need: the question first, then what can be passed on and offered, then what is missing. */
export function NeedSection({ shelf, items, question }: NeedSectionProps) {
  const { t } = useTranslation();
  const need = t(`need.${shelf.need}`);
  return (
    <section className="need-section" aria-labelledby={`need-${shelf.need}`}>
      <h2 id={`need-${shelf.need}`}>{need}</h2>
      <div className="need-question">
        <small>{t('ui.materials.ask')}</small>
        <q>{question}</q>
        <CopyLine text={question} name={need} />
      </div>
      <ul>
        {items.map(({ item, line }) => (
          <ShelfLine key={item.id} item={item} line={line} />
        ))}
      </ul>
      <Missing shelf={shelf} />
    </section>
  );
}

function Missing({ shelf: { content, missing } }: { readonly shelf: NeedShelf }) {
  const { t } = useTranslation();
  const list = new Intl.ListFormat(LOCALES[useLanguage()], { type: 'unit', style: 'short' });
  if (missing.length === 0) return null;
  const text =
    content.length === 0
      ? t('ui.materials.missing_all')
      : t('ui.materials.missing', { moments: list.format(missing.map((moment) => t(`moment.${moment}`))) });
  return <p className="need-missing">{text}</p>;
}
