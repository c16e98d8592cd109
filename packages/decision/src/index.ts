// triggers and the small statistics
export { wilson } from './rates/wilson.ts';
export type { Proportion } from './rates/proportion.ts';
export { proportion } from './rates/proportion.ts';
export type { ShareDifference } from './rates/share-difference.ts';
export { differenceOfShares } from './rates/share-difference.ts';

export type { CustomerSeries } from './triggers/customer-series.ts';
export { customerSeries } from './triggers/build-series.ts';
export { runTriggers } from './triggers/run-triggers.ts';
export { unusualMovements } from './triggers/unusual-movements.ts';

// value
export type { HoldingsMargin } from './value/holdings-margin.ts';
export { holdingsMargin } from './value/holdings-margin.ts';

// buying again: who comes back, and how often
export type { PurchaseHistory } from './value/repurchase/purchase-history.ts';
export { historyOf } from './value/repurchase/history-of.ts';
export type { ForecastJudged } from './value/repurchase/judge-forecast.ts';
export { judgeForecast } from './value/repurchase/judge-forecast.ts';
export { groupHistories } from './value/repurchase/group-histories.ts';
export type { RepurchaseFit, RepurchaseWarning } from './value/repurchase/repurchase-fit.ts';
export type { BgNbd } from './value/repurchase/bg-nbd.ts';
export { fitBgNbd } from './value/repurchase/fit-bg-nbd.ts';
export { bgNbdActive, bgNbdExpected, bgNbdExpectedOfNew } from './value/repurchase/bg-nbd-forecast.ts';
export type { ParetoNbd } from './value/repurchase/pareto-nbd.ts';
export { fitParetoNbd } from './value/repurchase/fit-pareto-nbd.ts';
export { paretoNbdActive, paretoNbdExpected } from './value/repurchase/pareto-nbd-forecast.ts';

// what they spend, and how long they stay
export type { SpendHistory } from './value/spend/spend-history.ts';
export type { GammaGamma } from './value/spend/gamma-gamma.ts';
export { expectedSpend, meanSpend } from './value/spend/gamma-gamma.ts';
export { fitGammaGamma } from './value/spend/fit-gamma-gamma.ts';
export type { RenewalCount } from './value/retention/renewal-count.ts';
export type { ShiftedBeta } from './value/retention/shifted-beta.ts';
export { expectedStay, survivalAfter } from './value/retention/shifted-beta.ts';
export { fitRetention } from './value/retention/fit-retention.ts';
export type { WatchedSpell } from './value/leaving/watched-spell.ts';
export { trainLeaving } from './value/leaving/train-leaving.ts';
export { survivalAhead } from './value/leaving/survival-ahead.ts';
export type { LayerValue, LifetimeValue, ValueLayer } from './value/lifetime-value.ts';
export { lifetimeValue } from './value/lifetime-value.ts';

// what a customer is worth over the time to come
export type { CustomerHistory } from './value/bank/customer-history.ts';
export { customerHistory } from './value/bank/customer-history.ts';
export type { Buying } from './value/bank/learn-buying.ts';
export type { ValueModel } from './value/bank/train-value.ts';
export { trainValue } from './value/bank/train-value.ts';
export type { CustomerWorth, UnknownWorth, Worth } from './value/worth/customer-worth.ts';
export { heldMargins } from './value/worth/held-margins.ts';
export { worthOfCustomer } from './value/worth/worth-of-customer.ts';
export { tenureMonths } from './value/bank/relationship-spell.ts';

// belief in needs
export type { NeedModels } from './belief/beliefs-now.ts';
export { beliefsNow } from './belief/beliefs-now.ts';
export { NEED_COVARIATES, needCovariates } from './belief/need-covariates.ts';
export { needHistories, seasonsBefore } from './belief/need-histories.ts';
export type { NeedModel } from './belief/need-model.ts';
export { NEED_SIGNS } from './belief/need-signs.ts';
export type { NeedWeeks } from './belief/need-weeks.ts';
export { answerIn, boughtIn, contactedIn, firedIn, packWeek } from './belief/need-weeks.ts';
export { fitNeedModel } from './belief/fit-need-model.ts';
export type { NeedModelDoubt } from './belief/need-model-doubt.ts';
export { needModelDoubt } from './belief/need-model-doubt.ts';
export { statedNeedModel } from './belief/stated-need-model.ts';
export type { TrainedNeed } from './belief/train-need-model.ts';
export { trainNeedModel } from './belief/train-need-model.ts';
export { filterBeliefs } from './belief/filter-beliefs.ts';
export type { BelievedCount } from './belief/count-believed.ts';
export { countBelieved } from './belief/count-believed.ts';
export { valueOfQuestion } from './belief/value-of-question.ts';

