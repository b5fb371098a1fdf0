import type { ConditionStatus } from "./candidate.ts";

/** Three-valued truth in order, so that "and" is the minimum and "or" the maximum. */
export const no = 0;
export const unknown = 1;
export const yes = 2;
export type Truth = typeof no | typeof unknown | typeof yes;

/** How a statement comes out: as decided, if every 临界 limb turned out against it, and if every one turned out for it. */
export interface Readings {
  decided: Truth;
  floor: Truth;
  ceiling: Truth;
}

const readings: Record<ConditionStatus, Readings> = {
  pass: { decided: yes, floor: yes, ceiling: yes },
  critical_pass: { decided: yes, floor: no, ceiling: yes },
  unverified: { decided: unknown, floor: unknown, ceiling: unknown },
  critical_fail: { decided: no, floor: no, ceiling: yes },
  fail: { decided: no, floor: no, ceiling: no },
};

/** What one condition's status says under each reading. */
export function readingsOf(status: ConditionStatus): Readings {
  return readings[status];
}

/** All of the statuses together (且): a failed limb settles it whatever is unknown. */
export function allOf(statuses: readonly ConditionStatus[]): Readings {
  let all: Readings = readings.pass;
  for (const status of statuses) all = combined(all, readings[status], lower);
  return all;
}

/** Any of the readings (some neighbour): a fulfilled one settles it whatever is unknown. */
export function anyOf(each: readonly Readings[]): Readings {
  let any: Readings = readings.fail;
  for (const reading of each) any = combined(any, reading, higher);
  return any;
}

function combined(a: Readings, b: Readings, pick: (a: Truth, b: Truth) => Truth): Readings {
  return {
    decided: pick(a.decided, b.decided),
    floor: pick(a.floor, b.floor),
    ceiling: pick(a.ceiling, b.ceiling),
  };
}

function lower(a: Truth, b: Truth): Truth {
  return a < b ? a : b;
}

function higher(a: Truth, b: Truth): Truth {
  return a > b ? a : b;
}
