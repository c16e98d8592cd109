import { sceneCell } from './scene-cell.ts';
import type { Scene } from './scene.ts';

/** What a customer has met within the window, dimension by dimension (demands 16). */
export interface SceneReach {
  /** Different cells of the eight. */
  readonly cells: number;
  /** Touches that belong to a scene at all. */
  readonly touches: number;
  /** One cell again and again, or only one touch: a point and no plan. */
  readonly singlePoint: boolean;
  /** What has not been used yet and the next step would do well to bring: at most one value a dimension. */
  readonly missing: Partial<Scene>;
}

/** From single point to coordinated: which dimensions the scenes of one customer's last 60 days have used. */
export function sceneReach(scenes: readonly Scene[]): SceneReach {
  const cells = new Set(scenes.map(sceneCell)).size;
  const used = (dimension: keyof Scene, value: Scene[keyof Scene]): boolean =>
    scenes.some((scene) => scene[dimension] === value);
  const missing: { -readonly [K in keyof Scene]?: Scene[K] } = {};
  if (scenes.length > 0) {
    if (!used('place', 'offline')) missing.place = 'offline';
    else if (!used('place', 'online')) missing.place = 'online';
    if (!used('frequency', 'high')) missing.frequency = 'high';
    else if (!used('frequency', 'low')) missing.frequency = 'low';
    // Selling is never what is missing: it has to be earned (3:1), and follows from a need.
    if (!used('aim', 'seed')) missing.aim = 'seed';
  }
  return { cells, touches: scenes.length, singlePoint: scenes.length > 0 && cells === 1, missing };
}
