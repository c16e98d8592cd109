import type { Engine, OpenEngine } from '../work.ts';
export function vivero(_: OpenEngine): Engine {
  return { works: {} };
}
