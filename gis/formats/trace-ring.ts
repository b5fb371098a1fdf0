import type { TracedPoint, TracedRing } from "../check/traced-item.ts";
import { samePoint } from "../check/turn.ts";

/**
 * Takes a proper closing repeat off a list of points. A last point that bears the first one's name, or belongs to a
 * layout that must close, but lies elsewhere marks the ring as broken (E02).
 */
export function traceRing(
  number: number,
  points: readonly TracedPoint[],
  options: { role?: TracedRing["role"]; mustClose?: boolean } = {},
): TracedRing {
  const role = options.role ?? "outer";
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) {
    return { number, role, points, brokenClosure: false };
  }
  if (samePoint(first.at, last.at)) {
    return { number, role, points: points.slice(0, -1), brokenClosure: false };
  }
  const namesRepeat = first.name !== null && first.name === last.name;
  return { number, role, points, brokenClosure: namesRepeat || options.mustClose === true };
}
