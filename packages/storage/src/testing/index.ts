export { savedContent } from './saved-content.ts';
export type { TestStores } from './test-stores.ts';
export { testStores } from './test-stores.ts';
export type { TestDb } from './with-test-db.ts';
export { withTestDb } from './with-test-db.ts';
