import type { Language, Role } from '@vivero/domain';
import { DEMO_RMS } from './demo-rms.ts';
import { MADRID, SHANGHAI } from './places.ts';

/** Somebody who can sign in to the demo bank. */
export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** The key of the RM record; null for everybody who keeps no customers. */
  readonly rmKey: string | null;
  /** The branch key and name of the team that the person belongs to or leads; null for the head office. */
  readonly team: { readonly branchKey: string; readonly name: string } | null;
  readonly language: Language;
}

/** Eight RMs, the leads of two teams (Mexico City has none yet), marketing and compliance. */
export function demoPeople(): readonly DemoPerson[] {
  const rms = DEMO_RMS.map(({ login, name, key, place }): DemoPerson => ({
    login,
    name,
    role: 'rm',
    rmKey: key,
    team: { branchKey: place.branchKey, name: place.team },
    language: place.language,
  }));
  const lead = (login: string, name: string, { branchKey, team, language }: typeof MADRID): DemoPerson => ({
    login,
    name,
    role: 'team_lead',
    rmKey: null,
    team: { branchKey, name: team },
    language,
  });
  const office = { rmKey: null, team: null, language: 'en' } as const;
  return [
    ...rms,
    lead('zhoujing', '周静', SHANGHAI),
    lead('ignacio', 'Ignacio Vidal Serrano', MADRID),
    { ...office, login: 'marketing', name: 'Elena Marsh', role: 'marketing' },
    { ...office, login: 'compliance', name: 'Thomas Reed', role: 'compliance' },
  ];
}
