import type { LonLat } from "./traced-item.ts";

const roundOff = 2 ** -53;
const filterFactor = (3 + 16 * roundOff) * roundOff;
const splitter = 2 ** 27 + 1;

/**
 * Side of the line a→b on which c lies: 1 left, −1 right, 0 exactly on it. Exact for all doubles
 * (Shewchuk 1997, adaptive filter, then expansion sums), so "touching" never depends on rounding.
 */
export function turn(a: LonLat, b: LonLat, c: LonLat): -1 | 0 | 1 {
  const left = (a[0] - c[0]) * (b[1] - c[1]);
  const right = (a[1] - c[1]) * (b[0] - c[0]);
  const determinant = left - right;
  if (Math.abs(determinant) > filterFactor * (Math.abs(left) + Math.abs(right))) return signOf(determinant);
  return exactTurn(a, b, c);
}

/** True when a and b lie on the same side as seen from the corner p (angle below 90°). */
export function sameDirection(p: LonLat, a: LonLat, b: LonLat): boolean {
  return (a[0] - p[0]) * (b[0] - p[0]) + (a[1] - p[1]) * (b[1] - p[1]) > 0;
}

export function samePoint(a: LonLat, b: LonLat): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Like {@link turn}, expanded so that only products of inputs are summed. */
function exactTurn(a: LonLat, b: LonLat, c: LonLat): -1 | 0 | 1 {
  const products: readonly LonLat[] = [
    [a[0], b[1]],
    [-a[0], c[1]],
    [-c[0], b[1]],
    [-a[1], b[0]],
    [a[1], c[0]],
    [c[1], b[0]],
  ];
  let sum: number[] = [];
  for (const [x, y] of products) {
    const product = x * y;
    sum = addExactly(addExactly(sum, productError(x, y, product)), product);
  }
  return signOf(sum.at(-1) ?? 0);
}

/** What rounding took away from the product (Dekker 1971). */
function productError(x: number, y: number, product: number): number {
  const xHigh = highHalf(x);
  const yHigh = highHalf(y);
  const xLow = x - xHigh;
  const yLow = y - yHigh;
  return xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow);
}

function highHalf(value: number): number {
  const scaled = splitter * value;
  return scaled - (scaled - value);
}

/** Adds a number to a sum kept as non-overlapping parts, smallest first. */
function addExactly(parts: readonly number[], value: number): number[] {
  const result: number[] = [];
  let carry = value;
  for (const part of parts) {
    const total = carry + part;
    const virtual = total - carry;
    const lost = carry - (total - virtual) + (part - virtual);
    if (lost !== 0) result.push(lost);
    carry = total;
  }
  if (carry !== 0) result.push(carry);
  return result;
}

function signOf(value: number): -1 | 0 | 1 {
  if (value > 0) return 1;
  return value < 0 ? -1 : 0;
}
