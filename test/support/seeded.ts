/** A seeded stream of numbers (mulberry32), for suites whose cases must be the same on every run. */
export interface Seeded {
  /** 0 ≤ value < 1 */
  next(): number;
  between(low: number, high: number): number;
  /** a whole number, both ends included */
  whole(low: number, high: number): number;
  oneOf<T>(values: readonly [T, ...T[]]): T;
}

export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1));
  return { next, between, whole, oneOf: (values) => values[whole(0, values.length - 1)] ?? values[0] };
}
