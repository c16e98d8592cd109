import { MADRID, MEXICO_CITY, type Place, SHANGHAI } from './places.ts';

/** One relationship manager of the demo bank and how they work. */
export interface DemoRm {
  readonly key: string;
  readonly login: string;
  readonly name: string;
  readonly place: Place;
  /** Share of the touches other than service that a known need leads: what the active share should come out near. */
  readonly active: number;
}

/** Every branch has somebody who works actively and somebody who waits or pushes, so that the difference can be seen. */
export const DEMO_RMS: readonly DemoRm[] = [
  { key: 'demo-r1', login: 'linyue', name: '林悦', place: SHANGHAI, active: 0.65 },
  { key: 'demo-r2', login: 'zhaokai', name: '赵凯', place: SHANGHAI, active: 0.32 },
  { key: 'demo-r3', login: 'shenqian', name: '沈倩', place: SHANGHAI, active: 0.14 },
  { key: 'demo-r4', login: 'lucia', name: 'Lucía Sanz Prieto', place: MADRID, active: 0.55 },
  { key: 'demo-r5', login: 'alvaro', name: 'Álvaro Molina Cano', place: MADRID, active: 0.38 },
  { key: 'demo-r6', login: 'nuria', name: 'Nuria Gallego Arroyo', place: MADRID, active: 0.1 },
  { key: 'demo-r7', login: 'ximena', name: 'Ximena Luna Estrada', place: MEXICO_CITY, active: 0.46 },
  { key: 'demo-r8', login: 'rodrigo', name: 'Rodrigo Tapia Solís', place: MEXICO_CITY, active: 0.24 },
];
