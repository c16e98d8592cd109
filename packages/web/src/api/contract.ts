import type { ContactMedium, ContentType, Language, Money, NeedKind, Problem, Role, StageOrNone } from '@vivero/domain';

type Name = Readonly<Record<Language, string>>;
export interface WirePhrase {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number | Money | { day: string } | { term: string }>>;
}
export interface Entrance {
  bankName: string;
  demo: boolean;
  needsSetup: boolean;
  demoUsers: { login: string; name: string; role: Role; language: Language }[];
}
export interface Session {
  user: { userId: string; login: string; name: string; role: Role; language: Language; rm: number | null };
  bank: { name: string; demo: boolean; currency: string; timeZone: string; todayOn: string };
  csrfToken: string;
}
export interface TodayRow {
  decisionId: string;
  rank: number;
  group: 'promised' | 'cannot_wait' | 'worth_talking';
  customerId: string;
  customerName: string;
  stage: StageOrNone;
  stageRank: number;
  needKind: NeedKind | null;
  step: string | null;
  action: 'offer' | 'ask' | 'seed' | 'service' | 'consent' | 'risk_assessment' | 'care';
  product: { productId: string; name: Name; riskLevel: number } | null;
  content: { contentId: string; title: Name; type: ContentType } | null;
  scene: { place: 'online' | 'offline'; frequency: 'high' | 'low'; aim: 'seed' | 'sell' };
  medium: ContactMedium;
  minutes: number;
  expectedValue: Money;
  worth: 'high' | 'some' | 'low';
  reason: WirePhrase;
  opening: WirePhrase;
  question: WirePhrase;
  value: WirePhrase;
  objection: WirePhrase;
  nextStep: WirePhrase;
  factors: WirePhrase[];
  notNowBecause: WirePhrase | null;
  whyNot: { action: TodayRow['action']; product: Name | null; rule: string; phrase: WirePhrase }[];
}
export interface Today {
  todayOn: string;
  rm: number;
  rmName: string;
  minutesPlanned: number;
  minutesADay: number;
  decidedAt: string | null;
  overflow: number;
  rows: TodayRow[];
}

type Json<T> = { content: { 'application/json': T } };
type Answers<T> = { 200: Json<T>; default: Json<{ problem: Problem }> };
type Done = { 204: { content?: never }; default: Json<{ problem: Problem }> };
type Query<Q> = { query?: Q; header?: never; path?: never; cookie?: never };
type None = { query?: never; header?: never; path?: never; cookie?: never };

export interface paths {
  '/api/entrance': { get: { parameters: None; responses: Answers<Entrance> } };
  '/api/csrf': { get: { parameters: None; responses: Answers<{ csrfToken: string }> } };
  '/api/setup': {
    post: {
      parameters: None;
      requestBody: Json<{ token: string; login: string; name: string; password: string }>;
      responses: Done;
    };
  };
  '/api/session': {
    get: { parameters: None; responses: Answers<Session> };
    post: { parameters: None; requestBody: Json<{ login: string; password: string }>; responses: Answers<Session> };
    delete: { parameters: None; responses: Done };
    patch: { parameters: None; requestBody: Json<{ language: Language }>; responses: Done };
  };
  '/api/session/demo': {
    post: { parameters: None; requestBody: Json<{ login: string }>; responses: Answers<Session> };
  };
  '/api/today': { get: { parameters: Query<{ rm?: number }>; responses: Answers<Today> } };
  '/api/users': { get: { parameters: None; responses: Answers<{ users: unknown[] }> } };
  '/api/imports': { get: { parameters: None; responses: Answers<{ imports: unknown[] }> } };
}
