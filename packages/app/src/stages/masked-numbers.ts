import { isSmallCell, type Masked } from '@vivero/domain';
import { cohortCells } from './cohort-cells.ts';
import type { StageNumbers } from './stage-numbers.ts';

/** The numbers of a stage where each may be withheld. */
export type MaskedNumbers = { readonly [Name in keyof StageNumbers]: StageNumbers[Name] | Masked };

const hide = <T>(told: T, cells: readonly number[]): T | Masked => (cells.some(isSmallCell) ? { masked: true } : told);

/**
 * What may be told of a stage to somebody who may not know who the people are (ADR 19). Numbers that can be worked out from one another
 * are told together or not at all.
 * @param customers people who stand there
 */
export function maskedNumbers({ conversion, dwell, stuck, period }: StageNumbers, customers: number): MaskedNumbers {
  return {
    conversion: conversion && hide(conversion, cohortCells(conversion)),
    dwell: hide(dwell, [dwell.median.denominator]),
    stuck: stuck && hide(stuck, [stuck.customers, customers - stuck.customers]),
    period: hide(period, [
      period.start,
      period.end,
      period.new,
      period.inUp,
      period.inDown,
      period.outUp,
      period.outDown,
    ]),
  };
}
