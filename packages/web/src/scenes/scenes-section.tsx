import { LOCALES } from '@vivero/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Proportion, SceneLine } from '../api/wire.ts';
import { scenesQuery } from '../content/content-queries.ts';
import { WideTable } from '../content/wide-table.tsx';
import { useSegmentText } from '../customers/use-segment-text.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { useLanguage } from '../language/use-language.ts';
import { useSceneText } from '../marks/use-scene-text.ts';
import { PageProblem } from '../problem/page-problem.tsx';

/** How people are met: the eight cells beside what was meant, group by group, and what to mind. */
export function ScenesSection() {
  const { t } = useTranslation();
  const sceneText = useSceneText();
  const segmentText = useSegmentText();
  const percent = new Intl.NumberFormat(LOCALES[useLanguage()], { style: 'percent', maximumFractionDigits: 0 });
  const { data, error, refetch } = useQuery(scenesQuery);
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.scenes.loading')} />;
  const shareOf = (share: Proportion): string =>
    'noBase' in share
      ? t('ui.scenes.no_base')
      : t('ui.scenes.share_of', { ...share, value: percent.format(share.value) });
  const row = (line: SceneLine, name: string) => (
    <tr key={line.segment ?? ''}>
      <th scope="row">{name}</th>
      <td>{'noBase' in line.mix ? 0 : line.mix.count}</td>
      <td>{'noBase' in line.mix ? t('ui.scenes.no_base') : percent.format(line.mix.balance)}</td>
      <td>{'noBase' in line.mix ? t('ui.scenes.no_base') : percent.format(line.mix.entropy)}</td>
      <td>{shareOf(line.soldEarly)}</td>
      <td>{shareOf(line.singlePoint)}</td>
    </tr>
  );
  const { mix } = data.whole;
  return (
    <>
      <p className="page-says">{t('ui.scenes.says', { days: data.days })}</p>
      {'noBase' in mix ? (
        <p>{t('ui.scenes.none')}</p>
      ) : (
        <WideTable label={t('ui.scenes.cell')}>
          <thead>
            <tr>
              <th scope="col">{t('ui.scenes.cell')}</th>
              <th scope="col">{t('ui.scenes.count')}</th>
              <th scope="col">{t('ui.scenes.share')}</th>
              <th scope="col">{t('ui.scenes.target')}</th>
            </tr>
          </thead>
          <tbody>
            {data.cells.map((scene, i) => (
              <tr key={sceneText(scene)}>
                <th scope="row">{sceneText(scene)}</th>
                <td>{data.whole.counts[i]}</td>
                <td>{percent.format(mix.shares[i] ?? 0)}</td>
                <td>{percent.format(data.target[i] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      <WideTable label={t('ui.scenes.group')}>
        <thead>
          <tr>
            <th scope="col">{t('ui.scenes.group')}</th>
            <th scope="col">{t('ui.scenes.count')}</th>
            <th scope="col">{t('ui.scenes.balance')}</th>
            <th scope="col">{t('ui.scenes.spread')}</th>
            <th scope="col">{t('ui.scenes.sold_early')}</th>
            <th scope="col">{t('ui.scenes.single_point')}</th>
          </tr>
        </thead>
        <tbody>
          {row(data.whole, t('ui.scenes.whole'))}
          {data.segments.map((line) => row(line, segmentText(line.segment ?? '')))}
        </tbody>
      </WideTable>
      <section aria-labelledby="scene-alarms">
        <h2 id="scene-alarms">{t('ui.scenes.alarms')}</h2>
        <p>
          {'noBase' in data.unearned
            ? t('ui.scenes.unearned_none')
            : t('ui.scenes.unearned', { ...data.unearned, value: percent.format(data.unearned.value) })}
        </p>
        <p>{t('ui.scenes.only_selling', { count: data.onlySelling.count })}</p>
      </section>
    </>
  );
}
