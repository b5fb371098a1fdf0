/** Squared distance between segments AB and CD on a plane; 0 when they cross or touch. */
export function segmentGap2(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): number {
  if (crosses(ax, ay, bx, by, cx, cy, dx, dy)) return 0;
  return endGap2(ax, ay, bx, by, cx, cy, dx, dy);
}

/** Squared distance between segments AB and CD that do not cross: from an end of one to the other. */
function endGap2(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): number {
  return Math.min(
    pointGap2(ax, ay, cx, cy, dx, dy),
    pointGap2(bx, by, cx, cy, dx, dy),
    pointGap2(cx, cy, ax, ay, bx, by),
    pointGap2(dx, dy, ax, ay, bx, by),
  );
}

/** Squared distance from the end B of AB and the end D of CD to the other segment. */
export function lastEndGap2(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): number {
  if (crosses(ax, ay, bx, by, cx, cy, dx, dy)) return 0;
  return Math.min(pointGap2(bx, by, cx, cy, dx, dy), pointGap2(dx, dy, ax, ay, bx, by));
}

/** Share of the way from A to B, 0…1, of the point of segment AB nearest to P. */
export function footShare(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const ux = bx - ax;
  const uy = by - ay;
  const length2 = ux * ux + uy * uy;
  if (length2 === 0) return 0;
  return Math.min(1, Math.max(0, ((px - ax) * ux + (py - ay) * uy) / length2));
}

/** Whether the insides of AB and CD cross at one point. */
export function crosses(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const c = side(ax, ay, bx, by, cx, cy);
  const d = side(ax, ay, bx, by, dx, dy);
  if (c > 0 === d > 0 || c === 0 || d === 0) return false;
  const a = side(cx, cy, dx, dy, ax, ay);
  const b = side(cx, cy, dx, dy, bx, by);
  return a > 0 !== b > 0 && a !== 0 && b !== 0;
}

/** Twice the signed area of the triangle A, B, P: positive when P is left of AB. */
export function side(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
}

/** Squared distance from P to the segment AB. */
export function pointGap2(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const ux = bx - ax;
  const uy = by - ay;
  const wx = px - ax;
  const wy = py - ay;
  const along = wx * ux + wy * uy;
  const length2 = ux * ux + uy * uy;
  if (along <= 0) return wx * wx + wy * wy;
  if (along >= length2) return (px - bx) * (px - bx) + (py - by) * (py - by);
  const across = ux * wy - uy * wx;
  return (across * across) / length2;
}
