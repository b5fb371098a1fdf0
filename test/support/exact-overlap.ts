/** A corner in whole millimetres. */
export type Corner = readonly [eastMm: number, northMm: number];

/** x ÷ w, y ÷ w in millimetres without any rounding; w is above 0. */
type Exact = readonly [x: bigint, y: bigint, w: bigint];

/** Common ground of two convex rings, both anticlockwise, m²: exact, cut edge by edge with whole numbers of any length. */
export function exactOverlapM2(a: readonly Corner[], b: readonly Corner[]): number {
  const start = a.map(([x, y]): Exact => [BigInt(x), BigInt(y), 1n]);
  const common = b.reduce(
    (left, from, index) => leftOf(left, from, b[(index + 1) % b.length] ?? from),
    start,
  );
  return exactAreaM2(common);
}

function leftOf(ring: readonly Exact[], from: Corner, to: Corner): Exact[] {
  const [ux, uy] = [BigInt(to[0] - from[0]), BigInt(to[1] - from[1])];
  const [fx, fy] = [BigInt(from[0]), BigInt(from[1])];
  const side = ([x, y, w]: Exact) => ux * (y - fy * w) - uy * (x - fx * w);
  return ring.flatMap((point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    const [here, there] = [side(point), side(next)];
    const kept = here >= 0n ? [point] : [];
    return here > 0n === there > 0n || here === 0n || there === 0n
      ? kept
      : [...kept, crossing(point, here, next, there)];
  });
}

function crossing([x1, y1, w1]: Exact, here: bigint, [x2, y2, w2]: Exact, there: bigint): Exact {
  const [x, y, w] = [x1 * there - x2 * here, y1 * there - y2 * here, w1 * there - w2 * here];
  return w < 0n ? [-x, -y, -w] : [x, y, w];
}

function exactAreaM2(ring: readonly Exact[]): number {
  let [above, below] = [0n, 1n];
  ring.forEach(([x1, y1, w1], index) => {
    const [x2, y2, w2] = ring[(index + 1) % ring.length] ?? [x1, y1, w1];
    [above, below] = [above * w1 * w2 + (x1 * y2 - x2 * y1) * below, below * w1 * w2];
  });
  // twice the area in mm², kept to a millionth of a mm² when it becomes a number
  return Number((above * 1_000_000n) / below) / 2e12;
}
