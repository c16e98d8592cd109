export type { Db } from './db/db.ts';
export { allRms } from './db/all-rms.ts';
export { gatherStatistics, MUCH_WRITTEN } from './db/gather-statistics.ts';
export { holdText } from './db/hold-text.ts';
export { inScope } from './db/in-scope.ts';
export { inWholeBank } from './db/in-whole-bank.ts';
export { keyTaken } from './db/key-taken.ts';
export { readWide } from './db/read-wide.ts';
export { type OpenStoresOptions, openStores } from './stores/open-stores.ts';
export type { Stores } from './stores/stores.ts';
export type { MasterKey } from './sealing/master-key.ts';
export { matchDigest } from './sealing/match-digest.ts';
export { seal, unseal } from './sealing/seal.ts';
export { newSealingKey, unwrap } from './sealing/sealing-key.ts';
export { sealingKeysOf } from './sealing/sealing-keys-of.ts';
export { insertImportedNotes, knownNotes } from './notes/imported-notes.ts';
export { type AuditEntry, appendAudit } from './audit/append-audit.ts';
export { writeAuditHead } from './audit/audit-head.ts';
export { keepLabRun, readLabRun } from './lab/lab-run-file.ts';
export { sealAudit } from './audit/seal-audit.ts';
export { type AuditVerdict, verifyAudit } from './audit/verify-audit.ts';
export { type Appended, appendEvents } from './ledger/append-events.ts';
export type { HashedRow, LedgerPosition, LedgerRow } from './ledger/ledger-row.ts';
export { LEDGER_START } from './ledger/ledger-row.ts';
export { BUCKETS, readBucket } from './ledger/read-bucket.ts';
export { readPosition } from './ledger/read-position.ts';
export type { RemovalCause, RemovalFilter } from './ledger/remove-events.ts';
export { removeEvents } from './ledger/remove-events.ts';
export { printSchema } from './schema/print-schema.ts';
export { actorScope } from './users/actor-scope.ts';
export { setLanguage, setPassword } from './users/change-user.ts';
export { type NewUser, createUser } from './users/create-user.ts';
export { listUsers, userById, userByLogin } from './users/read-users.ts';
export { userNames } from './users/user-names.ts';
export type { Session } from './users/session.ts';
export { createSession, deleteSession, sessionByToken } from './users/session.ts';
export { createSetupLink, useSetupLink } from './users/setup-link.ts';
export type { User } from './users/user.ts';

// intake
export { takeImportLock } from './intake/import-lock.ts';
export { widenScope } from './intake/widen-scope.ts';
export type { BatchState, ImportBatch } from './intake/import-batch.ts';
export {
  batchById,
  endBatch,
  interruptedBatch,
  interruptRunning,
  listBatches,
  runningBatch,
  startBatch,
} from './intake/import-batch.ts';
export type { NewBranch, NewRm, NewTeam, Organisation } from './intake/organisation.ts';
export { holdOrganisation, insertBranches, insertRms, insertTeams, readOrganisation } from './intake/organisation.ts';
export { preferIndexes } from './intake/prefer-indexes.ts';
export { findMatches } from './intake/find-matches.ts';
export type { StoredCustomer } from './intake/read-for-merge.ts';
export { readCustomersForMerge, readEventHashes, readParties } from './intake/read-for-merge.ts';
export type { LiveHolding, StoredHolding } from './intake/read-holdings.ts';
export { liveHoldings, readHoldingsByKey, readHoldingsForMerge } from './intake/read-holdings.ts';
export type { BatchSource } from './intake/sources-of-batches.ts';
export { sourcesOfBatches } from './intake/sources-of-batches.ts';
export type { BatchStamp, ConsentRow, CustomerRow } from './intake/write-customers.ts';
export { insertConsents, insertCustomerKeys, insertCustomers, updateCustomers } from './intake/write-customers.ts';
export type { HoldingKeyRow, HoldingRow, PartyRow } from './intake/write-holdings.ts';
export { insertHoldingKeys, insertHoldings, insertParties, updateHoldings } from './intake/write-holdings.ts';
export type { ImportRow } from './intake/import-rows.ts';
export { batchKey, insertBatchKey, insertImportRows, readImportRows } from './intake/import-rows.ts';
export type { KeptRow } from './intake/rollback-batch.ts';
export { rollbackBatch } from './intake/rollback-batch.ts';
export { customersOfBatch } from './intake/customers-of-batch.ts';
export { keepMapping, listMappings } from './intake/mappings.ts';
export { tableChecksums } from './intake/table-checksums.ts';
export { contentHash } from './ledger/content-hash.ts';

