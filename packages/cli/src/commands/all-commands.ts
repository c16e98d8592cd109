import type { Command } from '../command.ts';
import { bankCommand } from './bank-command.ts';
import { bookCommand } from './book-command.ts';
import { demoCommand } from './demo-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { explainCommand } from './explain-command.ts';
import { importCommand } from './import-command.ts';
import { importsCommand } from './imports-command.ts';
import { labRunCommand } from './lab-run-command.ts';
import { labServeCommand } from './lab-serve-command.ts';
import { labBankCommand } from './lab-bank-command.ts';
import { labCalibrateCommand } from './lab-calibrate-command.ts';
import { labChoicesCommand } from './lab-choices-command.ts';
import { labRecoverCommand } from './lab-recover-command.ts';
import { mailInCommand } from './mail-in-command.ts';
import { mappingCommand } from './mapping-command.ts';
import { modeCommand } from './mode-command.ts';
import { modelCommand } from './model-command.ts';
import { modelsCommand } from './models-command.ts';
import { planCommand } from './plan-command.ts';
import { playbooksCommand } from './playbooks-command.ts';
import { policiesCommand } from './policies-command.ts';
import { refreshCommand } from './refresh-command.ts';
import { rollbackCommand } from './rollback-command.ts';
import { cohortCommand } from './cohort-command.ts';
import { followUpCommand } from './follow-up-command.ts';
import { funnelCommand } from './funnel-command.ts';
import { sendCommand } from './send-command.ts';
import { segmentCommand } from './segment-command.ts';
import { stagesCommand } from './stages-command.ts';
import { quotaCommand } from './quota-command.ts';
import { feedbackCommand } from './feedback-command.ts';
import { codesCommand } from './codes-command.ts';
import { referralsCommand } from './referrals-command.ts';
import { trafficCommand } from './traffic-command.ts';
import { touchesCommand } from './touches-command.ts';
import { trainCommand } from './train-command.ts';
import { userCommand } from './user-command.ts';
import { validateCommand } from './validate-command.ts';

/** In the order in which a day uses them. */
export const COMMANDS: readonly Command[] = [
  importCommand,
  mappingCommand,
  importsCommand,
  rollbackCommand,
  refreshCommand,
  trainCommand,
  modelsCommand,
  planCommand,
  sendCommand,
  mailInCommand,
  touchesCommand,
  policiesCommand,
  playbooksCommand,
  stagesCommand,
  segmentCommand,
  funnelCommand,
  cohortCommand,
  followUpCommand,
  feedbackCommand,
  quotaCommand,
  trafficCommand,
  codesCommand,
  referralsCommand,
  explainCommand,
  modelCommand,
  validateCommand,
  modeCommand,
  bookCommand,
  bankCommand,
  userCommand,
  demoCommand,
  labBankCommand,
  labCalibrateCommand,
  labChoicesCommand,
  labRecoverCommand,
  labRunCommand,
  labServeCommand,
  doctorCommand,
];

const usage = (command: Command): string => command.help.split('\n')[0] ?? '';

export const helpOf = (commands: readonly Command[]): string =>
  [
    "Vivero: from a bank's own files to today's list.",
    '',
    ...commands.map((command) => `  ${usage(command)}`),
    '',
    'First steps: vivero import table FILE --preview, vivero import table FILE, vivero refresh, vivero plan.',
    "Every command takes --help, --json, --lang en|zh|es and --as LOGIN (act with that user's view; default: the operator, who sees every book).",
    'Results go to standard output, the rest to standard error. Exit codes: 0 done, 1 failed, 2 wrong usage.',
    'The data folder is ./data, or VIVERO_DATA; DATABASE_URL names a PostgreSQL of your own.',
  ].join('\n');
