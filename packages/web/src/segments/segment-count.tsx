import { useQuery } from '@tanstack/react-query';
import type { Segment } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { useDayWords } from '../figures/use-day-words.ts';
import { useSentence } from '../language/use-sentence.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import './segment-count.css';
import { segmentCountQuery } from './segments-queries.ts';

/** How many the definition means while it is being made, and what it says in a sentence. */
export function SegmentCount({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation();
  const day = useDayWords();
  const sentence = useSentence();
  const text = useProblemText();
  const { data, error, isPlaceholderData } = useQuery({
    ...segmentCountQuery(segment),
    placeholderData: (old) => old,
  });
  if (error) return <p role="alert">{text(error)}</p>;
  if (!data) return <p className="segment-count">{t('ui.segments.counting')}</p>;
  const { count, of } = data;
  return (
    <div className={isPlaceholderData ? 'segment-count segment-count-old' : 'segment-count'}>
      <output>
        <strong>
          {typeof count === 'number' && typeof of === 'number'
            ? t('ui.segments.size', { count, of })
            : t('ui.segments.few')}
        </strong>{' '}
        <small>{t('ui.segments.counted', { ms: data.ms, day: day(data.day) })}</small>
      </output>
      <p>
        <span className="segment-in-words">{t('ui.segments.sentence')}</span> {sentence(data.sentence)}
      </p>
    </div>
  );
}
