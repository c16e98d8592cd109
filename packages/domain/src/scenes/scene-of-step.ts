import type { Scene } from './scene.ts';

/** Where a step of a stimulus belongs when nothing else is known: seed often and online, ask in a talk, offer in person. */
export const SCENE_OF_STEP = {
  seed: { place: 'online', frequency: 'high', aim: 'seed' },
  ask: { place: 'offline', frequency: 'high', aim: 'seed' },
  offer: { place: 'offline', frequency: 'low', aim: 'sell' },
} as const satisfies Record<'seed' | 'ask' | 'offer', Scene>;
