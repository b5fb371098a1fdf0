import { Exact } from "../exact-decimal.ts";

/** Whether `value` stands in the relation to `limit`, compared exactly as decimals: 以内 is <=, 小于 and 不足 are < (domain 1.0). */
export function holds(value: string, comparison: "<=" | "<", limit: string): boolean {
  const exact = new Exact(value);
  return comparison === "<" ? exact.lessThan(limit) : exact.lessThanOrEqualTo(limit);
}
