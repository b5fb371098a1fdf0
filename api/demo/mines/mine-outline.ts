import { apartM, type LocalPoint, shifted, turned } from "../ground/local-frame.ts";
import type { Random } from "../random.ts";

/** Corners around (0, 0) that "see" the middle, so that a scaled copy always stays inside. */
export type Outline = readonly LocalPoint[];

/** A licence outline of the wanted area: mostly skewed blocks along the strike, some long, some L-shaped, some irregular. */
export function mineOutline(areaM2: number, strikeDeg: number, random: Random): Outline {
  const draw = random.pick([block, block, block, irregular, irregular, long, lShaped]);
  const raw = draw(random).map((corner) => turned(corner, strikeDeg + random.between(-12, 12)));
  return scaledTo(raw, areaM2);
}

export function scaledTo(outline: Outline, areaM2: number): Outline {
  const factor = Math.sqrt(areaM2 / planeAreaM2(outline));
  return outline.map(([east, north]) => [east * factor, north * factor]);
}

export function placedAt(outline: Outline, place: LocalPoint): LocalPoint[] {
  return outline.map((corner) => shifted(corner, place));
}

export function reachM(outline: Outline): number {
  return Math.max(...outline.map((corner) => apartM(corner, [0, 0])));
}

function planeAreaM2(ring: Outline): number {
  const twice = ring.reduce((sum, [east, north], index) => {
    const [nextEast, nextNorth] = ring[(index + 1) % ring.length] ?? [east, north];
    return sum + east * nextNorth - nextEast * north;
  }, 0);
  return Math.abs(twice) / 2;
}

function block(random: Random): LocalPoint[] {
  const [half, wide] = [1, random.between(0.55, 0.95)];
  const corners: LocalPoint[] = [
    [-half, -wide],
    [half, -wide],
    [half, wide],
    [-half, wide],
  ];
  const skewed = corners.map(
    ([east, north]): LocalPoint => [east + random.between(-0.22, 0.22), north + random.between(-0.18, 0.18)],
  );
  return random.chance(0.55) ? withCutCorners(skewed, random) : skewed;
}

/** Licences often give a corner away to a road or a neighbour. */
function withCutCorners(ring: readonly LocalPoint[], random: Random): LocalPoint[] {
  return ring.flatMap((corner, index) => {
    if (random.chance(0.45)) return [corner];
    const before = ring[(index + ring.length - 1) % ring.length] ?? corner;
    const after = ring[(index + 1) % ring.length] ?? corner;
    return [
      between(corner, before, random.between(0.15, 0.4)),
      between(corner, after, random.between(0.15, 0.4)),
    ];
  });
}

function irregular(random: Random): LocalPoint[] {
  const corners = random.integer(6, 13);
  const flatness = random.between(0.6, 0.95);
  return Array.from({ length: corners }, (_, index) => {
    const angle = ((index + random.between(-0.28, 0.28)) / corners) * 2 * Math.PI;
    const reach = random.between(0.78, 1.15);
    return [reach * Math.cos(angle), flatness * reach * Math.sin(angle)] as const;
  });
}

function long(random: Random): LocalPoint[] {
  const slim = random.between(0.22, 0.38);
  const bend = random.between(-0.18, 0.18);
  return [
    [-1, -slim],
    [0.05, -slim + bend],
    [1, -slim * 0.8],
    [1.05, slim],
    [0, slim + bend],
    [-0.95, slim * 0.9],
  ];
}

function lShaped(random: Random): LocalPoint[] {
  const arm = random.between(0.42, 0.55);
  const [reach, rise] = [random.between(1.2, 1.6), random.between(0.9, 1.4)];
  return [
    [-arm, -arm],
    [reach, -arm * 0.9],
    [reach * 0.96, arm],
    [arm, arm * 1.05],
    [arm * 0.9, rise],
    [-arm * 1.1, rise * 0.95],
  ];
}

function between(from: LocalPoint, to: LocalPoint, share: number): LocalPoint {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
