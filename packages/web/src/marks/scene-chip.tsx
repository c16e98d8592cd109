import { useTranslation } from 'react-i18next';
import type { Scene } from '@vivero/domain';
import './scene-chip.css';
import { useSceneText } from './use-scene-text.ts';

/** Seed or sell in a word; where and how often on hover. Outlined seeds, filled sells, so that colour alone says nothing. */
export function SceneChip({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation();
  const sceneText = useSceneText();
  return (
    <span className={`scene-chip scene-${scene.aim}`} title={sceneText(scene)}>
      {t(`ui.scene.${scene.aim}`)}
    </span>
  );
}
