import type { Role } from './role.ts';

/** How much of the bank a role sees of one kind of data (design: "Who may see what"). */
export type Sight = 'own_book' | 'own_team' | 'bank_masked' | 'bank_audited' | 'bank' | 'none';

/** What a person may want to look at or do; routes and commands name one of these. */
export const ACTIONS = [
  'today',
  'outcomes',
  'customers',
  'customer_changes',
  'export_customers',
  'pool',
  'claim_leads',
  'stages',
  'segments',
  'growth',
  'traffic',
  'traffic_people',
  'referral_reviews',
  'source_codes',
  'referral_campaigns',
  'run_referrals',
  'network',
  'touches',
  'mirror',
  'team',
  'users',
  'imports',
  'bring_in',
  'materials',
  'content',
  'write_content',
  'approve_content',
  'scenes',
  'notes',
  'feedback',
  'decide_feedback',
  'own_session',
  'bank',
  'models',
  'playbooks',
  'draft_playbooks',
  'run_playbooks',
  'publish_playbooks',
] as const;
export type Action = (typeof ACTIONS)[number];

/** The table of who sees what, as data. A new action does not compile until somebody has decided about every role. */
export const SIGHT: Readonly<Record<Action, Readonly<Record<Role, Sight>>>> = {
  today: { rm: 'own_book', team_lead: 'own_team', marketing: 'none', compliance: 'none', admin: 'none' },
  outcomes: { rm: 'own_book', team_lead: 'own_team', marketing: 'none', compliance: 'none', admin: 'none' },
  customers: {
    rm: 'own_book',
    team_lead: 'own_team',
    marketing: 'bank_masked',
    compliance: 'bank_audited',
    admin: 'none',
  },
  // Facts, words about contact, stages by hand, needs and resources: by those who know the person.
  customer_changes: { rm: 'own_book', team_lead: 'own_team', marketing: 'none', compliance: 'none', admin: 'none' },
  // Taking a list out of the system is a right of its own, with a reason, written down.
  export_customers: {
    rm: 'own_book',
    team_lead: 'own_team',
    marketing: 'bank_masked',
    compliance: 'bank_audited',
    admin: 'none',
  },
  // Contacts without an RM: what they are, never who; a name appears with the claim, in the claimant's own book.
  pool: {
    rm: 'bank_masked',
    team_lead: 'bank_masked',
    marketing: 'bank_masked',
    compliance: 'bank_masked',
    admin: 'none',
  },
  claim_leads: { rm: 'own_book', team_lead: 'own_team', marketing: 'none', compliance: 'none', admin: 'none' },
  stages: { rm: 'own_book', team_lead: 'own_team', marketing: 'bank_masked', compliance: 'bank', admin: 'none' },
  // Whom a description means, one by one; funnels, cohorts and growth say only how many.
  segments: {
    rm: 'own_book',
    team_lead: 'own_team',
    marketing: 'bank_masked',
    compliance: 'bank_audited',
    admin: 'none',
  },
  growth: { rm: 'own_book', team_lead: 'own_team', marketing: 'bank_masked', compliance: 'bank', admin: 'none' },
  // How many units there are for one customer, in numbers; who they come from, by name, is for those who know the people.
  traffic: { rm: 'own_book', team_lead: 'own_team', marketing: 'bank_masked', compliance: 'bank', admin: 'none' },
  traffic_people: { rm: 'own_book', team_lead: 'own_team', marketing: 'none', compliance: 'none', admin: 'none' },
  // Referrals that look made for the reward: by somebody who did not ask for them.
  referral_reviews: { rm: 'none', team_lead: 'own_team', marketing: 'none', compliance: 'none', admin: 'none' },
  // Codes that people come in by; what came of each is a number.
  source_codes: { rm: 'own_book', team_lead: 'own_team', marketing: 'bank_masked', compliance: 'none', admin: 'none' },
  // What is given for bringing somebody says nothing about anybody; how far it carries is a number.
  referral_campaigns: {
    rm: 'own_book',
    team_lead: 'own_team',
    marketing: 'bank_masked',
    compliance: 'bank',
    admin: 'none',
  },
  run_referrals: { rm: 'none', team_lead: 'none', marketing: 'bank_masked', compliance: 'none', admin: 'none' },
  network: { rm: 'own_book', team_lead: 'own_team', marketing: 'bank_masked', compliance: 'none', admin: 'none' },
  // What goes out to people, by name: for those who know them.
  touches: { rm: 'own_book', team_lead: 'own_team', marketing: 'none', compliance: 'none', admin: 'none' },
  // A person's own work in figures. It is for that person alone: whoever could be judged by it would stop writing down what is true.
  mirror: { rm: 'own_book', team_lead: 'none', marketing: 'none', compliance: 'none', admin: 'none' },
  // Load and the day's work of the people of a team; nothing of anybody's mirror.
  team: { rm: 'none', team_lead: 'own_team', marketing: 'none', compliance: 'none', admin: 'none' },
  users: { rm: 'none', team_lead: 'none', marketing: 'none', compliance: 'none', admin: 'bank' },
  imports: { rm: 'own_book', team_lead: 'none', marketing: 'bank', compliance: 'bank', admin: 'bank' },
  // Uploads, imports and taking them back: an RM into the own book only, an administrator into any.
  bring_in: { rm: 'own_book', team_lead: 'none', marketing: 'none', compliance: 'none', admin: 'bank' },
  // The shelf says nothing about anybody.
  materials: { rm: 'bank', team_lead: 'bank', marketing: 'bank', compliance: 'bank', admin: 'bank' },
  // The library, the calendar and what is missing: how many people stand where, never who.
  content: { rm: 'none', team_lead: 'bank_masked', marketing: 'bank_masked', compliance: 'bank', admin: 'none' },
  // Touches in their three dimensions: the own customers by name, the bank as figures.
  scenes: { rm: 'own_book', team_lead: 'own_team', marketing: 'bank_masked', compliance: 'bank', admin: 'none' },
  write_content: { rm: 'none', team_lead: 'none', marketing: 'bank', compliance: 'none', admin: 'none' },
  approve_content: { rm: 'none', team_lead: 'none', marketing: 'none', compliance: 'bank', admin: 'none' },
  bank: { rm: 'none', team_lead: 'none', marketing: 'none', compliance: 'none', admin: 'bank' },
  // What was learned from the bank's history and how well it does: no customer is in it. Training reads the whole bank, and shows nobody.
  models: { rm: 'none', team_lead: 'none', marketing: 'bank', compliance: 'bank', admin: 'bank' },
  // What an RM writes down about the own customers is nobody else's to read.
  notes: { rm: 'own_book', team_lead: 'none', marketing: 'none', compliance: 'none', admin: 'none' },
  // What customers say should be other: by name for those who know them, as numbers for the rest. Deciding is marketing's.
  feedback: { rm: 'own_book', team_lead: 'own_team', marketing: 'bank_masked', compliance: 'bank', admin: 'none' },
  decide_feedback: { rm: 'none', team_lead: 'none', marketing: 'bank_masked', compliance: 'none', admin: 'none' },
  // Where customers stand in the playbooks; the playbooks themselves say nothing about anybody.
  playbooks: {
    rm: 'own_book',
    team_lead: 'own_team',
    marketing: 'bank_masked',
    compliance: 'bank_audited',
    admin: 'none',
  },
  // A lead proposes and takes people in; what the bank goes by is marketing's to publish.
  draft_playbooks: { rm: 'none', team_lead: 'bank', marketing: 'bank', compliance: 'none', admin: 'none' },
  run_playbooks: { rm: 'none', team_lead: 'own_team', marketing: 'bank_masked', compliance: 'none', admin: 'none' },
  publish_playbooks: { rm: 'none', team_lead: 'none', marketing: 'bank', compliance: 'none', admin: 'none' },
  own_session: { rm: 'bank', team_lead: 'bank', marketing: 'bank', compliance: 'bank', admin: 'bank' },
};

export const sightOf = (role: Role, action: Action): Sight => SIGHT[action][role];
