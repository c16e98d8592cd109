import { activeGrowthTerms } from './active-growth-terms.ts';
import { administrationTerms } from './administration-terms.ts';
import { beforeYouRingTerms } from './before-you-ring-terms.ts';
import { bottleneckTerms } from './bottleneck-terms.ts';
import { businessTerms } from './business-terms.ts';
import { contentPageTerms } from './content-page-terms.ts';
import { customerChangeTerms } from './customer-change-terms.ts';
import { customerPageTerms } from './customer-page-terms.ts';
import { customerReferralsTerms } from './customer-referrals-terms.ts';
import { customerTerms } from './customer-terms.ts';
import { featureTerms } from './feature-terms.ts';
import { feedbackPageTerms } from './feedback-page-terms.ts';
import { figureTerms } from './figure-terms.ts';
import { importFieldTerms } from './import-field-terms.ts';
import { followUpPageTerms } from './follow-up-page-terms.ts';
import { importPageTerms } from './import-page-terms.ts';
import { customerListTerms } from './customer-list-terms.ts';
import { followUpTerms } from './follow-up-terms.ts';
import { firstRunTerms } from './first-run-terms.ts';
import { customersPageTerms } from './customers-page-terms.ts';
import { importTerms } from './import-terms.ts';
import { installTerms } from './install-terms.ts';
import { labTerms } from './lab-terms.ts';
import { landingPageTerms } from './landing-page-terms.ts';
import { letterTerms } from './letter-terms.ts';
import { lifetimeTerms } from './lifetime-terms.ts';
import { mapTerms } from './map-terms.ts';
import { markTerms } from './mark-terms.ts';
import { marksPageTerms } from './marks-page-terms.ts';
import { materialsPageTerms } from './materials-page-terms.ts';
import { menuTerms } from './menu-terms.ts';
import { mirrorPageTerms } from './mirror-page-terms.ts';
import { modelsPageTerms } from './models-page-terms.ts';
import { needBeliefTerms } from './need-belief-terms.ts';
import { modelCardTerms } from './model-card-terms.ts';
import { needTerms } from './need-terms.ts';
import type { Language } from './phrase.ts';
import { networkPageTerms } from './network-page-terms.ts';
import { notePageTerms } from './note-page-terms.ts';
import { pageTitleTerms } from './page-title-terms.ts';
import { drawnTerms } from './drawn-terms.ts';
import { planTerms } from './plan-terms.ts';
import { mergingPageTerms } from './merging-page-terms.ts';
import { playbookTerms } from './playbook-terms.ts';
import { playbooksPageTerms } from './playbooks-page-terms.ts';
import { poolPageTerms } from './pool-page-terms.ts';
import { problemTerms } from './problem-terms.ts';
import { quotaPageTerms } from './quota-page-terms.ts';
import { reasonTerms } from './reason-terms.ts';
import { referralsPageTerms } from './referrals-page-terms.ts';
import { refusalTerms } from './refusal-terms.ts';
import { scriptTerms } from './script-terms.ts';
import { segmentTerms } from './segment-terms.ts';
import { stageTerms } from './stage-terms.ts';
import { segmentsPageTerms } from './segments-page-terms.ts';
import { eventsTerms } from './events-terms.ts';
import { funnelsPageTerms } from './funnels-page-terms.ts';
import { choicesPageTerms } from './choices-page-terms.ts';
import { cohortsPageTerms } from './cohorts-page-terms.ts';
import { growthPageTerms } from './growth-page-terms.ts';
import { stagesPageTerms } from './stages-page-terms.ts';
import { teamPageTerms } from './team-page-terms.ts';
import { teachingPageTerms } from './teaching-page-terms.ts';
import { terminalTerms } from './terminal-terms.ts';
import type { Term, Terms } from './term.ts';
import { touchesPageTerms } from './touches-page-terms.ts';
import { touchTerms } from './touch-terms.ts';
import { todayPageTerms } from './today-page-terms.ts';
import { trafficPageTerms } from './traffic-page-terms.ts';
import { trialTerms } from './trial-terms.ts';
import { uiTerms } from './ui-terms.ts';
import { whyNotTerms } from './why-not-terms.ts';