export { holdServerLock } from './stores/server-lock.ts';

// bank and customers
export type { Bank } from './bank/bank.ts';
export type { CustomerFile } from './customers/customer-file.ts';
export { customerFile } from './customers/customer-file.ts';
export { correctCustomer } from './customers/correct-customer.ts';
export { householdOf, referralsOf } from './customers/people-around.ts';
export type { StoredResource } from './resources/resources.ts';
export {
  deleteResource,
  insertResource,
  resourceById,
  resourcesOfCustomer,
  updateResource,
} from './resources/resources.ts';
export { foundBank, holdsImports, readBank, setBank } from './bank/bank.ts';
export type { CustomerLine } from './customers/customer-list.ts';
export { customersNamed, hasCustomers } from './customers/customer-list.ts';
export type { CustomerSelection } from './customers/customer-conditions.ts';
export type { Facet, FacetCount } from './customers/customer-facets.ts';
export { countFacets, FACETS } from './customers/customer-facets.ts';
export { bookMarks, sealedCustomers, versionsOfBook } from './customers/directory-reads.ts';
export type { ListPlace } from './customers/list-customers.ts';
export { countSelected, hasNewcomers, listCustomers } from './customers/list-customers.ts';
export { bankSegments } from './customers/bank-segments.ts';
export type { ListedLine } from './customers/listed-lines.ts';
export { listedLines } from './customers/listed-lines.ts';
export type { SavedView } from './customers/saved-views.ts';
export { deleteView, savedViews, saveView } from './customers/saved-views.ts';
export type { NewMerge } from './merging/customer-merges.ts';
export { insertMerge, mergesOfBucket, mergesOfCustomers } from './merging/customer-merges.ts';
export type { Likeness, LikePair } from './merging/duplicates.ts';
export { keepApart, LIKENESSES, likePairs } from './merging/duplicates.ts';
export { foldAwayNeed } from './merging/fold-away-need.ts';
export type { MergeImage } from './merging/merge-images.ts';
export { mergeImages, writeStanding } from './merging/merge-images.ts';
export { recordWeights } from './merging/record-weights.ts';
export { moveLedger } from './merging/move-ledger.ts';
export type { MergeOfTwo } from './merging/move-rows.ts';
export { moveRows, removeAbsorbed } from './merging/move-rows.ts';
export { sealedWords, writeSealedWords } from './merging/sealed-words.ts';
export { dropPromises } from './promises/drop-promises.ts';
export { makePromises } from './promises/make-promises.ts';
export type { LeadClaim } from './pool/claims.ts';
export { claimCaps, endClaim, insertClaim, openClaims, returnToPool, takeFromPool } from './pool/claims.ts';
export type { PoolFilter, PoolLead } from './pool/pool-page.ts';
export { countPool, poolPage, poolWords } from './pool/pool-page.ts';

