import { fail, ok, type Problem, type Result } from '@vivero/domain';
import { z } from 'zod';

/** What an operator may set from outside; everything has a default that works on a laptop. */
export interface Environment {
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  /** The address people use when a proxy stands in front; decides cookies and links. */
  readonly publicUrl: string | undefined;
  /** Paths of the PEM files with which this process speaks https itself. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  /** Password of the first administrator for unattended starts. */
  readonly adminPassword: string | undefined;
  /** Megabytes of memory for the events of the book; what is beyond is read from its files when a question needs it. Infinity = all stay. */
  readonly bookMemoryMb: number;
  /** The bank's mail server and the address that messages come from; undefined = no mail goes out. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Where text messages are handed over, signed; undefined = none go out. */
  readonly webhookUrl: string | undefined;
  /** What the webhook signs with and its answers are signed with: the present secret first. */
  readonly webhookSecrets: readonly string[];
  /** WeCom's official interface; undefined = none. */
  readonly wecom: { readonly url: string; readonly corpId: string; readonly secret: string } | undefined;
  /** Whether letters carry a picture that tells when they were opened. */
  readonly countsOpens: boolean;
  /** ISO instant with Z that the process takes for the moment of its start; undefined = it goes by the machine's clock, as every bank does. */
  readonly startsAt: string | undefined;
}

export const MINIMUM_PASSWORD = 12;

/** `whsec_` and 24 to 64 bytes in base64, as Standard Webhooks wants it. */
const SECRET = /^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/;
const staysSecret = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname);
};

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/[^\s]+$/, 'must look like postgres://vivero_app:password@host:5432/vivero');
const Variables = z.object({
  VIVERO_DATA: z.string().min(1, 'must name a folder').default('./data'),
  PORT: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1, 'must be 1 to 65535')
    .max(65_535, 'must be 1 to 65535')
    .default(4600),
  HOST: z.string().min(1, 'must be an address to listen on').default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  VIVERO_ADMIN_PASSWORD: z
    .string()
    .min(MINIMUM_PASSWORD, `must have at least ${MINIMUM_PASSWORD} characters`)
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtps://user:password@mail.bank.example' }).optional(),
  MAIL_FROM: z.email('must be a mail address').optional(),
  WEBHOOK_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be an https address',
    })
    .refine(staysSecret, 'must be an https address: it carries numbers of customers')
    .optional(),
  WEBHOOK_SECRET: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((each) => each !== ''))
    .refine(
      (secrets) => secrets.length <= 3 && secrets.every((each) => SECRET.test(each)),
      'must be whsec_ and 24 to 64 bytes in base64; up to three, the present one first',
    )
    .optional(),
  WECOM_CORP_ID: z.string().optional(),
  WECOM_SECRET: z.string().optional(),
  WECOM_URL: z
    .url({ protocol: /^https?$/, error: 'must be an https address' })
    .refine(staysSecret, 'must be an https address')
    .default('https://qyapi.weixin.qq.com'),
  MAIL_COUNT_OPENS: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
  BOOK_MEMORY_MB: z.coerce
    .number('must be a number of megabytes')
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .optional(),
  VIVERO_STARTS_AT: z.iso.datetime('must be an instant such as 2026-11-02T08:00:00Z').optional(),
});

/** Variables of which one is nothing without the other, and what it means when neither is set. */
const TOGETHER = [
  ['DATABASE_URL', 'DATABASE_OWNER_URL', ' for the embedded PostgreSQL'],
  ['TLS_CERT', 'TLS_KEY', ''],
  ['SMTP_URL', 'MAIL_FROM', ''],
  ['WECOM_CORP_ID', 'WECOM_SECRET', ''],
] as const;

/** Reads the variables and lists every fault at once; an empty value counts as not set. Values are never repeated in the faults: they may be secrets. */
export function parseEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Result<Environment, Extract<Problem, { code: 'start.environment' }>> {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Variables.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  for (const [one, other, without] of TOGETHER)
    if ((given[one] === undefined) !== (given[other] === undefined))
      faults.push(`${one} and ${other}: set both, or neither${without}`);
  if (given['WEBHOOK_URL'] !== undefined && given['WEBHOOK_SECRET'] === undefined)
    faults.push('WEBHOOK_SECRET: set it with WEBHOOK_URL, so that the other side knows who speaks');
  if (!parsed.success || faults.length > 0) return fail({ code: 'start.environment', faults });
  const v = parsed.data;
  return ok({
    dataFolder: v.VIVERO_DATA,
    port: v.PORT,
    host: v.HOST,
    publicUrl: v.PUBLIC_URL,
    tls: v.TLS_CERT && v.TLS_KEY ? { cert: v.TLS_CERT, key: v.TLS_KEY } : undefined,
    databaseUrl: v.DATABASE_URL,
    databaseOwnerUrl: v.DATABASE_OWNER_URL,
    adminPassword: v.VIVERO_ADMIN_PASSWORD,
    bookMemoryMb: v.BOOK_MEMORY_MB ?? Infinity,
    mail: v.SMTP_URL && v.MAIL_FROM ? { url: v.SMTP_URL, from: v.MAIL_FROM } : undefined,
    webhookUrl: v.WEBHOOK_URL,
    webhookSecrets: v.WEBHOOK_SECRET ?? [],
    wecom:
      v.WECOM_CORP_ID && v.WECOM_SECRET
        ? { url: v.WECOM_URL, corpId: v.WECOM_CORP_ID, secret: v.WECOM_SECRET }
        : undefined,
    countsOpens: v.MAIL_COUNT_OPENS === 'yes',
    startsAt: v.VIVERO_STARTS_AT,
  });
}
