import { STAGES, stageRank } from '@vivero/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockMark } from './clock-mark.tsx';
import { ConsentMark } from './consent-mark.tsx';
import './marks-page.css';
import { RiskMark } from './risk-mark.tsx';
import { SceneChip } from './scene-chip.tsx';
import { StageLadder } from './stage-ladder.tsx';

const STANDINGS = ['granted', 'refused', 'withdrawn', 'unsaid'] as const;
const SCENES = [
  { place: 'online', frequency: 'high', aim: 'seed' },
  { place: 'offline', frequency: 'low', aim: 'sell' },
] as const;
const LEVELS = [1, 2, 3, 4, 5] as const;

/** Every mark there is, with what it says. */
export function MarksPage() {
  const { t } = useTranslation();
  const marks: Readonly<Record<'stage' | 'scene' | 'consent' | 'clock' | 'risk', ReactNode>> = {
    stage: STAGES.map((stage) => <StageLadder key={stage} stage={stage} rank={stageRank(stage)} />),
    scene: SCENES.map((scene) => <SceneChip key={scene.aim} scene={scene} />),
    consent: STANDINGS.map((standing) => <ConsentMark key={standing} medium="sms" standing={standing} />),
    clock: [true, false].map((running) => (
      <ClockMark key={String(running)} running={running}>
        {t(running ? 'ui.marks.clock.running' : 'ui.marks.clock.stopped')}
      </ClockMark>
    )),
    risk: LEVELS.map((level) => <RiskMark key={level} level={level} />),
  };
  return (
    <div className="marks">
      <h1>{t('ui.marks.title')}</h1>
      {(['stage', 'scene', 'consent', 'clock', 'risk'] as const).map((kind) => (
        <section key={kind} aria-labelledby={`marks-${kind}`}>
          <h2 id={`marks-${kind}`}>{t(`ui.marks.${kind}`)}</h2>
          <p>{t(`ui.marks.${kind}.text`)}</p>
          <div className="marks-all">{marks[kind]}</div>
        </section>
      ))}
    </div>
  );
}
