export type { Actor, Role } from './access/role.ts';
export { ROLES } from './access/role.ts';
export type { ContentItem, ContentType, Moment } from './content/content-item.ts';
export { CONTENT_TYPES, MOMENTS } from './content/content-item.ts';
export type { Day } from './day.ts';
export { civil, dayOf, formatDay, parseDay } from './day.ts';
export type { BatchId, CustomerId, DecisionId, Id, NeedId, NewId, RunId, UserId } from './id.ts';
export { idOf } from './id.ts';
export type { EventCode, Flow, LedgerEvent } from './ledger-event.ts';
export { EVENT_CODES, FLOWS } from './ledger-event.ts';
export type { Money } from './money.ts';
export { addMoney, decimalsOf, majorUnits, money, scaleMoney } from './money.ts';
export type { NeedKind } from './needs/need-kind.ts';
export { NEED_KINDS } from './needs/need-kind.ts';
export type { Need, NeedHypothesis, NeedOrigin, NeedState } from './needs/need.ts';
export { NEED_ORIGINS, NEED_STATES } from './needs/need.ts';
export type { Problem, ProblemCode } from './problem.ts';
export type { ProductCategory } from './product-plan/product-category.ts';
export { PRODUCT_CATEGORIES } from './product-plan/product-category.ts';
export type { Holding } from './product-plan/holding.ts';
export type { Product, ProductRole, RiskLevel } from './product-plan/product.ts';
export { PRODUCT_ROLES } from './product-plan/product.ts';
export type { Result } from './result.ts';
export { fail, ok } from './result.ts';
export type { Scene } from './scenes/scene.ts';
export type { Stage, StageOrNone } from './stages/stage.ts';
export { STAGES, stageAt, stageRank } from './stages/stage.ts';
export type { Language, Phrase, PhraseParam } from './terms/phrase.ts';
export { LANGUAGES } from './terms/phrase.ts';
export type { ContactMedium } from './traffic/contact-medium.ts';
export { CONTACT_MEDIA } from './traffic/contact-medium.ts';
export type { Touch, TouchClass, TouchMode } from './traffic/touch.ts';
export { TOUCH_CLASSES, TOUCH_MODES } from './traffic/touch.ts';
export type { Consent, Purpose } from './gate/consent.ts';
export { PURPOSES } from './gate/consent.ts';
export type {
  Identity,
  IntakeCustomer,
  IntakeEvent,
  IntakeHolding,
  IntakeRecord,
  IntakeRefusal,
  IntakeRow,
  IntakeSource,
  LawfulBasis,
  MatchKind,
  RefusalCode,
  Relation,
} from './intake/intake-row.ts';
export { LAWFUL_BASES, MATCH_KINDS, REFUSAL_CODES, RELATIONS } from './intake/intake-row.ts';
