import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { MoneyMark } from '../marks/money-mark.tsx';
import { RiskMark } from '../marks/risk-mark.tsx';
import { SceneChip } from '../marks/scene-chip.tsx';
import { CopyLine } from './copy-line.tsx';
import type { ShelfItem } from './shelf-item.ts';

/** One thing on the shelf, what it is good for, and the sentence to pass it on with. */
export function ShelfLine({ item, line }: { readonly item: ShelfItem; readonly line: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = new Intl.ListFormat(LOCALES[language], { type: 'unit', style: 'short' });
  const name = item.name[language];
  const { content, product } = item;
  const facts = content
    ? [
        t(`content_type.${content.type}`),
        t(`moment.${content.moment}`),
        content.stages.length === 0
          ? t('ui.materials.every_stage')
          : t('ui.materials.stages', { stages: list.format(content.stages.map((stage) => t(`ui.ladder.${stage}`))) }),
      ]
    : product
      ? [t(`category.${product.category}`), t(`role.${product.role}`)]
      : [];
  return (
    <li className="shelf-line">
      <strong>{name}</strong>
      <span className="shelf-facts">
        <SceneChip scene={item.scene} />
        {facts.join(' · ')}
        {product && <RiskMark level={product.riskLevel} />}
        {product?.minimum && (
          <span>
            {t('ui.materials.minimum')} <MoneyMark amount={product.minimum} />
          </span>
        )}
      </span>
      <q>{line}</q>
      <CopyLine text={line} name={name} />
    </li>
  );
}
