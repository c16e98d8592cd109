import type { MenuAddress, MenuEntry } from '../shell/menu.ts';

export interface Lesson {
  readonly opens: 'rounds' | 'later';
  /** Where what can be done today is done. */
  readonly already: MenuAddress;
}

/** The pages that so far teach their part of the method. A page that comes to life leaves this list and takes its own route. */
export const LESSONS = {
  channels: { opens: 'rounds', already: '/customers' },
  rounds: { opens: 'rounds', already: '/team' },
  reviews: { opens: 'rounds', already: '/rounds' },
  loop: { opens: 'rounds', already: '/materials' },
  growth: { opens: 'later', already: '/stages' },
  product_plan: { opens: 'rounds', already: '/materials' },
  alliances: { opens: 'rounds', already: '/materials' },
  tests: { opens: 'later', already: '/materials' },
} as const satisfies Partial<Record<MenuEntry, Lesson>>;

export type LessonName = keyof typeof LESSONS;
