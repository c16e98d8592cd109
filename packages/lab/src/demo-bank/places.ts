import type { Language } from '@vivero/domain';
import { NAMES_ES, NAMES_MX, type SpanishNames } from './names-es.ts';

/** Where a branch of the demo bank stands and what that changes for its people. */
export interface Place {
  readonly branchKey: string;
  readonly branchName: string;
  readonly place: string;
  readonly language: Language;
  readonly team: string;
  /** null = Chinese names. */
  readonly names: SpanishNames | null;
  /** Country code and the start of a range that the national numbering plan gives to nobody. */
  readonly phonePrefix: string;
  /** Digits after `phonePrefix`. */
  readonly phoneDigits: number;
  /** What people earn here relative to Madrid; the bank counts in euros everywhere. */
  readonly incomeLevel: number;
  /** Hours in UTC between which people meet here; the same calendar day in Shanghai, Madrid and Mexico City's own clocks and in UTC. */
  readonly officeHours: readonly [number, number];
  /** Media used for writing to people, the usual one first. */
  readonly writing: readonly ('wechat' | 'sms' | 'email')[];
}

/**
 * Phones have the form of a mobile number of their country but start with 154 (China), 79 (Spain) or 57 (Mexico), which no
 * numbering plan assigns: no real person can be rung by accident.
 */
export const SHANGHAI: Place = {
  branchKey: 'demo-b1',
  branchName: '上海静安演示支行',
  place: '上海',
  language: 'zh',
  team: '上海一组',
  names: null,
  phonePrefix: '+86154',
  phoneDigits: 8,
  incomeLevel: 0.95,
  officeHours: [1, 9],
  writing: ['wechat', 'sms', 'email'],
};

export const MADRID: Place = {
  branchKey: 'demo-b2',
  branchName: 'Oficina demo Madrid Chamberí',
  place: 'Madrid',
  language: 'es',
  team: 'Equipo Madrid',
  names: NAMES_ES,
  phonePrefix: '+3479',
  phoneDigits: 7,
  incomeLevel: 1,
  officeHours: [8, 16],
  writing: ['email', 'sms'],
};

export const MEXICO_CITY: Place = {
  branchKey: 'demo-b3',
  branchName: 'Sucursal demo Ciudad de México Roma',
  place: 'Ciudad de México',
  language: 'es',
  team: 'Equipo Ciudad de México',
  names: NAMES_MX,
  phonePrefix: '+5257',
  phoneDigits: 8,
  incomeLevel: 0.6,
  officeHours: [15, 20],
  writing: ['sms', 'email'],
};

export const PLACES: readonly Place[] = [SHANGHAI, MADRID, MEXICO_CITY];