/** What any page may have to say, because it stands around every page or because a rule says it. */
export const EVERYWHERE = {
  beforeYouRing: beforeYouRingTerms,
  business: businessTerms,
  drawn: drawnTerms,
  firstRun: firstRunTerms,
  followUp: followUpTerms,
  install: installTerms,
  map: mapTerms,
  mark: markTerms,
  menu: menuTerms,
  need: needTerms,
  pageTitle: pageTitleTerms,
  plan: planTerms,
  problem: problemTerms,
  reason: reasonTerms,
  script: scriptTerms,
  stage: stageTerms,
  todayPage: todayPageTerms,
  ui: uiTerms,
  whyNot: whyNotTerms,
} as const satisfies Readonly<Record<string, Terms>>;

/** What some pages say and no other: in a browser it arrives with the first of them (`lazyPage` in web). */
export const PAGE_SECTIONS = {
  activeGrowth: activeGrowthTerms,
  administration: administrationTerms,
  bottleneck: bottleneckTerms,
  choicesPage: choicesPageTerms,
  cohortsPage: cohortsPageTerms,
  contentPage: contentPageTerms,
  customer: customerTerms,
  customerChange: customerChangeTerms,
  customerList: customerListTerms,
  customerPage: customerPageTerms,
  customerReferrals: customerReferralsTerms,
  customersPage: customersPageTerms,
  events: eventsTerms,
  feature: featureTerms,
  figure: figureTerms,
  feedbackPage: feedbackPageTerms,
  followUpPage: followUpPageTerms,
  funnelsPage: funnelsPageTerms,
  growthPage: growthPageTerms,
  import: importTerms,
  importField: importFieldTerms,
  importPage: importPageTerms,
  lab: labTerms,
  landingPage: landingPageTerms,
  lifetime: lifetimeTerms,
  marksPage: marksPageTerms,
  materialsPage: materialsPageTerms,
  mergingPage: mergingPageTerms,
  mirrorPage: mirrorPageTerms,
  modelCard: modelCardTerms,
  modelsPage: modelsPageTerms,
  needBelief: needBeliefTerms,
  networkPage: networkPageTerms,
  notePage: notePageTerms,
  playbook: playbookTerms,
  playbooksPage: playbooksPageTerms,
  poolPage: poolPageTerms,
  referralsPage: referralsPageTerms,
  refusal: refusalTerms,
  segment: segmentTerms,
  quotaPage: quotaPageTerms,
  segmentsPage: segmentsPageTerms,
  stagesPage: stagesPageTerms,
  teachingPage: teachingPageTerms,
  teamPage: teamPageTerms,
  trafficPage: trafficPageTerms,
  touch: touchTerms,
  touchesPage: touchesPageTerms,
} as const satisfies Readonly<Record<string, Terms>>;

/** The sections that the catalogue is made of; no key stands in two of them. */
export const SECTIONS = {
  ...EVERYWHERE,
  ...PAGE_SECTIONS,
  letter: letterTerms,
  terminal: terminalTerms,
  trial: trialTerms,
};
export type PageSection = keyof typeof PAGE_SECTIONS;

type Sections = typeof SECTIONS;
/** Every key there is, so that a page cannot ask for one that there is not. */
export type TermKey = { [Name in keyof Sections]: keyof Sections[Name] }[keyof Sections];

/** Every sentence that reaches a person, in every language. */
export const CATALOGUE: Terms = Object.assign({}, ...Object.values(SECTIONS)) as Terms;

/**
 * The ICU message of a key.
 * @throws RangeError for an unknown key: a missing sentence is a fault of the program, never an empty line for a person
 */
export function messageOf(key: string, language: Language): string {
  const term: Term | undefined = Object.hasOwn(CATALOGUE, key) ? CATALOGUE[key] : undefined;
  if (!term) throw new RangeError(`the catalogue has no ${key}`);
  return term[language];
}
