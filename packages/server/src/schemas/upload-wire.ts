import type { Preview, UploadLook, UploadSettings, UploadState } from '@vivero/app';
import { CUSTOMER_FIELDS, DATE_ORDERS, ENCODINGS, EVENT_FIELDS } from '@vivero/connectors';
import { LAWFUL_BASES, RELATIONS } from '@vivero/domain';
import { z } from 'zod';
import { Problem } from './failure.ts';
import { totalsOf, totalsSchema, verdictSchema, workSchema } from './import-wire.ts';
import { phraseOf, phraseSchema } from './wire.ts';

const fieldSchema = z.enum([...new Set([...CUSTOMER_FIELDS, ...EVENT_FIELDS])]);
const header = z.string().max(300);

const Answers = z.strictObject({
  relation: z.enum(RELATIONS),
  basis: z.enum(LAWFUL_BASES),
  sourceName: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} _.-]{0,40}$/u),
  known: z.enum(['fill', 'overwrite']),
});

/** How a file is to be read and what is to become of it; what is absent is recognised. */
export const Settings = z
  .strictObject({
    format: z.strictObject({
      sheet: z.string().min(1).max(200).optional(),
      headerRow: z.int().min(0).max(1_000).optional(),
      encoding: z.enum(ENCODINGS).optional(),
      dateOrder: z.enum(DATE_ORDERS).optional(),
      unitPower: z.int().min(0).max(9).optional(),
    }),
    /** By header of the column: the field that it is, or null for none. */
    columns: z.record(header, fieldSchema.nullable()),
    answers: Answers.nullable(),
  })
  .meta({ id: 'UploadSettings' });

/** Absent stays absent: a field that is there and undefined would be a value. */
export function settingsOf({ format, columns, answers }: z.infer<typeof Settings>): UploadSettings {
  const given = Object.entries(format).filter(([, value]) => value !== undefined);
  return { format: Object.fromEntries(given) as UploadSettings['format'], columns, answers };
}

export const State = z
  .strictObject({
    uploadId: z.string(),
    fileName: z.string(),
    bytes: z.int(),
    receivedAt: z.string(),
    settings: Settings,
    suggestedSource: z.string(),
    work: workSchema.nullable(),
    problem: Problem.nullable(),
    previewed: z.boolean(),
    /** Once it is imported. */
    imported: z.strictObject({ batchId: z.string(), totals: totalsSchema }).nullable(),
  })
  .meta({ id: 'Upload' });

export const stateOf = ({ userId: _, settings, report, ...state }: UploadState): z.infer<typeof State> => ({
  ...state,
  settings: { ...settings, format: formatOf(settings.format), columns: { ...settings.columns } },
  imported: report === null ? null : { batchId: report.batchId ?? '', totals: totalsOf(report) },
});

const formatOf = ({ sheet, headerRow, encoding, dateOrder, unitPower }: UploadSettings['format']) => ({
  ...(sheet === undefined ? {} : { sheet }),
  ...(typeof headerRow === 'number' ? { headerRow } : {}),
  ...(encoding === undefined ? {} : { encoding }),
  ...(dateOrder === undefined ? {} : { dateOrder }),
  ...(unitPower === undefined ? {} : { unitPower }),
});

export const Look = z
  .strictObject({
    format: z.strictObject({
      container: z.string(),
      encoding: z.enum(ENCODINGS),
      headerRow: z.int().nullable(),
      sheet: z.string().nullable(),
    }),
    sheets: z.array(z.string()),
    kind: z.enum(['customers', 'events']),
    knownSource: z.string().nullable(),
    lacks: z.enum(['person', 'product', 'day']).nullable(),
    remembered: Answers.nullable(),
    columns: z.array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(['date', 'number', 'text', 'empty']),
        sure: z.boolean(),
        dateOrder: z.enum(DATE_ORDERS).nullable(),
        unitPower: z.int(),
        field: fieldSchema.nullable(),
        samples: z.array(z.string()),
      }),
    ),
    /** What a column can be said to be. */
    fields: z.array(fieldSchema),
  })
  .meta({ id: 'UploadLook' });

export const lookOf = ({ columns, format, sheets, ...look }: UploadLook): z.infer<typeof Look> => ({
  ...look,
  format: {
    container: format.container,
    encoding: format.encoding,
    headerRow: format.headerRow,
    sheet: format.sheet,
  },
  sheets: [...sheets],
  columns: columns.map((column) => ({ ...column, samples: [...column.samples] })),
  // A day in each row makes it a table of what happened, whatever it was taken for.
  fields: [...(look.kind === 'events' ? EVENT_FIELDS : [...CUSTOMER_FIELDS, 'on' as const])],
});

const Line = z.strictObject({
  line: z.int(),
  verdict: verdictSchema,
  code: z.string().nullable(),
  column: z.string().nullable(),
  found: z.string().nullable(),
  fields: z.array(
    z.strictObject({ field: z.string(), before: phraseSchema.nullable(), after: phraseSchema.nullable() }),
  ),
});
export const PreviewView = z
  .strictObject({
    totals: totalsSchema,
    /** How often a row says something else than the record, which stays as it is. */
    kept: z.array(z.strictObject({ field: z.string(), rows: z.int() })),
    lines: z.array(Line),
  })
  .meta({ id: 'UploadPreview' });

export const previewOf = ({ report, lines }: Preview): z.infer<typeof PreviewView> => ({
  totals: totalsOf(report),
  kept: Object.entries(report.kept).map(([field, rows]) => ({ field, rows })),
  lines: lines.map((line) => ({
    ...line,
    fields: line.fields.map(({ field, before, after }) => ({
      field,
      before: before === null ? null : phraseOf(before),
      after: after === null ? null : phraseOf(after),
    })),
  })),
});