// understanding and decisions
export type { FoldCustomer } from './understanding/fold-customers.ts';
export { foldCustomers, foldHoldings, foldMembers, holdingsOfCustomer } from './understanding/fold-customers.ts';
export { holdFolding, mayFold, shareFolding } from './understanding/refresh-lock.ts';
export {
  holdingsOfCustomers,
  ledgerOfCustomers,
  lockCustomers,
  needsOfCustomers,
} from './understanding/records-of-customers.ts';
export {
  endOverrides,
  insertOverride,
  overrideReason,
  overridesOfBucket,
  overridesOfCustomers,
} from './understanding/stage-overrides.ts';
export { forgetAnswers, keepLastAnswer, lastAnswer } from './understanding/need-answers.ts';
export {
  categoryOfNeed,
  needById,
  needImages,
  needsMovedSince,
  needsOfBooks,
  needsOfBucket,
  needsOfCustomer,
  restoreNeeds,
  writeNeeds,
} from './understanding/needs.ts';
export type { ModelRow } from './models/models.ts';
export { latestCards, latestModels, writeModels } from './models/models.ts';
export type { PurchaseChance } from './models/purchase-chances.ts';
export { chancesOfBooks, dropPurchaseChances, writePurchaseChances } from './models/purchase-chances.ts';
export type { NeedRecording } from './understanding/recorded-needs.ts';
export { recordedNeeds } from './understanding/recorded-needs.ts';
export type { RefreshRun } from './understanding/refresh-run.ts';
export { firstRefreshDay, latestRefresh, writeRefreshRun } from './understanding/refresh-run.ts';
export type { CustomerStage, HistoryRow } from './understanding/stages.ts';
export {
  clearStages,
  clearStagesOf,
  stageCounts,
  stageHistory,
  writeHistory,
  writeStages,
} from './understanding/stages.ts';
export type { TriedAction } from './decisions/base-rates.ts';
export { triedActions } from './decisions/base-rates.ts';
export type { DecisionRun, DecisionStatus, LoggedDecision, Waiting } from './decisions/decision-log.ts';
export { holdBook } from './decisions/book-lock.ts';
export {
  baseRatesOfRun,
  decisionById,
  decisionsOfCustomer,
  hasRunOn,
  countWaiting,
  offeredOfRun,
  waitingOfRun,
  latestRun,
  writeDecidedBook,
  writeDecisionRun,
  writeDecisions,
} from './decisions/decision-log.ts';
export { offeredChoices } from './decisions/offered-choices.ts';
export type { StandingRow } from './decisions/standing-rows.ts';
export { standingRows } from './decisions/standing-rows.ts';
export { booksOfTeams } from './bank/books-of-teams.ts';
export { holdoutOf } from './decisions/holdout-of.ts';
export type { PlanCustomer, TouchRow } from './decisions/plan-facts.ts';
export {
  heldOut,
  joinHoldout,
  linkedCustomers,
  namedByFriend,
  openComplaints,
  planConsents,
  planCustomers,
  planHoldings,
  planIdentities,
  planTouches,
} from './decisions/plan-facts.ts';
export type { BookOwner } from './bank/book-owners.ts';
export { bookOwners } from './bank/book-owners.ts';
export type { Book } from './bank/books.ts';
export { openBook, readBooks } from './bank/books.ts';

// follow-up pages
export type { LastContact } from './customers/last-contact.ts';
export { lastContact } from './customers/last-contact.ts';
export { confirmedOn, mediaOfEvents, notesOn } from './follow-up/day-facts.ts';
export type { DuePromise, HourReach, LastWorth } from './follow-up/service-facts.ts';
export { hourWorths, lastWorths, promisesDue, reachByHour, triesSinceTalk } from './follow-up/service-facts.ts';

// notes
export type { StoredNote } from './notes/notes.ts';
export { deleteNote, insertNote, noteById, noteByKey, notesOfCustomer } from './notes/notes.ts';

// snapshots
export { endHoldings, reopenHoldings } from './snapshots/end-holdings.ts';
export type { InferredEvent } from './snapshots/inferred-events.ts';
export { inferredEvents } from './snapshots/inferred-events.ts';
export { answerMissing, closeCustomer, missingPeople, noteMissing } from './snapshots/missing-people.ts';
export type { Snapshot } from './snapshots/snapshots.ts';
export { hasSnapshotAfter, namedAlready, snapshotBefore, writeSnapshot } from './snapshots/snapshots.ts';
export type { HoldingThen } from './snapshots/twice-named.ts';
export {
  categoriesOf,
  changedHoldings,
  changedLevels,
  newHoldings,
  vanishedHoldings,
} from './snapshots/twice-named.ts';

