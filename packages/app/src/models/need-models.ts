import type { NeedModel, NeedModels } from '@vivero/decision';
import { NEED_KINDS } from '@vivero/domain';
import { type Db, latestModels } from '@vivero/storage';

/** Models of needs are kept under this kind of subject: `need:place_idle_cash`. */
export const NEED_SUBJECT = 'need';

/** The models of needs in use: the latest of each kind; where the latest attempt was refused, none. */
export async function needModels(db: Db): Promise<NeedModels> {
  const rows = await latestModels(db, NEED_SUBJECT);
  return new Map(
    NEED_KINDS.flatMap((kind) => {
      const row = rows.find(({ subject }) => subject === `${NEED_SUBJECT}:${kind}`);
      return row?.body ? [[kind, { modelId: row.modelId, model: row.body as NeedModel }] as const] : [];
    }),
  );
}
