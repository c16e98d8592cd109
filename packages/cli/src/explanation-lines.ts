import { type Explanation, sayPhrase, sayTerm } from '@vivero/app';
import { beliefIn, formatDay, type Language } from '@vivero/domain';

/** An explanation as lines: the stage path, the needs, then what was proposed and what was not. */
export function explanationLines(explanation: Explanation, language: Language): string[] {
  const stage = (name: string): string => sayTerm(`stage.${name}`, language);
  const path = explanation.history.map(
    (row) =>
      `  ${formatDay(row.effectiveOn)}  ${stage(row.from)} -> ${stage(row.to)}  ${sayTerm(`stage_cause.${row.cause}`, language)}${row.implied ? `, ${sayTerm('stage.implied', language)}` : ''}  ${row.evidenceIds.join(' ')}`,
  );
  const needs = explanation.needs.flatMap((need) => [
    `  ${sayTerm(`need.${need.kind}`, language)}: ${need.state}, ${Math.round(beliefIn(need) * 100)} %, until ${formatDay(need.until)} (${need.rule})`,
    `    ${sayPhrase(need.reason, language)}`,
  ]);
  const decisions = explanation.decisions.flatMap((decision) => [
    `  ${formatDay(decision.asOf)}  ${decision.status}${decision.action === null ? '' : `: ${sayTerm(`plan.action.${decision.action}`, language)}`}`,
    ...(decision.reason === null ? [] : [`    why: ${sayPhrase(decision.reason, language)}`]),
    ...decision.whyNot.map(
      (blocked) =>
        `    why not ${sayTerm(`plan.action.${blocked.action}`, language)}: ${sayPhrase(blocked.phrase, language)} (${blocked.rule})`,
    ),
  ]);
  return [
    `${explanation.name} (${explanation.customerId})`,
    'Stages',
    ...path,
    'Needs',
    ...needs,
    'Decisions',
    ...decisions,
  ];
}
