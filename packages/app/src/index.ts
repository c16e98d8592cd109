// bank and people
export type { BankChanges, BankSettings } from './bank/bank-settings.ts';
export { bankSettings, changeBank } from './bank/bank-settings.ts';
export { businessDay } from './bank/business-day.ts';
export { isEmptyBank, isPlanned } from './bank/bank-state.ts';
export { clockFrom } from './clock-from.ts';
export type { Environment } from './environment.ts';
export { parseEnvironment } from './environment.ts';
export { systemLanguage } from './system-language.ts';
export { sayPhrase, sayProblem, sayTerm } from './say.ts';
export type { Caller } from './sign-in/caller.ts';
export { chooseLanguage, describeSession } from './sign-in/describe-session.ts';
export { entrance, isReady } from './sign-in/entrance.ts';
export { firstAdministrator, firstLink, setUp } from './sign-in/set-up.ts';
export { sessionOf, signIn, signInToDemo, signOut } from './sign-in/sign-in.ts';
export { mayDo } from './users/may-do.ts';
export { operator, system, userActor } from './users/actors.ts';
export { addUser, listUsers } from './users/add-user.ts';
export { loadDemoPeople } from './users/load-demo-people.ts';
export { promisesOfDemo } from './follow-up/promises-of-demo.ts';

// the main job
export type { ImportAnswers } from './sources/import-answers.ts';
export type { OpenedSource } from './sources/open-source.ts';
export { lookAtTable, openSource } from './sources/open-source.ts';
export { findMapping, keepMapping, keptMappings, suggestedMapping } from './sources/mappings.ts';
export { trainNeeds } from './models/train-needs.ts';
export type { TableTrial, TrialWish } from './trials/try-model.ts';
export { tryModel } from './trials/try-model.ts';
export type { MeasuredFigure, Target, Validated } from './validation/measured-figure.ts';
export { isMet } from './validation/measured-figure.ts';
export { validate } from './validation/validate.ts';
export { keepLabResults } from './lab/keep-lab-results.ts';
export { labPage } from './lab/lab-page.ts';
export { labResultsSchema } from './lab/lab-results.ts';
export { CARD_PARTS } from './models/card-part.ts';
export { MODEL_STATES } from './models/shown-model.ts';
export { modelsPage } from './models/models-page.ts';
export { cardLines, summaryLine } from './models/card-lines.ts';
export { keptModels } from './models/kept-models.ts';
export type { PurchaseCard } from './models/purchase-card.ts';
export { trainPurchases } from './models/train-purchases.ts';
export { rescorePurchases } from './models/rescore-purchases.ts';
export { trainValue } from './models/train-value.ts';
export type { RefreshReport } from './refresh/refresh.ts';
export { refresh } from './refresh/refresh.ts';
export type { DayPlan, NamedRow } from './plan/plan-day.ts';
export { planDay } from './plan/plan-day.ts';
export type { WaysCompared } from './policies/compare-ways.ts';
export { compareWays } from './policies/compare-ways.ts';
export type { Team } from './team/team.ts';
export { teamOf } from './team/team.ts';
export type { Mirror } from './mirror/mirror.ts';
export { mirrorOf } from './mirror/mirror.ts';
export type { PlainRow } from './plan/plain-row.ts';
export { ownWords, plainRow } from './plan/plain-row.ts';
export type { TapSubject } from './outcomes/answered-row.ts';
export type { NewOutcome } from './outcomes/record-outcome.ts';
export { recordOutcome } from './outcomes/record-outcome.ts';
export type { RecordedOutcome } from './outcomes/recorded-outcome.ts';
export { undoOutcome } from './outcomes/undo-outcome.ts';
export type { CustomerContact } from './customers/contact-of-customer.ts';
export { contactOfCustomer } from './customers/contact-of-customer.ts';
export type { Today, TodayRow } from './today/today.ts';
export { firstList } from './today/first-list.ts';
export { todayOf } from './today/today.ts';
export type { Materials } from './materials/materials.ts';
export { materials } from './materials/materials.ts';
export { Directory } from './customers/directory/directory.ts';
export { openDirectory } from './customers/directory/open-directory.ts';
export type { CustomerPage, CustomerQuery } from './customers/find-customers.ts';
export type { ListedCustomer } from './customers/listed-customer.ts';
export { customerFacets } from './customers/customer-facets.ts';
export { compareRecords } from './merging/compare-records.ts';
export { likePeople, twoPeople } from './merging/duplicates.ts';
export { mergeCustomers } from './merging/merge-customers.ts';
export { claimLead } from './pool/claim-lead.ts';
export { endClaims } from './pool/end-claims.ts';
export { poolOf } from './pool/pool.ts';
export { returnLead } from './pool/return-lead.ts';
export { addPerson } from './customers/add-person.ts';
export { exportCustomers } from './customers/export-customers.ts';
export { EXPORT_FORMATS, EXPORT_REASONS } from './customers/take-out.ts';
export { planFollowUps } from './customers/plan-follow-ups.ts';
export { dropView, keepView, viewsOf } from './customers/views.ts';
export type { Chosen } from './customers/wanted.ts';
export { findCustomers } from './customers/find-customers.ts';
export type { CustomerCard } from './customers/customer-card.ts';
export { customerCard } from './customers/customer-card.ts';
export type { Explanation } from './customers/explain-customer.ts';
export { explainCustomer } from './customers/explain-customer.ts';
export type { StageOverview } from './stages/stage-overview.ts';
export { stageOverview } from './stages/stage-overview.ts';
export type { Finding } from './doctor/finding.ts';
export { phoneCapabilities, phoneReach } from './doctor/phone-capabilities.ts';
export { checksums, examine } from './doctor/examine.ts';

