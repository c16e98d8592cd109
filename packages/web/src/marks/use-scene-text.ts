import { useTranslation } from 'react-i18next';
import type { Scene } from '@vivero/domain';

/** A scene in its three dimensions: where, how often, and whether it seeds or sells. */
export function useSceneText(): (scene: Scene) => string {
  const { t } = useTranslation();
  return ({ place, frequency, aim }) =>
    [t(`scene.${place}`), t(`scene.${frequency}_frequency`), t(`scene.${aim}`)].join(' · ');
}
