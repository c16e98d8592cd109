import { join } from 'node:path';
import { Background, RollbackDesk, UploadDesk } from '@vivero/app';
import { uploadFolder } from '@vivero/connectors';
import type { Deps } from './deps.ts';
import { whereItBroke } from './where-it-broke.ts';

/** Of a file that somebody brings; a list of half a million people has a fifth of it. */
const UPLOAD_LIMIT = 200 * 2 ** 20;

export type Desks = Pick<Deps, 'uploads' | 'rollbacks'> & { readonly background: Background };

/**
 * Where imports of people at their pages go on by themselves.
 * @param dataFolder uploads lie in a folder of their own inside it
 * @param onEnd called when one of them is over
 */
export async function openDesks(
  { stores, now, newId, log }: Pick<Deps, 'stores' | 'now' | 'newId' | 'log'>,
  dataFolder: string,
  onEnd?: () => void,
): Promise<Desks> {
  const background = new Background((error) => log.error(whereItBroke(error), 'a piece of work failed'), onEnd);
  const folder = uploadFolder(join(dataFolder, 'uploads'), UPLOAD_LIMIT);
  return {
    background,
    uploads: await UploadDesk.open({ stores, folder, background, now, newId }),
    rollbacks: new RollbackDesk({ stores, background, now, newId }),
  };
}
