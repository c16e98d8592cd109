export type { Actor, Role } from './access/role.ts';
export { ROLES } from './access/role.ts';
export type { ContentItem, ContentType, Moment } from './content/content-item.ts';
export { CONTENT_TYPES, MOMENTS } from './content/content-item.ts';
export type { ContentGap } from './content/content-gaps.ts';
export { contentGaps } from './content/content-gaps.ts';
export type { MergeChoices, MergeField, MergeRecord, MergeSide } from './customers/merge-records.ts';
export { KNOWN_SEGMENTS } from './customers/known-segments.ts';
export { MERGE_FIELDS, mergeRecords } from './customers/merge-records.ts';
export { mergeConsents } from './gate/merge-consents.ts';
export { foldNeeds } from './needs/fold-needs.ts';
export type { BuiltInView, CustomerView } from './customers/built-in-views.ts';
export { BUILT_IN_VIEWS } from './customers/built-in-views.ts';
export type { BalanceBand, ConsentWord, CustomerFilter, CustomerSort } from './customers/customer-filter.ts';
export { BALANCE_BANDS, CONSENT_WORDS, CUSTOMER_SORTS } from './customers/customer-filter.ts';
export type { Birthday, LunarDay } from './customers/next-birthday.ts';
export { nextBirthday } from './customers/next-birthday.ts';
export type { Day } from './day.ts';
export { civil, dayOf, formatDay, parseDay, weekdayOf } from './day.ts';
export type {
  BatchId,
  CustomerId,
  DecisionId,
  Id,
  NeedId,
  NewId,
  ModelId,
  GateId,
  TouchId,
  NoteId,
  OutcomeId,
  PromiseId,
  RunId,
  UserId,
} from './id.ts';
export { idOf } from './id.ts';
export type { EventCode, Flow, LedgerEvent } from './ledger-event.ts';
export { EVENT_CODES, FLOWS } from './ledger-event.ts';
export { plainEvent } from './plain-event.ts';
export type { Money } from './money.ts';
export { MONEY_WAY } from './money-way.ts';
export { addMoney, decimalsOf, majorUnits, money, scaleMoney, wholeUnits } from './money.ts';
export type { NeedKind } from './needs/need-kind.ts';
export { NEED_KINDS } from './needs/need-kind.ts';
export type { Need, NeedBelief, NeedHypothesis, NeedOrigin, NeedState } from './needs/need.ts';
export { beliefIn, NEED_ORIGINS, NEED_STATES } from './needs/need.ts';
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
export type { CurrentDetour, DetourRecord } from './stages/detour.ts';
export type { Evidence } from './stages/evidence.ts';
export { EVIDENCE } from './stages/evidence.ts';
export type { StageHistory, StageInput, StageState } from './stages/fold-stages.ts';
export { foldStages } from './stages/fold-stages.ts';
export type { PersonHistory, StageFlow } from './stages/funnel-flows.ts';
export { funnelFlows } from './stages/funnel-flows.ts';
export type { OverrideWish, StageOverride } from './stages/override-stage.ts';
export { applyOverrides, OVERRIDE_MAXIMUM_DAYS, overrideStage } from './stages/override-stage.ts';
export type { ProfileFacts } from './stages/profiled.ts';
export type { RecordMerge } from './stages/revisions.ts';
export { STAGE_HORIZONS } from './stages/stage-horizons.ts';
export type { StageCause, StageRow } from './stages/stage-history.ts';
export { STAGE_CAUSES, stageOn } from './stages/stage-history.ts';
export type { Stay } from './stages/stays.ts';
export { stays } from './stages/stays.ts';
export type { MonthlyBalances } from './stages/stage-path.ts';
export type { StageRules } from './stages/stage-rules.ts';
export { RULE_VERSION, STAGE_RULES } from './stages/stage-rules.ts';
export type { HeldProduct } from './stages/transacted.ts';
export type { Watch, WatchRules } from './stages/watch-rule.ts';
export { watchRule } from './stages/watch-rule.ts';
export type { Language, Phrase, PhraseParam, Sentence, SentenceParam } from './terms/phrase.ts';
export { LANGUAGES } from './terms/phrase.ts';
export type { ContactMedium } from './traffic/contact-medium.ts';
export { CONTACT_MEDIA } from './traffic/contact-medium.ts';
export type { Touch, TouchClass, TouchMode } from './traffic/touch.ts';
export { TOUCH_CLASSES, TOUCH_MODES } from './traffic/touch.ts';
export type { Consent, Purpose } from './gate/consent.ts';
export { PURPOSES } from './gate/consent.ts';
export { maskSample } from './intake/mask-sample.ts';
export type {
  Identity,
  IntakeCustomer,
  IntakeEvent,
  IntakeNote,
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
export type { Action, Sight } from './access/sight.ts';
export { ACTIONS, SIGHT, sightOf } from './access/sight.ts';
export { ASSESSMENT_DAYS } from './gate/suitability-rule.ts';
export type { ContactPurpose, GateRequest, MediumRequest } from './gate/gate-request.ts';
export type { Detour, GateFacts } from './gate/gate-facts.ts';
export { DETOURS } from './gate/gate-facts.ts';
export type { GateNow } from './gate/gate-now.ts';
export type { GateResult, GateRule } from './gate/gate-result.ts';
export { GATE_RULES } from './gate/gate-result.ts';
export type { Jurisdiction, JurisdictionPack } from './gate/jurisdiction-pack.ts';
export { JURISDICTION_PACKS, JURISDICTIONS } from './gate/jurisdiction-pack.ts';
export type { MediumVerdict } from './gate/legal-media.ts';
export { legalMedia, legalMedium } from './gate/legal-media.ts';
export { refusesProfiling } from './gate/profiling-rule.ts';
export { offerRules } from './gate/offer-rules.ts';
export type { ContentStanding } from './gate/content-rule.ts';
export { REWARD_CONDITIONS } from './gate/reward-rule.ts';
export type { SendRequest, SendVerdict } from './gate/send-gate.ts';
export { sendGate, tooEarly } from './gate/send-gate.ts';

// touches
export type { Carrier } from './touches/carrier.ts';
export { carrierOf } from './touches/carrier.ts';
export type { HandOver } from './touches/hand-over.ts';
export { afterHandOver, MOST_ATTEMPTS } from './touches/hand-over.ts';
export { nextChoiceDay } from './touches/next-choice-day.ts';
export { mayMove } from './touches/touch-moves.ts';
export type { TouchState } from './touches/touch-state.ts';
export { FIRST_STATES, PASSED_STATES, TOUCH_STATES } from './touches/touch-state.ts';
export { machineMade } from './touches/machine-made.ts';
export { reportEvidence } from './touches/report-evidence.ts';
export type { TouchEvidence } from './touches/touch-evidence.ts';
export { EVIDENCE_EFFECT, TOUCH_EVIDENCE } from './touches/touch-evidence.ts';
export type { TouchWord } from './touches/touch-word.ts';
export { TOUCH_WORD_MOVES, TOUCH_WORDS, wordsAbout } from './touches/touch-word.ts';
export type { TouchWish } from './touches/touch-wish.ts';

export { recentTouches } from './gate/seed-first-rule.ts';
export { agreedOnlyRule } from './gate/agreed-only-rule.ts';
export { secondPersonRule } from './gate/second-person-rule.ts';
export { standingConsent } from './gate/standing-consent.ts';
export type { PlanRules, SharedLimitRule } from './plan-rules/plan-rules.ts';
export { DEFAULT_PLAN_RULES, planRuleFaults } from './plan-rules/plan-rules.ts';
export type { StimulusStep } from './needs/stimulus-step.ts';

export type { ClaimFate, OpenClaim, ReturnReason } from './pool/lead-claim.ts';
export { CLAIM_DAYS, claimFate, RETURN_REASONS } from './pool/lead-claim.ts';

// playbooks
export type { ConversionTask, ServedStage, Transition } from './playbooks/transition.ts';
export { CONVERSION_TASKS, conversionTask, transitionGaps, TRANSITIONS } from './playbooks/transition.ts';
export type { AnchorDate, DueRule, ExitRule, Playbook, PlaybookStep, StepOwner } from './playbooks/playbook.ts';
export { ANCHOR_DATES, LARGEST_HELD_OUT, LONGEST_DAYS, PLAYBOOK_FORMAT } from './playbooks/playbook.ts';
export type { PlaybookRun, RunFacts, SeenEvent } from './playbooks/playbook-run.ts';
export { newRun } from './playbooks/playbook-run.ts';
export type { ExitReason } from './playbooks/next-step.ts';
export { afterMove, afterRefusal, EXIT_REASONS } from './playbooks/next-step.ts';
export { advanceRun } from './playbooks/advance-run.ts';
export { foreseeRun } from './playbooks/foresee-run.ts';
export { typicalStart } from './playbooks/typical-start.ts';
export { cycleToEnter } from './playbooks/re-entry.ts';
export { moveToVersion } from './playbooks/move-to-version.ts';
export { isMendable } from './playbooks/mendable-refusal.ts';
export type { PlaybookNames } from './playbooks/check-playbook.ts';
export { checkPlaybook, ownerOf } from './playbooks/check-playbook.ts';
export type { PlaybookProblem } from './playbooks/playbook-problem.ts';
export { SHIPPED_PLAYBOOKS } from './playbooks/shipped-playbooks.ts';
export { conditionWords, dueWords, enrolmentWords, exitWords, transitionWords } from './playbooks/playbook-words.ts';

// needs, traffic, content, scripts
export { median } from './needs/median.ts';
export type { NoBase, Share } from './needs/share.ts';
export { shareOf } from './needs/share.ts';
export type { NeedEvidence } from './needs/move-need.ts';
export { isOpen, moveNeed } from './needs/move-need.ts';
export { mergeHypotheses } from './needs/merge-hypotheses.ts';
export { needsServedBy } from './needs/needs-served-by.ts';
export { surfacedNeed } from './needs/surfaced-need.ts';
export { foresight, leadTimes, precision } from './needs/need-metrics.ts';
export type { SnapshotFacts } from './needs/snapshot-facts.ts';
export { snapshotFacts } from './needs/snapshot-facts.ts';
export type { CustomerGroup, LifeStage } from './needs/customer-group.ts';
export { CUSTOMER_GROUPS, groupsOf, lifeStageOf, LIFE_STAGES } from './needs/customer-group.ts';
export type { ShouldNeedLine } from './needs/should-need-map.ts';
export { SHOULD_NEED_MAP, SHOULD_NEED_VERSION } from './needs/should-need-map.ts';
export type { ExpectedNeed } from './needs/expected-needs.ts';
export { expectedNeeds, needGaps } from './needs/expected-needs.ts';
export { affordable, matchingContent, matchingProducts, stimulus } from './needs/stimulus.ts';
export type { Script } from './needs/script.ts';
export { scriptFor } from './needs/script.ts';
export type { Catalogue } from './content/default-catalogue.ts';
export { DEFAULT_ID_PREFIX, defaultCatalogue } from './content/default-catalogue.ts';
export { promiseOfReturn } from './content/promise-of-return.ts';
export { SCENE_OF_STEP } from './scenes/scene-of-step.ts';
export { instantMilliseconds } from './traffic/instant.ts';
export { touchClass } from './traffic/touch-class.ts';
export type { RecordedNeed } from './traffic/touch-mode.ts';
export { touchMode } from './traffic/touch-mode.ts';
export { activeShare } from './traffic/active-share.ts';
export { operates } from './traffic/operates.ts';
export { unearnedSales } from './traffic/seed-rule.ts';

// aggregates, and shares in words
export type { StageCohort, StageDuration, StageMovement } from './stages/stage-counts.ts';
export type { Count, Masked } from './access/mask-cells.ts';
export { isSmallCell, maskCells } from './access/mask-cells.ts';
export { shareSentence } from './terms/share-words.ts';

// intake: verdicts, merging, reports
export type { ColumnPolicy, FieldChange, FieldValue } from './intake/merge-fields.ts';
export { mergeFields } from './intake/merge-fields.ts';
export type { CustomerMatch } from './intake/match-customer.ts';
export { matchCustomer } from './intake/match-customer.ts';
export { sameHolding } from './intake/same-holding.ts';
export { profileCompleteness } from './intake/profile-completeness.ts';
export type { ConflictCode, Verdict } from './intake/verdict.ts';
export { graver, VERDICTS } from './intake/verdict.ts';
export type { AmountsByCurrency, ImportReport } from './intake/import-report.ts';
export { ImportTally } from './intake/import-tally.ts';

// follow-up
export type { CustomerPromise, PromiseState } from './follow-up/customer-promise.ts';
export { PROMISE_STATES, promiseEnded, promiseMade, promiseMoved } from './follow-up/customer-promise.ts';
export type { OutcomeKind, OutcomeReason } from './follow-up/outcome-kind.ts';
export { OUTCOME_KINDS, OUTCOME_REASONS } from './follow-up/outcome-kind.ts';
export type { NextDay } from './follow-up/next-days.ts';
export { AGREED_AHEAD_DAYS, NEXT_DAYS, nextDays } from './follow-up/next-days.ts';
export type { AnsweredRow, OutcomeWriting, Tap } from './follow-up/outcome.ts';
export { outcome } from './follow-up/outcome.ts';
export { declinedProducts, restsUntil } from './follow-up/rest-after.ts';
export type { ClockState, ServiceClock } from './follow-up/service-clock.ts';
export { CLOCK_STATES, feedbackClock, promiseClock } from './follow-up/service-clock.ts';
export { workdaysAfter } from './follow-up/workdays.ts';

// snapshots: what two exports say happened between them
export type { HoldingTwice, Inference, InferredFact } from './snapshots/infer-between.ts';
export { INFERENCES, inferBetween } from './snapshots/infer-between.ts';
export type { SnapshotReport } from './snapshots/snapshot-report.ts';

// notes: what somebody wrote down, and what it seems to say
export type { ConfirmedNote, NoteOrigin } from './notes/note-events.ts';
export { NOTE_ORIGINS, noteEvents } from './notes/note-events.ts';
export type { NoteProposal, SaidNeed } from './notes/propose-note.ts';
export { proposeNote, SAID_NEEDS } from './notes/propose-note.ts';
export type { FeedbackKind, FeedbackTopic, SuggestionTopic } from './feedback/feedback-kind.ts';
export { FEEDBACK_KINDS, FEEDBACK_TOPICS, isTopicOf, topicIn } from './feedback/feedback-kind.ts';
export type { DeclineReason, FeedbackState } from './feedback/feedback-state.ts';
export { DECLINE_REASONS, FEEDBACK_STATES, isToBeTold, nextFeedbackStates } from './feedback/feedback-state.ts';
export type { QuotaPerson, QuotaSplit } from './quota/quota-split.ts';
export { quotaSplit } from './quota/quota-split.ts';
export { saidDays } from './notes/said-days.ts';
export { saidSums } from './notes/said-sums.ts';

// the catalogue
export type { PageSection, TermKey } from './terms/catalogue.ts';
export { EVERYWHERE, messageOf, PAGE_SECTIONS } from './terms/catalogue.ts';
export { moneyShort } from './terms/money-short.ts';
export { exactAmount } from './terms/exact-amount.ts';
export { dayText, LOCALES, moneyText, plainParams } from './terms/phrase-params.ts';
export { problemPhrase } from './terms/problem-phrase.ts';
export type { Term, Terms } from './terms/term.ts';

// the customer page
export type { ConsentSummary } from './gate/consent-summary.ts';
export { consentSummary } from './gate/consent-summary.ts';
export type { AnswerMoment, Denial, Horizon, NeedAnswer } from './needs/answer-need.ts';
export { answerNeed, DENIALS, HORIZONS } from './needs/answer-need.ts';
export { notedNeed } from './needs/noted-need.ts';
export { CONSENT_WAYS } from './gate/consent.ts';
export type { LockIndex, Tie, TieLevel } from './stages/lock-index.ts';
export { lockIndex, TIE_LEVELS, TIES } from './stages/lock-index.ts';
export type { FeedbackPoints, KeptFeedback } from './traffic/feedback-points.ts';
export { feedbackPoints } from './traffic/feedback-points.ts';
export type { ResourceKind, ResourceSource, Willingness } from './traffic/resource.ts';
export { RESOURCE_KINDS, RESOURCE_SOURCES, WILLINGNESS } from './traffic/resource.ts';
export type { StoryEntry, StoryMonth, StoryNote, TouchFacts } from './traffic/tell-story.ts';
export { storyPart, tellStory } from './traffic/tell-story.ts';
export type { Door } from './traffic/door.ts';
export { behindDoor, DOORS } from './traffic/door.ts';
export type { ReferralVerdict } from './traffic/referral-verdict.ts';
export { REFERRAL_VERDICTS } from './traffic/referral-verdict.ts';
export type { SourceKind } from './traffic/source-code.ts';
export { newSourceCode, SOURCE_KINDS } from './traffic/source-code.ts';
export type { ReferralRule } from './traffic/referral-rules.ts';
export { referralRules } from './traffic/referral-rules.ts';
export type { ReferralCampaign } from './traffic/referral-campaign.ts';
export { campaignFault, MOST_REWARDS, qualifies } from './traffic/referral-campaign.ts';
export type { TrafficKind } from './traffic/traffic-unit.ts';
export { COUNTED_CODES, TRAFFIC_CODES, TRAFFIC_KINDS, trafficUnit } from './traffic/traffic-unit.ts';

// segments
export type {
  Attribute,
  Behaviour,
  Comparison,
  Condition,
  EventFilter,
  Group,
  Holds,
  OwnFigure,
  Period,
  Segment,
  SequenceStep,
} from './segments/segment.ts';
export { OWN_FIGURES, SEGMENT_VERSION } from './segments/segment.ts';
export type { KnownNames } from './segments/check-segment.ts';
export { checkSegment } from './segments/check-segment.ts';
export type { Segments } from './segments/segment-order.ts';
export { segmentOrder, segmentReferences } from './segments/segment-order.ts';
export type { SegmentProblem } from './segments/segment-problem.ts';
export { eventWords } from './segments/event-words.ts';
export type { SegmentNames } from './segments/segment-words.ts';
export { segmentWords } from './segments/segment-words.ts';
export { figureIn, figureWords } from './segments/figure-words.ts';
export type { Funnel, FunnelSplit } from './segments/funnel.ts';
export { checkFunnel, FUNNEL_SPLITS } from './segments/funnel.ts';
export type { CohortPlan, CohortStep } from './segments/cohort-plan.ts';
export { checkCohortPlan, COHORT_STEPS } from './segments/cohort-plan.ts';
export { cohortPeriod, periodStart } from './segments/cohort-period.ts';

export { checkContent, withFacts } from './content/check-content.ts';
export type { ContentPlanLine, PlanLineState } from './content/content-plan-line.ts';
export { PLAN_LINE_STATES } from './content/content-plan-line.ts';
export type { ContentDecision } from './content/decide-content.ts';
export { CONTENT_DECISIONS, decideContent } from './content/decide-content.ts';
export type { ContentState, ContentVariant, LibraryItem, QuotedFact } from './content/library-item.ts';
export { CONTENT_STATES } from './content/library-item.ts';
export type { ContentStop } from './content/sendable.ts';
export { CONTENT_STOPS, contentStop, shelfFreshness } from './content/sendable.ts';
export type { ProductFact } from './product-plan/product-fact.ts';
export { factOf, PRODUCT_FACTS } from './product-plan/product-fact.ts';
export type { ContentDates } from './content/freshness.ts';
export { freshness, REVIEW_DAYS } from './content/freshness.ts';
export type { ContentCoverage, CoverageCell, CoveringPiece, Standing } from './content/content-coverage.ts';
export { contentCoverage } from './content/content-coverage.ts';
export { SCENE_CELLS, sceneCell } from './scenes/scene-cell.ts';
export type { SceneMix } from './scenes/scene-mix.ts';
export { DEFAULT_SCENE_TARGET, sceneMix } from './scenes/scene-mix.ts';
export { PLACE_OF, sceneOfTouch } from './scenes/scene-of-touch.ts';
export type { SceneReach } from './scenes/scene-reach.ts';
export { sceneReach } from './scenes/scene-reach.ts';
export type { SellingAlarms } from './scenes/selling-alarms.ts';
export { sellingAlarms } from './scenes/selling-alarms.ts';
