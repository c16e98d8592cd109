// the demonstration bank
export { demoBank } from './demo-bank/demo-bank.ts';
export type { DemoPerson } from './demo-bank/demo-people.ts';
export { demoPeople } from './demo-bank/demo-people.ts';

// the synthetic bank with known truth, and policies compared in it
export type { BankLine, BankResult, LabSetup } from './loop/compare-bank.ts';
export { compareBank } from './loop/compare-bank.ts';
export type { Year } from './loop/run-year.ts';
export { WORLDS } from './world/worlds.ts';