// follow-up
export type { AgreedInContact } from './promises/agreed-in-contacts.ts';
export { agreedInContacts } from './promises/agreed-in-contacts.ts';
export type { PlanPromise, StoredPromise } from './promises/promises.ts';
export {
  endPromise,
  makePromise,
  openPromises,
  planPromises,
  promiseById,
  promisesEndedSince,
  promisesOfCustomer,
  removePromise,
  reopenPromise,
} from './promises/promises.ts';
export type { StoredOutcome, TalksSince } from './outcomes/outcomes.ts';
export {
  answeredCustomers,
  insertOutcome,
  outcomeById,
  outcomeOfRow,
  outcomeOfTap,
  outcomesOfCustomer,
  outcomesOfDay,
  talksSince,
  undoneOutcome,
} from './outcomes/outcomes.ts';

// the numbers of the stages page, the mirror and the team
export {
  bankCohorts,
  bankDurations,
  bankFlows,
  clearBankStages,
  writeBankCohorts,
  writeBankDurations,
  writeBankFlows,
} from './stages/bank-stages.ts';
export { stageCohorts } from './stages/stage-cohorts.ts';
export { stageDurations } from './stages/stage-durations.ts';
export { stageFlows } from './stages/stage-flows.ts';
export type { WonCustomer } from './mirror/left-alone.ts';
export { leftAlone } from './mirror/left-alone.ts';
export type { OperableCustomer } from './mirror/operable-customers.ts';
export { operableCustomers } from './mirror/operable-customers.ts';
export type { RmLoad } from './team/team-load.ts';
export { teamLoad } from './team/team-load.ts';
export { stuckCustomers } from './stages/stuck-customers.ts';
export type { StayRow } from './stages/write-stays.ts';
export { writeStays } from './stages/write-stays.ts';

// traffic
export { asksByLot, type AsksByLot } from './traffic/asks-by-lot.ts';
export { type ClosedCase, closedCaseOf, closedCases, endClosedCase, insertClosedCase } from './traffic/closed-cases.ts';
export { feedbackGiven } from './traffic/feedback-given.ts';
export { influences } from './traffic/influences.ts';
export { latentNeeds } from './traffic/latent-needs.ts';
export { type LeavingSign, leavingSigns } from './traffic/leaving-signs.ts';
export { type PrivateLink, privateLinks } from './traffic/private-links.ts';
export { type ClaimRow, referralClaims } from './traffic/referral-claims.ts';
export * from './feedback/feedback-items.ts';
export * from './feedback/feedback-themes.ts';
export { quotaPeople } from './quota/quota-people.ts';
export { insertVerdict, lastVerdicts, type VerdictRow } from './traffic/referral-verdicts.ts';
export type { PeriodTraffic, TrafficGroup, UnitsPerCustomer } from './traffic/traffic-of-period.ts';
export { trafficOfPeriod } from './traffic/traffic-of-period.ts';
export type { TrafficPerson } from './traffic/traffic-people.ts';
export { countPeople, trafficPeople } from './traffic/traffic-people.ts';

// the book
export type { BookedEvent } from './book/packed-event.ts';
export { aboutsOfMembers, knownEvents } from './book/abouts.ts';
export { bookedEvents, bookedHistories } from './book/booked-events.ts';
export { installationId } from './book/installation.ts';
export { membersInScope } from './book/members-in-scope.ts';
export type { Publishing } from './book/publishing-lock.ts';
export { holdPublishing } from './book/publishing-lock.ts';
export { goneMembers, touchedMembers } from './book/touched-members.ts';

// segments
export type { SavedSegment } from './segments/saved-segments.ts';
export {
  deleteSegment,
  lockSegments,
  savedSegments,
  segmentUsers,
  writeSegment,
  writeSegmentReferences,
} from './segments/saved-segments.ts';
export { customersOfMembers } from './segments/customers-of-members.ts';

