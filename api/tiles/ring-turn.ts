/** Twice the area of a closed ring of x, y in turn; positive when it runs clockwise with y southward. */
export function twiceArea(xy: ArrayLike<number>, first: number, last: number): number {
  // near the origin small rings keep all their digits
  const [x0, y0] = [xy[2 * first] ?? 0, xy[2 * first + 1] ?? 0];
  let sum = 0;
  let [x1, y1] = [0, 0];
  for (let corner = first + 1; corner <= last; corner += 1) {
    const x2 = (xy[2 * corner] ?? 0) - x0;
    const y2 = (xy[2 * corner + 1] ?? 0) - y0;
    sum += x1 * y2 - x2 * y1;
    x1 = x2;
    y1 = y2;
  }
  return sum;
}

/** Lets a ring run the other way, in place. */
export function reverseRing(xy: Float64Array, first: number, last: number): void {
  for (let [a, b] = [first, last]; a < b; a += 1, b -= 1) {
    const [x, y] = [xy[2 * a] ?? 0, xy[2 * a + 1] ?? 0];
    xy.copyWithin(2 * a, 2 * b, 2 * b + 2);
    xy[2 * b] = x;
    xy[2 * b + 1] = y;
  }
}