// what an experiment has shown
export type { ArmSummary } from './effects/arm-summary.ts';
export { countedArm, summedArm } from './effects/arm-summary.ts';
export type { Effect, NoEffect } from './effects/effect.ts';
export { absoluteEffect, relativeEffect } from './effects/effect.ts';
export type { EffectInterval } from './effects/effect-interval.ts';
export { effectInterval, effectSurprise } from './effects/effect-interval.ts';
export type { MeanRatio, NoRatio } from './effects/ratio-of-means.ts';
export { ratioOfMeans } from './effects/ratio-of-means.ts';
export { alwaysValidInterval } from './effects/always-valid.ts';
export type { EffectBelief, EffectPrior } from './effects/effect-belief.ts';
export { effectBelief } from './effects/effect-belief.ts';
export { detectable } from './effects/detectable.ts';
export type { BeforeAfter, SteadyOutcomes } from './effects/steady-outcomes.ts';
export { steadyOutcomes } from './effects/steady-outcomes.ts';
export type { PooledEffect } from './effects/pool-effects.ts';
export { poolEffects } from './effects/pool-effects.ts';
export type { Staggered, StaggeredEffect, Watched } from './effects/staggered-effects.ts';
export { staggeredEffects } from './effects/staggered-effects.ts';
export { shrinkEffects } from './effects/shrink-effects.ts';

// what RMs choose themselves
export type { BesideList, OwnBesideList, Proposed } from './own-choices/beside-list.ts';
export { besideList } from './own-choices/beside-list.ts';
export type { OwnChoice, OwnKnowledge } from './own-choices/own-knowledge.ts';
export { knowledgeShare, ownKnowledge } from './own-choices/own-knowledge.ts';
export type { CountedExperiment } from './effects/counted-effects.ts';
export { countedEffects } from './effects/counted-effects.ts';
export type { ComplierEffect, Listed, NoComplierEffect } from './effects/complier-effect.ts';
export { complierEffect } from './effects/complier-effect.ts';
export { touchCredit } from './attribution/touch-credit.ts';
export type { TouchPath } from './attribution/removal-credit.ts';
export { removalCredit } from './attribution/removal-credit.ts';
export type { AgedTries, NoResponseDecay, ResponseDecay } from './decay/response-decay.ts';
export { responseDecay } from './decay/response-decay.ts';
export { chanceBeyond, poissonBinomial } from './numeric/poisson-binomial.ts';
export { bestAssignment } from './numeric/best-assignment.ts';
export { normalQuantile } from './numeric/normal-quantile.ts';

// the choice of the day
export { betaMean, successRates } from './rates/success-rate.ts';
export type { RateCell, SuccessRate } from './rates/success-rate.ts';
export { holdoutArm } from './random/holdout-arm.ts';
export type { RandomStream, RandomStreams } from './random/random-stream.ts';
export { mix32, randomStreams } from './random/random-stream.ts';
export { drawBeta } from './random/draw-beta.ts';
export { drawNormal } from './random/draw-normal.ts';
export { drawPoisson } from './random/draw-poisson.ts';
export type { PlanAction } from './plan/candidate.ts';
export { PLAN_ACTIONS } from './plan/candidate.ts';
export type { CustomerFacts, DuePromise } from './plan/customer-facts.ts';
export type { Decision, DecisionKind, EligibleAction } from './plan/decision-log.ts';
export type { ForetoldPurchase, ForetoldPurchases } from './plan/offer-rate.ts';
export type { PlanInput, PlanPolicy } from './plan/plan-input.ts';
export { defaultPolicy } from './plan/plan-input.ts';
export type { SharedLimit } from './plan/shared-limit.ts';
export { drawsOn } from './plan/shared-limit.ts';
export type { LimitUsed } from './plan/share-limits.ts';
export type { NeedMove } from './plan/need-move.ts';
export { needMove } from './plan/need-move.ts';
export type { BlockedAction, PlanGroup, PlanRow } from './plan/plan-row.ts';
export { PLAN_GROUPS } from './plan/plan-row.ts';
export type { Overflow } from './plan/overflow.ts';
export type { PlanRun } from './plan/plan-run.ts';
export type { Plan } from './plan/plan.ts';
export { plan, planInSteps } from './plan/plan.ts';

// who gets what within everybody's minutes
export type { Allocation } from './allocation/allocate.ts';
export { allocate } from './allocation/allocate.ts';
export type { AllocationInput, BankLimit, RmLimit } from './allocation/allocation-input.ts';
export type { LimitPrice } from './allocation/limit-price.ts';

