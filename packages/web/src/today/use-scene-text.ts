import { useTranslation } from 'react-i18next';
import type { TodayRow } from '../api/wire.ts';

/** A scene in its three dimensions: where, how often, and whether it seeds or sells. */
export function useSceneText(): (scene: TodayRow['scene']) => string {
  const { t } = useTranslation();
  return ({ place, frequency, aim }) =>
    [t(`scene.${place}`), t(`scene.${frequency}_frequency`), t(`scene.${aim}`)].join(' · ');
}
