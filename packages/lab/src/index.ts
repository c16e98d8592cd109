// the demonstration bank
export { demoBank } from './demo-bank/demo-bank.ts';
export type { DemoPerson } from './demo-bank/demo-people.ts';
export { demoPeople } from './demo-bank/demo-people.ts';
export { storyBetween } from './demo-bank/story-between.ts';

// the synthetic bank as files
export { BANK_FILES } from './bank-files/bank-file.ts';
export { bankFiles } from './bank-files/bank-files.ts';
export { bankManifest } from './bank-files/bank-manifest.ts';

// what it is like beside real ones
export { calibrate } from './calibration/calibrate.ts';
export type { CalibrationLine } from './calibration/calibration-line.ts';

// whether the estimators find a truth that is known
export type { EstimatorName } from './recovery/recoveries.ts';
export { drawRecovery, RECOVERIES } from './recovery/recoveries.ts';
export type { Drawn } from './recovery/recovery-draw.ts';
export type { Ranged, RecoveryLine } from './recovery/recovery-line.ts';
export type { RecoveryReport } from './recovery/recovery-report.ts';
export { recoveryReport } from './recovery/recovery-report.ts';

// the synthetic bank with known truth, and policies compared in it
export type { BankResult } from './loop/compare-bank.ts';
export { compareBank, WAYS } from './loop/compare-bank.ts';
export { compareOwnChoices } from './loop/compare-own-choices.ts';
export type { LabSetup } from './loop/pilot-bank.ts';
export { WORLDS } from './world/worlds.ts';

// what came of it
export type { LabFigure } from './report/lab-figure.ts';
export type { LabReport } from './report/lab-report.ts';
export { labReport } from './report/lab-report.ts';
export type { OwnChoicesReport } from './report/own-choices-report.ts';
export { ownChoicesReport } from './report/own-choices-report.ts';
export type { PolicyReport } from './report/report-policy.ts';

// what may be asked for from outside
export type { LabLimit } from './over-http/asked-size.ts';
export { FILE_LIMITS, knownWorld, withinLimit } from './over-http/asked-size.ts';
export type { BankWish } from './over-http/read-wish.ts';
export { LabDesk } from './over-http/lab-desk.ts';