// follow-up
export { beforeYouRing } from './follow-up/before-you-ring.ts';
export { dayLog } from './follow-up/day-log.ts';
export type { PromiseView } from './follow-up/follow-up.ts';
export { followUp } from './follow-up/follow-up.ts';
export type { PromiseService } from './follow-up/service-of-book.ts';
export { settlePromise } from './follow-up/settle-promise.ts';

// notes
export { decideFeedback } from './feedback/decide-feedback.ts';
export { feedbackOverview, tellFeedback } from './feedback/feedback-overview.ts';
export { quotaAgainstNeeds } from './quota/quota-against-needs.ts';
export { propose } from './notes/propose.ts';
export type { WrittenNote } from './notes/take-note.ts';
export { takeNote } from './notes/take-note.ts';
export { takeNoteBack } from './notes/take-note-back.ts';

// snapshots
export { inferredSinceLast } from './snapshots/inferred-since-last.ts';
export { answerMissing, missingPeople } from './snapshots/missing-people.ts';

// intake
export { Background } from './uploads/background.ts';
export { RollbackDesk } from './uploads/rollback-desk.ts';
export type { UploadState } from './uploads/upload-desk.ts';
export { UploadDesk } from './uploads/upload-desk.ts';
export type { UploadLook } from './uploads/look-at-upload.ts';
export type { Preview } from './uploads/held-upload.ts';
export type { UploadSettings } from './uploads/upload.ts';
export { shownSource } from './uploads/source-of-list.ts';
export { importTotals } from './uploads/import-totals.ts';
export type { ImportOptions } from './intake/import-source.ts';
export { importSource } from './intake/import-source.ts';
export { recoverImports } from './intake/recover-imports.ts';
export type { RollbackReport } from './intake/rollback-import.ts';
export { rollbackImport } from './intake/rollback-import.ts';
export type { ImportRowDetail, ImportSummary } from './intake/import-reads.ts';
export { importReport, importRows, listImports } from './intake/import-reads.ts';

// the customer page
export type { CustomerPageView } from './customer-page/customer-page.ts';
export { customerPage, customerStory } from './customer-page/customer-page.ts';
export type { SaidOfNeed } from './customer-changes/answer-need.ts';
export { addNeed, answerNeed } from './customer-changes/answer-need.ts';
export { takeAnswerBack } from './customer-changes/take-answer-back.ts';
export type { FactPatch } from './customer-changes/correct-facts.ts';
export { correctFacts } from './customer-changes/correct-facts.ts';
export type { ResourceWords } from './customer-changes/keep-resource.ts';
export { addResource, changeResource, removeResource } from './customer-changes/keep-resource.ts';
export { recordConsent } from './customer-changes/record-consent.ts';
export { setStage, unsetStage } from './customer-changes/set-stage.ts';

// segments
export type { SegmentWish } from './segments/saved-segments.ts';
export { removeSegment } from './segments/saved-segments.ts';

// the book
export type { BookHostOptions } from './book/book-host.ts';
export { BookHost } from './book/book-host.ts';
export type { BookStatus } from './book/book-status.ts';

// questions to the book
export type { QuestionDeps } from './questions/question-deps.ts';
export type { Standing } from './questions/ask-book.ts';
export type { CohortReport } from './questions/ask-cohorts.ts';
export { askCohorts, askRepurchase } from './questions/ask-cohorts.ts';
export { askBottleneck } from './questions/ask-bottleneck.ts';
export { askChange } from './questions/ask-change.ts';
export { askConversions } from './questions/ask-conversions.ts';
export type { FunnelReport } from './questions/ask-funnel.ts';
export { askFunnel } from './questions/ask-funnel.ts';
export { askGrowth } from './questions/ask-growth.ts';
export type { SegmentCount } from './questions/ask-segment.ts';
export { countSegment } from './questions/ask-segment.ts';
export { exportSegment } from './questions/export-segment.ts';
export { keepSegment } from './questions/keep-segment.ts';
export { listSegment } from './questions/list-segment.ts';
export { segmentChoices } from './questions/segment-choices.ts';
export { segmentsWithSize } from './questions/segments-with-size.ts';

