/** What the suite's set-up tells its workers, through the environment that they inherit. */
export interface TestServer {
  readonly superuserUrl: string;
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  /** A migrated, empty database that nobody is connected to. */
  readonly template: string;
  readonly serverVersion: string;
}

const VARIABLE = 'VIVERO_TEST_SERVER';

export function announceTestServer(server: TestServer): void {
  process.env[VARIABLE] = JSON.stringify(server);
}

/** @throws Error outside the database suite */
export function testServer(): TestServer {
  const text = process.env[VARIABLE];
  if (text === undefined)
    throw new Error('no test server: name the file x.db.test.ts, so that the database suite runs it');
  return JSON.parse(text) as TestServer;
}

/** The same login on another database of the server. */
export function onDatabase(connectionUrl: string, database: string): string {
  const url = new URL(connectionUrl);
  url.pathname = `/${database}`;
  return url.href;
}