// trying near-ties, and judging another way of choosing
export type { Arm } from './exploration/arm.ts';
export type { ExplorationRules, ExploredChoice } from './exploration/explore.ts';
export { EXPLORATION_RULES, explore } from './exploration/explore.ts';
export { replays } from './exploration/replays.ts';
export type { PolicyProblem } from './evaluation/evaluate-policy.ts';
export { evaluatePolicy } from './evaluation/evaluate-policy.ts';
export type { JudgedPolicy, LoggedDecision, OutcomeModel } from './evaluation/logged-decision.ts';
export type { EvaluationRules, PolicyValue, ValueEstimate } from './evaluation/policy-value.ts';
export { EVALUATION_RULES, policyValue } from './evaluation/policy-value.ts';
export type { WeighedDecisions } from './evaluation/weighed-decisions.ts';

// whom contacting moves
export type { Comparison } from './uplift/comparison.ts';
export type { UpliftJudgement, UpliftRanking, UpliftSplits } from './uplift/judge-uplift.ts';
export { judgeUplift } from './uplift/judge-uplift.ts';
export { randomTests } from './uplift/random-tests.ts';
export type { UpliftProblem } from './uplift/train-uplift.ts';
export { trainUplift } from './uplift/train-uplift.ts';
export type { UpliftModel } from './uplift/uplift-model.ts';
export { scoreUplift } from './uplift/uplift-model.ts';
export type { UpliftRule } from './uplift/uplift-rule.ts';
export { findUpliftRule, scoreRule } from './uplift/uplift-rule.ts';
export type { UpliftRankingName } from './uplift/uplift-scores.ts';
export { UPLIFT_RANKINGS } from './uplift/uplift-scores.ts';

// survival and stages
export type { Estimate, TooEarly } from './survival/ended-by.ts';
export { endedBy } from './survival/ended-by.ts';
export { kaplanMeier } from './survival/kaplan-meier.ts';
export type { NotReached, WaitingDays } from './survival/waiting-quantile.ts';
export { waitingQuantile } from './survival/waiting-quantile.ts';
export type { EventRate } from './rates/event-rate.ts';
export { eventRate } from './rates/event-rate.ts';
export type { CohortConversion } from './stages/cohort-conversion.ts';
export { cohortConversion } from './stages/cohort-conversion.ts';
export { leakiestStep } from './stages/leakiest-step.ts';
export { countMoves } from './stages/chain/count-moves.ts';
export type { ChainPosterior } from './stages/chain/chain-posterior.ts';
export { chainPosterior } from './stages/chain/chain-posterior.ts';
export { occupancy, stageValue, withEntrants } from './stages/chain/stage-value.ts';
export type { ChainBook, Step } from './stages/chain/step-gain.ts';
export { stepGains } from './stages/chain/step-gain.ts';
export type { Believed, Bottleneck, Ranking } from './stages/chain/find-bottleneck.ts';
export { findBottleneck } from './stages/chain/find-bottleneck.ts';
export type { DwellTest } from './stages/chain/dwell-test.ts';
export { dwellTest } from './stages/chain/dwell-test.ts';
export type { ContactIndex } from './stages/chain/contact-index.ts';
export { contactIndex } from './stages/chain/contact-index.ts';
export type { ChangeParts, Decomposition, Outcome } from './stages/decompose-change.ts';
export { decomposeChange } from './stages/decompose-change.ts';

