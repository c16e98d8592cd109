export { demoBank } from './demo-bank/demo-bank.ts';
export type { DemoPerson } from './demo-bank/demo-people.ts';
export { demoPeople } from './demo-bank/demo-people.ts';
