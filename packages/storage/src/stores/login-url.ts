/** The four logins of the database: see migrations/roles.sql. */
export type Login = 'vivero_owner' | 'vivero_app' | 'vivero_wide' | 'vivero_jobs';

/** The same database under another of our logins; all but the owner share one password. */
export function loginUrl(databaseUrl: string, login: Login): string {
  const url = new URL(databaseUrl);
  url.username = login;
  return url.href;
}