// playbooks
export type { TickReport } from './playbooks/tick-playbooks.ts';
export { tickPlaybooks } from './playbooks/tick-playbooks.ts';
export type { DueReport } from './playbooks/due-tick.ts';
export { dueTick } from './playbooks/due-tick.ts';
export { checkDraft, limitPlaybooks, saveDraft } from './playbooks/edit-playbook.ts';
export {
  pausePlaybook,
  publishPlaybook,
  resumePlaybook,
  RUNNING_PEOPLE,
  type RunningPeople,
} from './playbooks/publish-playbook.ts';
export { keepShipped } from './playbooks/keep-shipped.ts';
export { resumeRun, takeIn } from './playbooks/run-by-hand.ts';
export type { Foreseen } from './playbooks/foresee-playbook.ts';
export { foreseePlaybook } from './playbooks/foresee-playbook.ts';
export type { ListedPlaybook, PlaybooksPage } from './playbooks/playbooks-page.ts';
export { playbooksPage } from './playbooks/playbooks-page.ts';
export type { ShownPlaybook } from './playbooks/show-playbook.ts';
export { showPlaybook } from './playbooks/show-playbook.ts';
export type { RunsPage, ShownRun } from './playbooks/runs-page.ts';
export { RUN_GROUPS, runsPage } from './playbooks/runs-page.ts';
export type { PlaybookEffect } from './playbooks/playbook-effect.ts';
export { playbookEffect } from './playbooks/playbook-effect.ts';

// touches
export type { TouchAnswer, TouchClock } from './touches/request-touch.ts';
export { requestTouch, requestTouches } from './touches/request-touch.ts';

// content and scenes
export type { ContentLibrary, ListedPiece } from './content/content-library.ts';
export { contentLibrary } from './content/content-library.ts';
export { contentAssociations } from './content/content-associations.ts';
export { PIECE_NOTES } from './content/piece-notes.ts';
export type { ContentWish } from './content/keep-content.ts';
export { keepContent } from './content/keep-content.ts';
export { decidePiece } from './content/decide-piece.ts';
export type { StatedFacts } from './content/state-facts.ts';
export { stateFacts } from './content/state-facts.ts';
export type { ContentMonth } from './content/content-month.ts';
export { contentMonth } from './content/content-month.ts';
export type { LineWish } from './content/keep-line.ts';
export { keepLine } from './content/keep-line.ts';
export type { CoverageNow } from './content/coverage-now.ts';
export { coverageNow } from './content/coverage-now.ts';
export type { SceneLine, SceneReport } from './scenes/scene-report.ts';
export { sceneReport } from './scenes/scene-report.ts';
// traffic
export { closeCase, reopenCase } from './traffic/close-case.ts';
export { activeGrowth } from './traffic/active-growth.ts';
export { FRAUD_SIGNALS } from '@vivero/decision';
export type { ReferralReview } from './traffic/referral-reviews.ts';
export { decideReferral, referralReviews } from './traffic/referral-reviews.ts';
export { SCENE_PLACES } from './traffic/traffic-parts.ts';
export type { TrafficNumbers } from './traffic/traffic-numbers.ts';
export { trafficNumbers } from './traffic/traffic-numbers.ts';
export { unitsOfCustomer } from './traffic/units-of-customer.ts';
export type { TrafficPeople } from './traffic/traffic-people.ts';
export { trafficPeople, VALUE_COLUMNS } from './traffic/traffic-people.ts';
export { runSenders, tidyTouches } from './touches/run-senders.ts';
export type { AskedTouches } from './touches/ask-touches.ts';
export { ASKED_AT_ONCE, askTouches } from './touches/ask-touches.ts';
export type { Choices, ChoiceWish } from './touches/choices.ts';
export { CHOICE_MEDIA, choose, readChoices, stopByOneClick } from './touches/choices.ts';
export { followLink, hearOpen } from './touches/follow-link.ts';
export { hearAnswer } from './touches/hear-answer.ts';
export type { HeardMail } from './touches/hear-mail.ts';
export { hearMail } from './touches/hear-mail.ts';
export { settleTouchByHand } from './touches/settle-touch.ts';
export { touchList } from './touches/touch-list.ts';
export { proveWay } from './touches/prove-way.ts';
export type { WaysOut } from './touches/ways-out.ts';
export { WAYS_OUT, waysOut } from './touches/ways-out.ts';

// where people come from, and whom customers bring
export { arrive } from './referrals/arrive.ts';
export type { Landing } from './referrals/landing.ts';
export { readLanding } from './referrals/landing.ts';
export { endCode, makeSourceCode, sourceCodes } from './referrals/source-codes.ts';
export { campaigns, startCampaign } from './referrals/campaigns.ts';
export { askReferral } from './referrals/ask-referral.ts';
export { settleReferrals } from './referrals/settle-referrals.ts';
export { markPaid, rewards } from './referrals/rewards.ts';
export { referralFigures } from './referrals/referral-figures.ts';
export { customerReferrals } from './referrals/customer-referrals.ts';
export { referralNetwork } from './referrals/referral-network.ts';
