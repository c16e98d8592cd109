import { waysOut } from '@vivero/app';

/** A house of which nothing leaves. */
export const NO_WAYS = waysOut(
  {
    mail: undefined,
    webhookUrl: undefined,
    webhookSecrets: [],
    wecom: undefined,
    publicUrl: undefined,
    host: '127.0.0.1',
    port: 4600,
    countsOpens: false,
  },
  () => '1970-01-01T00:00:00.000Z',
);
