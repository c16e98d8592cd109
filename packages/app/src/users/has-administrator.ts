import { type Db, listUsers } from '@vivero/storage';

/** True once somebody was made administrator: from then on people are added by administrators, and there is no first link. */
export const hasAdministrator = async (db: Db): Promise<boolean> =>
  (await listUsers(db)).some((user) => user.role === 'admin');
