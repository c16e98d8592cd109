import type { Scene } from './scene.ts';

/** The eight cells of the three dimensions in a fixed order: online before offline, often before seldom, seeding before selling. */
export const SCENE_CELLS: readonly Scene[] = (['online', 'offline'] as const).flatMap((place) =>
  (['high', 'low'] as const).flatMap((frequency) =>
    (['seed', 'sell'] as const).map((aim) => ({ place, frequency, aim })),
  ),
);

/** The place of a scene among `SCENE_CELLS`, 0..7. */
export const sceneCell = ({ place, frequency, aim }: Scene): number =>
  (place === 'online' ? 0 : 4) + (frequency === 'high' ? 0 : 2) + (aim === 'seed' ? 0 : 1);
