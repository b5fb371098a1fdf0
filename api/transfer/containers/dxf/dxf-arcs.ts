/** How far a chord may be from its arc, in metres of the drawing: the millimetre of a corner list. */
export const arcToleranceM = 0.001;
const mostChords = 2_000;

type Point = [x: number, y: number];

export interface Arc {
  centre: Point;
  radius: number;
  /** in radians, anticlockwise from the x axis */
  start: number;
  /** how far it turns: negative is clockwise */
  turn: number;
}

/** Corners along an arc, its two ends included, so close that the chords between them keep within the tolerance. */
export function arcCorners({ centre, radius, start, turn }: Arc): Point[] {
  const chords = chordCount(radius, turn);
  return Array.from({ length: chords + 1 }, (_, i): Point => {
    const angle = start + (turn * i) / chords;
    return [toTenthMm(centre[0] + radius * Math.cos(angle)), toTenthMm(centre[1] + radius * Math.sin(angle))];
  });
}

/** The arc between two corners that bulges so: the tangent of a quarter of its angle, positive to the right of the way. */
export function bulgeArc(from: Point, to: Point, bulge: number): Arc {
  const turn = 4 * Math.atan(bulge);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const offset = (1 - bulge ** 2) / (4 * bulge);
  const centre: Point = [(from[0] + to[0]) / 2 - dy * offset, (from[1] + to[1]) / 2 + dx * offset];
  const radius = Math.hypot(from[0] - centre[0], from[1] - centre[1]);
  return { centre, radius, start: Math.atan2(from[1] - centre[1], from[0] - centre[0]), turn };
}

function chordCount(radius: number, turn: number): number {
  const step = radius > arcToleranceM ? 2 * Math.acos(1 - arcToleranceM / radius) : Math.PI;
  return Math.max(2, Math.min(mostChords, Math.ceil(Math.abs(turn) / step)));
}

function toTenthMm(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
