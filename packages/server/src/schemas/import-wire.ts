import { importTotals } from '@vivero/app';
import { type ImportReport, INFERENCES, VERDICTS } from '@vivero/domain';
import { z } from 'zod';

export const verdictSchema = z.enum(VERDICTS).meta({ id: 'Verdict' });
const counts = z.strictObject({ same: z.int(), new: z.int(), update: z.int(), conflict: z.int(), refused: z.int() });
const exactAmounts = z.array(z.strictObject({ currency: z.string().length(3), minor: z.string().regex(/^-?\d+$/) }));

/** How far a piece of work is that goes on by itself. */
export const workSchema = z
  .strictObject({
    stage: z.enum(['reading', 'importing', 'taking_back', 'understanding', 'deciding']),
    done: z.int(),
    total: z.int().nullable(),
  })
  .meta({ id: 'Work' });

/** Rows and amounts of an import by verdict; they add up to `rowsIn` and `amountTotal`. */
export const totalsSchema = z
  .strictObject({
    rowsIn: z.int(),
    verdicts: counts,
    taken: z.int(),
    leftOut: z.int(),
    leftOutBy: z.array(z.strictObject({ verdict: z.enum(['conflict', 'refused']), code: z.string(), rows: z.int() })),
    amounts: z.strictObject({
      same: exactAmounts,
      new: exactAmounts,
      update: exactAmounts,
      conflict: exactAmounts,
      refused: exactAmounts,
    }),
    amountTotal: exactAmounts,
    /** What must have happened since the list before. */
    sinceLast: z
      .strictObject({
        since: z.iso.date(),
        inferred: z.array(z.strictObject({ what: z.enum(INFERENCES), count: z.int() })),
        missingPeople: z.int(),
      })
      .nullable(),
  })
  .meta({ id: 'ImportTotals' });

export const totalsOf = (report: ImportReport): z.infer<typeof totalsSchema> => {
  const { amounts, amountTotal, leftOutBy, sinceLast, ...totals } = importTotals(report);
  const { conflict, new: fresh, refused, same, update } = amounts;
  return {
    ...totals,
    leftOutBy: [...leftOutBy],
    amountTotal: [...amountTotal],
    sinceLast: sinceLast && { ...sinceLast, inferred: [...sinceLast.inferred] },
    amounts: { same: [...same], new: [...fresh], update: [...update], conflict: [...conflict], refused: [...refused] },
  };
};
