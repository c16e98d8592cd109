import {
  detectTable,
  type DetectedTable,
  formatOverrides,
  type Mapping,
  type PointedMapping,
  pointColumns,
} from '@vivero/connectors';
import { type Day, type Language, maskSample, ok, type Result } from '@vivero/domain';
import { rememberedReading } from './remembered-reading.ts';
import type { UploadAnswers, UploadSettings } from './upload.ts';
import { shownSource } from './source-of-list.ts';

export interface LookedColumn {
  readonly name: string;
  readonly kind: DetectedTable['columns'][number]['kind'];
  /** false = its cells allow another reading as well. */
  readonly sure: boolean;
  readonly dateOrder: DetectedTable['columns'][number]['dateOrder'];
  /** Power of ten of its unit. */
  readonly unitPower: number;
  /** What it is taken for; null = it stays out. */
  readonly field: PointedMapping['fields'][number]['field'] | null;
  /** The first cells, masked. */
  readonly samples: readonly string[];
}

/** How a file would be read: what a person looks at and corrects before the rows are judged. */
export interface UploadLook {
  readonly format: DetectedTable['format'];
  readonly sheets: readonly string[];
  readonly kind: Mapping['kind'];
  readonly knownSource: string | null;
  readonly columns: readonly LookedColumn[];
  /** What has to be pointed at before anything can be imported. */
  readonly lacks: PointedMapping['lacks'];
  /** What was answered when an earlier file of the same list came. */
  readonly remembered: UploadAnswers | null;
}

/** The look with what reads the rows. */
export interface SeenTable {
  readonly look: UploadLook;
  readonly detected: DetectedTable;
  readonly mapping: Mapping | null;
}

const ROWS_SHOWN = 5;

/** Finds out how a file is read under these settings; its bytes are opened in the child only. */
export async function lookAtUpload(
  path: string,
  { format, columns }: Pick<UploadSettings, 'format' | 'columns'>,
  reader: {
    readonly today: Day;
    readonly language: Language;
    readonly currency: string;
    readonly timeZone: string;
    /** How this person's earlier lists were read. */
    readonly kept: readonly Mapping[];
  },
): Promise<Result<SeenTable>> {
  const overrides = formatOverrides({ format });
  const looked = await detectTable(path, { asOf: reader.today, locale: reader.language, overrides });
  if (!looked.ok) return looked;
  const detected = looked.value;
  const headers = detected.columns.map(({ name }) => name);
  const remembered = rememberedReading(headers, reader.kept, shownSource);
  const pointed = pointColumns(
    detected.columns,
    { ...remembered?.columns, ...columns },
    { name: 'table', currency: reader.currency, timeZone: reader.timeZone, format },
  );
  const { kind, knownSource, lacks, mapping } = pointed;
  const first = detected.sample.flatMap((row) => ('cells' in row ? [row.cells] : [])).slice(0, ROWS_SHOWN);
  const look: UploadLook = {
    format: detected.format,
    sheets: detected.sheets,
    kind,
    knownSource,
    lacks,
    remembered: remembered?.answers ?? null,
    columns: detected.columns.map(({ name, kind: looks, sure, dateOrder, unitPower }, i) => {
      const field = pointed.fields.find((each) => each.columns.includes(name))?.field ?? null;
      const samples = first.map((cells) => maskSample(field, cells[i] ?? ''));
      return {
        name,
        kind: looks,
        sure,
        dateOrder: format.dateOrder ?? dateOrder,
        unitPower: format.unitPower ?? unitPower,
        field,
        samples,
      };
    }),
  };
  return ok({ look, detected, mapping });
}
