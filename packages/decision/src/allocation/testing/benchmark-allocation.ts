import type { AllocationInput } from '../allocation-input.ts';
import { mulberry32 } from '../../random/testing/mulberry32.ts';

const COST = [1, 2, 5, 10, 20, 0.1, 0.5, 3, 8, 15];
const MINUTES = [5, 10, 15, 30, 45, 0, 0, 5, 10, 20];

/**
 * A tight instance: ten actions, about two minutes of RM time a customer, money for every action for 5 % of the customers. Greedy
 * choice by value loses some 30 % on it. Optima found by HiGHS 1.15 on these values: 1,000 customers with 10 RMs LP 7416.19,
 * MIP 7367.67; 5,000 with 50 LP 36041.41; 50,000 with 200 LP 374826.91.
 */
export function benchmarkAllocation(customers: number, rms: number): AllocationInput {
  const kinds = COST.length;
  const draw = mulberry32(1);
  const use = Float32Array.from(MINUTES);
  const cost = Float32Array.from(COST);
  const value = new Float32Array(customers * kinds);
  const rmOf = new Int32Array(customers);
  for (let i = 0; i < customers; i += 1) {
    rmOf[i] = Math.floor(draw() * rms);
    const quality = draw() ** 2;
    for (let kind = 0; kind < kinds; kind += 1) {
      const chance = (quality * 0.7 + 0.3 * draw()) * draw();
      value[i * kinds + kind] = Math.max(0, chance * (20 + cost[kind]! * 3 + use[kind]!));
    }
  }
  const most = Float64Array.from({ length: rms }, () => (customers / rms) * 2 * (0.7 + 0.6 * draw()));
  return {
    kinds,
    value,
    rmOf,
    cap: 1,
    rms: Array.from({ length: rms }, (_, r) => r + 1),
    rmLimits: [{ limit: 'minutes', use, most }],
    bankLimits: Array.from(cost, (each, kind) => ({
      limit: `money:${kind}`,
      use: Array.from(cost, (_, other) => (other === kind ? each : 0)),
      most: each * customers * 0.05,
    })),
  };
}
