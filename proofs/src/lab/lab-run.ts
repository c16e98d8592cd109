import type { Vivero } from '../outside/vivero.ts';

/** A figure of the lab as the command prints it; without an interval where there is none. */
export interface PrintedFigure {
  readonly value?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly noFigure?: string;
}
export interface PrintedPolicy {
  readonly policy: string;
  readonly valuePerHour: PrintedFigure;
  /** For every 1,000 customers. */
  readonly contacts: PrintedFigure;
  readonly toPassive: PrintedFigure;
  readonly toPropensity: PrintedFigure;
  readonly ofBound: PrintedFigure;
  readonly ofAskingBound: PrintedFigure;
  readonly ofGap: PrintedFigure;
  readonly toPitchOnly: PrintedFigure;
  readonly contactsToPitchOnly: PrintedFigure;
  readonly feltToPitchOnly: PrintedFigure;
}
export interface PrintedLab {
  readonly simulated: boolean;
  readonly seeds: readonly number[];
  readonly worlds: readonly { readonly world: string; readonly policies: readonly PrintedPolicy[] }[];
}

/** What `vivero lab run` says of some worlds. */
export const labRun = async (
  vivero: Vivero,
  worlds: string,
  banks: number,
  customers: number = 5_000,
): Promise<PrintedLab> =>
  vivero.json('lab', 'run', '--worlds', worlds, '--banks', String(banks), '--customers', String(customers));

/** @throws Error where the run does not name the policy */
export function lineOf({ policies }: PrintedLab['worlds'][number], name: string): PrintedPolicy {
  const line = policies.find(({ policy }) => policy === name);
  if (line === undefined) throw new Error(`no line of ${name}`);
  return line;
}

export const figureText = ({ value, lower, upper, noFigure }: PrintedFigure): string =>
  value === undefined ? `none (${noFigure})` : `${value.toFixed(2)} [${lower?.toFixed(2)}; ${upper?.toFixed(2)}]`;

/** Whether the figure, and the lower end of its interval, lie high enough. */
export const reaches = ({ value, lower }: PrintedFigure, least: number, leastLower: number): boolean =>
  value !== undefined && lower !== undefined && value >= least && lower > leastLower;
