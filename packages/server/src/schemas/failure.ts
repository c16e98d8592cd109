import type { ProblemCode } from '@vivero/domain';
import { z } from 'zod';
import { HTTP_STATUS } from '../problem-status.ts';

const codes = Object.keys(HTTP_STATUS) as [ProblemCode, ...ProblemCode[]];

export const Problem = z.looseObject({ code: z.enum(codes) }).meta({ id: 'Problem' });

/** What every failure answers, whatever its status: the code, and the data of its sentence. */
export const Failure = z.strictObject({ problem: Problem }).meta({ id: 'Failure' });
