import {
  CONTACT_MEDIA,
  EVENT_CODES,
  fail,
  LAWFUL_BASES,
  MATCH_KINDS,
  ok,
  RELATIONS,
  type Result,
} from '@vivero/domain';
import { z } from 'zod';
import { NUMBER_STYLES } from '../normalise/amount.ts';
import { DATE_ORDERS } from '../normalise/date-text.ts';
import { ENCODINGS } from '../table/table-format.ts';
import { CUSTOMER_FIELDS, EVENT_FIELDS } from './target-fields.ts';

const name = z.string().trim().min(1).max(200);

const Column = z.strictObject({
  /** Header of the column; several are joined with a space (first name, last name), or the first that is filled is taken. */
  column: z.union([name, z.array(name).min(1).max(30)]),
  take: z.enum(['all', 'first']).optional(),
  dateOrder: z.enum(DATE_ORDERS).optional(),
  numberStyle: z.enum(NUMBER_STYLES).optional(),
  /** Power of ten of the column's unit: 万元 = 4. */
  unitPower: z.int().min(0).max(9).optional(),
  /** The source's codes to ours. */
  values: z.record(z.string(), z.string()).optional(),
});

const Format = z.strictObject({
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.string().length(1).optional(),
  quote: z.string().max(1).optional(),
  headerRow: z.int().min(0).max(1_000).nullable().optional(),
  headerRows: z.int().min(1).max(2).optional(),
  sheet: name.optional(),
  dateOrder: z.enum(DATE_ORDERS).optional(),
  numberStyle: z.enum(NUMBER_STYLES).optional(),
  unitPower: z.int().min(0).max(9).optional(),
});

const Defaults = z.strictObject({
  /** "These are existing customers / prospects / event contacts", asked once at import. */
  relation: z.enum(RELATIONS).nullable(),
  basis: z.enum(LAWFUL_BASES).nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  rm: name.nullable(),
  code: z.enum(EVENT_CODES).optional(),
  medium: z.enum(CONTACT_MEDIA).optional(),
  /** IANA zone of the times in the file; without it a time of day is not made an instant. */
  timeZone: name.refine(isTimeZone, 'no such time zone').optional(),
});

const common = {
  /** Names the source in any script; what separates the parts of an event's id must not stand in it. */
  name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} _.@-]{0,60}$/u),
  version: z.int().min(1),
  format: Format,
  match: z.array(z.enum(MATCH_KINDS)).min(1),
  policy: z.record(z.string(), z.enum(['fill', 'overwrite', 'never'])),
  defaults: Defaults,
};

/** How the columns of a file become intake records: data, stored, versioned and reusable. Unknown keys are faults. */
const MappingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('customers'),
    columns: z.partialRecord(z.enum(CUSTOMER_FIELDS), Column),
  }),
  z.strictObject({ ...common, kind: z.literal('events'), columns: z.partialRecord(z.enum(EVENT_FIELDS), Column) }),
]);
export type Mapping = z.infer<typeof MappingSchema>;
export type MappedColumn = z.infer<typeof Column>;

/** A mapping from outside (a JSON file, a request), or every fault in it as `path: what`. */
export function parseMapping(value: unknown): Result<Mapping> {
  const parsed = MappingSchema.safeParse(value);
  if (!parsed.success)
    return fail({
      code: 'import.mapping_invalid',
      faults: parsed.error.issues.map((issue) => `${issue.path.join('.') || '.'}: ${issue.message}`),
    });
  const faults = missing(parsed.data);
  return faults.length > 0 ? fail({ code: 'import.mapping_invalid', faults }) : ok(parsed.data);
}

/** What the shape cannot say: without these fields no row could become a record. */
function missing(mapping: Mapping): string[] {
  const has = (field: string): boolean => field in mapping.columns;
  const faults: string[] = [];
  const identified = ['phone', 'email', 'nationalId', 'name'].some(has);
  if (mapping.kind === 'customers') {
    if (!has('key') && !identified) faults.push('columns: key, phone, email, nationalId or name');
    const holding = ['holdingKey', 'balance', 'payment', 'openedOn', 'maturesOn', 'endedOn'].find(has);
    if (holding !== undefined && !has('product') && !has('category')) faults.push('columns: product or category');
  } else {
    if (!has('customer') && !identified) faults.push('columns: customer, phone, email, nationalId or name');
    if (!has('on')) faults.push('columns: on');
    const told = !has('amount') && ['text', 'result', 'author'].some(has);
    if (!has('code') && mapping.defaults.code === undefined && !told)
      faults.push('columns: code, text, result or author, or defaults.code');
  }
  return faults;
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