// learning
export type { RidgeLogisticFit, RidgeLogisticInput, RidgeLogisticProblem } from './learn/ridge-logistic.ts';
export { ridgeLogistic } from './learn/ridge-logistic.ts';
export { isotonic } from './learn/isotonic.ts';
export { binOf, quantileEdges } from './learn/quantile-edges.ts';
export { targetOrder } from './learn/target-order.ts';
export type { Auc, OneOutcome } from './learn/auc.ts';
export { auc } from './learn/auc.ts';
export { sigmoid } from './learn/sigmoid.ts';
export { logLoss } from './learn/log-loss.ts';
export type { CategoryField, Field, LearningTable, NumberField } from './learn/learning-table.ts';
export { pickRows } from './learn/learning-table.ts';
export type { BinRules, FieldBins } from './learn/field-bins.ts';
export { fieldBins, groupRows } from './learn/field-bins.ts';
export type { LearnProblem, LearnWarning } from './learn/learn-warning.ts';
export type { AdditiveModel, AdditiveTerm } from './learn/additive-model.ts';
export type { AdditiveRules } from './learn/train-additive.ts';
export { trainAdditive } from './learn/train-additive.ts';
export type { Reason } from './learn/score-additive.ts';
export { additiveLogOdds, additiveReasons, scoreAdditive } from './learn/score-additive.ts';
export type { Range } from './learn/evaluate/range.ts';
export type { Evaluation } from './learn/evaluate/evaluate.ts';
export { evaluate } from './learn/evaluate/evaluate.ts';
export { trailingRate } from './learn/evaluate/trailing-rate.ts';
export type { Leak } from './learn/leak-guard.ts';
export { leaks } from './learn/leak-guard.ts';
export type { Decided, MatureOutcomes } from './learn/mature-outcomes.ts';
export { matureOutcomes } from './learn/mature-outcomes.ts';
export { recalibration } from './learn/recalibrate.ts';
export type { FieldDrift } from './learn/field-drift.ts';
export { fieldDrift } from './learn/field-drift.ts';
export type { Choice } from './learn/choose-champion.ts';
export { chooseChampion } from './learn/choose-champion.ts';
export type { FtrlRules, OnlineLearner } from './learn/online/ftrl.ts';
export { ftrl } from './learn/online/ftrl.ts';
export { prequential } from './learn/online/prequential.ts';
export type { Trial, TrialLine, TrialProblem, TrialProtocol } from './learn/trial/run-trial.ts';
export { runTrial } from './learn/trial/run-trial.ts';
export type { Learned, Learner } from './learn/trial/learner.ts';
export { additiveLearner, treeLearner } from './learn/trial/learner.ts';
export type { RefitPlan } from './learn/trial/rolling-refit.ts';
export { rollingRefit } from './learn/trial/rolling-refit.ts';
export type { Split, Tree, TreeModel } from './learn/trees/tree-model.ts';
export type { TreeRules } from './learn/trees/train-trees.ts';
export { trainTrees } from './learn/trees/train-trees.ts';
export { scoreTrees } from './learn/trees/score-trees.ts';

// who will buy
export type { DatedRows, KnownRows } from './propensity/dated-rows.ts';
export type { FieldOnCard, Judgement, PropensityCard, SegmentCalibration } from './propensity/propensity-card.ts';
export type { PropensityModel } from './propensity/propensity-model.ts';
export { scorePropensity } from './propensity/propensity-model.ts';
export type { PropensityData, PropensityProblem, TrainedPropensity } from './propensity/train-propensity.ts';
export { trainPropensity } from './propensity/train-propensity.ts';

// who is linked with whom: central people, circles
export type { DirectedGraph } from './graph/directed-graph.ts';
export { directedGraph, reversed } from './graph/directed-graph.ts';
export { linkedGraph } from './graph/linked-graph.ts';
export type { PageRank } from './graph/page-rank.ts';
export { pageRank } from './graph/page-rank.ts';
export type { Communities } from './graph/communities.ts';
export { communities } from './graph/communities.ts';
export { referralMap } from './graph/referral-map.ts';

// how often to do what
export type { BestMix, MixOption } from './mix/best-mix.ts';
export { bestMix, mixWorth } from './mix/best-mix.ts';

// what comes through a customer
export { channelCustomers } from './traffic/channel-customers.ts';
export type { IncrementalShare } from './traffic/incremental-share.ts';
export { incrementalShare } from './traffic/incremental-share.ts';
export { earnedRewards } from './traffic/earned-rewards.ts';
export type { ViralFactor } from './traffic/viral-factor.ts';
export { viralFactor } from './traffic/viral-factor.ts';
export { leavingJump } from './traffic/leaving-jump.ts';
export { referralForest } from './traffic/referral-forest.ts';
export type { FraudScore, FraudSignal, ReferralFact } from './traffic/referral-fraud.ts';
export { FRAUD_SIGNALS, referralFraud } from './traffic/referral-fraud.ts';
export { shareWorth } from './traffic/share-worth.ts';
export { splitCredit } from './traffic/split-credit.ts';
// what a note is about
export type { NoteLabel, NoteLanguage } from './text/note-label.ts';
export { NOTE_LABELS, NOTE_LANGUAGES } from './text/note-label.ts';
export { noteLanguage } from './text/note-language.ts';
export { keptNoteReader } from './text/kept-note-reader.ts';
export { readingOf } from './text/note-reader.ts';
export { noteFeatures } from './text/note-features.ts';
export type { LabelledNote } from './text/train-note-model.ts';
export { trainNoteModel } from './text/train-note-model.ts';
export { keepWeights } from './text/keep-weights.ts';
export { readUnseenHands } from './text/read-unseen-hands.ts';
export { calibrateAnswers, judged } from './text/calibrate-answers.ts';
export type { NoteScores } from './text/note-scores.ts';
export { noteScores } from './text/note-scores.ts';

// who is waited for, and when to try again
export { attemptSlots } from './follow-up/attempt-slots.ts';
export type { LeadInLine } from './follow-up/lead-in-line.ts';
export { chanceNow } from './follow-up/lead-in-line.ts';
export { nextAttempt } from './follow-up/next-attempt.ts';
