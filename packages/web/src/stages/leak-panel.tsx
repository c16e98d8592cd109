import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageOverview } from '../api/wire.ts';
import { useSay } from '../language/use-say.ts';
import './leak-panel.css';

/** Where the most is lost between two stages, in a sentence. */
export function LeakPanel({
  leak,
  children,
}: {
  readonly leak: Pick<StageOverview['leak'], 'says'>;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <section className="panel leak" aria-labelledby="leak">
      <h2 id="leak" className="minor">
        {t('ui.stages.leak.title')}
      </h2>
      <p>{say(leak.says)}</p>
      {children}
    </section>
  );
}
