import { useTranslation } from 'react-i18next';
import type { CustomerView, StoryEntry } from '../api/wire.ts';
import { useDayText } from '../language/use-day-text.ts';
import { useLanguage } from '../language/use-language.ts';
import { MoneyMark } from '../marks/money-mark.tsx';

export interface StoryEntryViewProps {
  readonly entry: StoryEntry;
  readonly names: CustomerView['names'];
}

type Mode = 'push' | 'need_led' | 'responded' | 'upkeep' | 'seed' | 'service';

/** How a contact came about, in a word: need first and product push at the two ends, everything else between. */
function modeOf({ touch }: StoryEntry): Mode | null {
  if (touch === null) return null;
  if (touch.mode === null) return 'service';
  return touch.mode === 'upkeep' && touch.class === 'seed' ? 'seed' : touch.mode;
}

/** One thing that happened: what, how, about which need, with what. Dashed where the day was only inferred. */
export function StoryEntryView({ entry, names }: StoryEntryViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = useDayText();
  const mode = modeOf(entry);
  const rang = entry.code === 'CT-D' && entry.medium === 'call';
  const what =
    entry.code === 'MV' && entry.flow !== null
      ? t(`flow.${entry.flow}`)
      : t(rang ? 'ui.customer.story.call_tried' : `evidence.${entry.code}`);
  const about = [
    entry.medium === null || rang ? null : t(`medium.${entry.medium}`),
    entry.direction === 'in' && entry.touch !== null ? t('ui.customer.story.from_customer') : null,
    entry.category === null || entry.productId !== null ? null : t(`category.${entry.category}`),
    entry.needKind === null ? null : t(`need.${entry.needKind}`),
    names[`product.${entry.productId}`]?.[language] ?? null,
    names[`content.${entry.contentId}`]?.[language] ?? null,
    entry.nextStepOn === null ? null : t('ui.customer.story.next_step', { day: day(entry.nextStepOn) }),
  ].filter((part) => part !== null);
  return (
    <li className={entry.inferred ? 'story-entry story-inferred' : 'story-entry'}>
      <span className="story-what">
        {what} {entry.amount && <MoneyMark amount={entry.amount} />}
        {mode && <span className={`story-mode mode-${mode}`}>{t(`ui.customer.mode.${mode}`)}</span>}
        {entry.inferred && (
          <span className="story-mode" title={t('ui.customer.story.inferred_note')}>
            {t('ui.customer.story.inferred')}
          </span>
        )}
      </span>
      {about.length > 0 && <small>{about.join(' · ')}</small>}
    </li>
  );
}