// playbooks
export type { PlaybookState, RunState, StoredPlaybook, StoredVersion } from './playbooks/stored-playbook.ts';
export {
  insertPlaybook,
  insertVersion,
  lockPlaybooks,
  markEnrolled,
  mostPlaybooksOn,
  readPlaybooks,
  readVersions,
  setMostPlaybooksOn,
  setPlaybookState,
  writeDraft,
} from './playbooks/playbooks.ts';
export type { DuePlace, StoredRun } from './playbooks/due-runs.ts';
export { booksWithDueRuns, lockDueRuns } from './playbooks/due-runs.ts';
export { anchorsOf, eventsSince, standingOf } from './playbooks/run-facts.ts';
export type { BroughtRun, StepDone, StepHeard } from './playbooks/write-runs.ts';
export { insertSteps, writeHeard, writeRuns } from './playbooks/write-runs.ts';
export type { Candidate } from './playbooks/enrol-runs.ts';
export { candidateGroups, candidates, insertRuns } from './playbooks/enrol-runs.ts';
export type { NewsEvent } from './playbooks/ledger-news.ts';
export { foldIsBehind, keepPlaybookPosition, ledgerNews, playbookPosition, wakeRuns } from './playbooks/ledger-news.ts';
export { moveRuns, pauseRuns, resumeRuns, resumeStuck, runsOfVersion } from './playbooks/standing-runs.ts';
export type { ListedRun, RunOutcomes } from './playbooks/run-lists.ts';
export { listRuns, runCounts, runOutcomes } from './playbooks/run-lists.ts';

// touches
export type { GateCustomer } from './touches/gate-customers.ts';
export { lockGateCustomers } from './touches/gate-customers.ts';
export type { JudgedTouch } from './touches/read-touches.ts';
export { gatesOfTouch, touchesOfKeys, touchesUnderWay } from './touches/read-touches.ts';
export type { StoredGate, StoredTouch } from './touches/stored-touch.ts';
export type { Addressee } from './touches/addressee.ts';
export { addresseeOf } from './touches/addressee.ts';
export type { ListedTouch } from './touches/list-touches.ts';
export { countTouches, listTouches } from './touches/list-touches.ts';
export { blockAddress, blockedAddresses, evidenceOfTouches, insertEvidence, lockTouch } from './touches/evidence.ts';
export type { Task } from './touches/tasks-of-books.ts';
export { taskById, taskOfOrigin, tasksOfBooks } from './touches/tasks-of-books.ts';
export type { CustomerOfLink } from './touches/choices.ts';
export { customerOfLink, insertChoice } from './touches/choices.ts';
export { customersOfKeys } from './touches/customers-of-keys.ts';
export { ungatedTouches } from './touches/ungated-touches.ts';
export * from './touches/move-touches.ts';
export type { HeldWorker } from './touches/touch-workers.ts';
export { buryWorkers, deadWorkers, holdWorker } from './touches/touch-workers.ts';
export { linkToken, readLinkToken } from './sealing/link-token.ts';
export { insertGates, insertTouches } from './touches/write-touches.ts';

// content
export { statedProducts, stateProduct } from './content/stated-products.ts';
export { library } from './content/library.ts';
export { writeContent, writeContentState } from './content/write-content.ts';
export { contentPlan, plannedContent, writePlanLine } from './content/content-plan.ts';
export type { ContentUse } from './content/content-uses.ts';
export { contentUses } from './content/content-uses.ts';
export type { ContentEffectCounts } from './content/content-effect.ts';
export { contentEffectCounts } from './content/content-effect.ts';
export { standingByStage } from './content/standing-by-stage.ts';
export { stagesOfBooks } from './stages/stages-of-books.ts';

// where people come from, and whom customers bring
export { countedCodes, endSourceCode, insertSourceCode, linksOfCustomer } from './referrals/source-codes.ts';
export { openSourceCode, showOwner, type SourceCode } from './referrals/source-codes.ts';
export { insertCampaign, referralCampaigns, type StoredCampaign } from './referrals/campaigns.ts';
export { type ArrivalLine, arrivalsOf, insertArrival } from './referrals/arrivals.ts';
export { insertReward, payReward, rewardsOf, type StoredReward } from './referrals/rewards.ts';
export { actsOfFriends, agreedReferrals } from './referrals/agreed-referrals.ts';
export { linksMade } from './referrals/links-made.ts';
