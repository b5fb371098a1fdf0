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
  return fold(statuses.map(readingsOf), Math.min, yes);
}

/** Any of the readings (some neighbour): a fulfilled one settles it whatever is unknown. */
export function anyOf(each: readonly Readings[]): Readings {
  return fold(each, Math.max, no);
}

function fold(each: readonly Readings[], pick: (a: Truth, b: Truth) => number, start: Truth): Readings {
  const over = (key: keyof Readings) =>
    each.reduce<Truth>((truth, reading) => pick(truth, reading[key]) as Truth, start);
  return { decided: over("decided"), floor: over("floor"), ceiling: over("ceiling") };
}
