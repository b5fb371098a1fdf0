/**
 * A smallest set of limits that cannot be kept together: take any one of them away and the others can (QuickXplain). Asks `isPossible`
 * of sets of limits; what it does not know it may call possible: the set then holds more than it must. All limits together must be
 * impossible.
 */
export function conflictingLimits<Limit>(
  limits: readonly Limit[],
  isPossible: (some: readonly Limit[]) => boolean,
): Limit[] {
  const explain = (kept: readonly Limit[], isNew: boolean, open: readonly Limit[]): Limit[] => {
    if (isNew && !isPossible(kept)) return [];
    if (open.length <= 1) return [...open];
    const half = open.length >> 1;
    const [first, second] = [open.slice(0, half), open.slice(half)];
    const inSecond = explain([...kept, ...first], true, second);
    return [...explain([...kept, ...inSecond], inSecond.length > 0, first), ...inSecond];
  };
  return explain([], true, limits);
}
