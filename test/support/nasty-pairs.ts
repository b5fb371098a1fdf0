import type { Position } from "geojson";
import { type Seeded, seeded } from "#test/support/seeded";

type Ring = Position[];

/** Two shapes as a careless source may write them: closed rings, outer first, nothing guaranteed about them. */
export interface NastyPair {
  trick: string;
  a: Ring[];
  b: Ring[];
}

const metresPerDegree = 111_000;
const centre = [122.7, 40.7] as const;

/** `count` pairs that share, almost share or spoil their boundaries; the same for the same seed. */
export function nastyPairs(seed: number, count: number): NastyPair[] {
  const dice = seeded(seed);
  return Array.from({ length: count }, () => {
    const trick = dice.oneOf(nastyTricks);
    const a = star(dice, centre, dice.between(40, 600));
    const pair = tricks[trick](a, dice);
    return { trick, a: pair.a.map(closed), b: pair.b.map(closed) };
  });
}

type Trick = (a: Ring, dice: Seeded) => Pick<NastyPair, "a" | "b">;

const tricks = {
  "shared edge": (a, dice) => ({ a: [a], b: [onEdge(a, dice, 0)] }),
  "almost shared edge": (a, dice) => ({ a: [a], b: [onEdge(a, dice, tiny(dice))] }),
  "shared run of edges": (a, dice) => ({ a: [a], b: [sharedRun(a, dice, 0)] }),
  "almost shared run of edges": (a, dice) => ({ a: [a], b: [sharedRun(a, dice, tiny(dice))] }),
  "the same corners": (a, dice) => ({ a: [a], b: [turned(a, dice)] }),
  "almost the same corners": (a, dice) => ({
    a: [a],
    b: [turned(a, dice).map((p) => jittered(p, dice, tiny(dice)))],
  }),
  "some of the same corners": (a, dice) => ({ a: [a], b: [a.filter((_, i) => i < 3 || dice.next() < 0.5)] }),
  "T-junction": (a, dice) => ({ a: [a], b: [tJunction(a, dice, 0)] }),
  "almost a T-junction": (a, dice) => ({ a: [a], b: [tJunction(a, dice, tiny(dice))] }),
  "corners added on edges": (a, dice) => ({
    a: [a],
    b: [a.flatMap((p, i) => [p, along(p, after(a, i), dice.next())])],
  }),
  spike: (a, dice) => ({ a: [withSpike(a, dice, 0)], b: [neighbour(dice)] }),
  needle: (a, dice) => ({ a: [withSpike(a, dice, tiny(dice))], b: [neighbour(dice)] }),
  "duplicate points": (a, dice) => ({ a: [doubled(a, dice)], b: [doubled(neighbour(dice), dice)] }),
  "almost duplicate points": (a, dice) => ({ a: [nearlyDoubled(a, dice)], b: [neighbour(dice)] }),
  "ring through a corner twice": (a, dice) => ({ a: [selfTouching(a, dice)], b: [neighbour(dice)] }),
  "bow tie": (a, dice) => ({ a: [bowTie(a, dice)], b: [neighbour(dice)] }),
  "hole from a corner": (a, dice) => ({ a: [a, holeAt(a, 0)], b: [neighbour(dice)] }),
  "hole almost at a corner": (a, dice) => ({ a: [a, holeAt(a, tiny(dice))], b: [neighbour(dice)] }),
  "hole along an edge": (a, dice) => ({ a: [a, holeAlong(a, dice, 0)], b: [neighbour(dice)] }),
  "hole almost along an edge": (a, dice) => ({
    a: [a, holeAlong(a, dice, tiny(dice))],
    b: [neighbour(dice)],
  }),
  "hole from corner to corner": (a, dice) => ({ a: [a, holeAcross(a)], b: [neighbour(dice)] }),
  "hole across the edge": (a, dice) => ({ a: [a, star(dice, a[0] ?? [], 30)], b: [neighbour(dice)] }),
  "hole filled by the other": (a, dice) => ({ a: [a, shrunk(a, 0.5)], b: [turned(shrunk(a, 0.5), dice)] }),
  "hole almost filled by the other": (a, dice) => ({
    a: [a, shrunk(a, 0.5)],
    b: [shrunk(a, 0.5).map((p) => jittered(p, dice, tiny(dice)))],
  }),
  "holes in both": (a, dice) => {
    const b = neighbour(dice);
    return { a: [a, shrunk(a, dice.between(0.2, 0.8))], b: [b, shrunk(b, dice.between(0.2, 0.8))] };
  },
  "thin as a hair": (a, dice) => ({ a: [a], b: [hair(a, dice, tiny(dice))] }),
} satisfies Record<string, Trick>;

type TrickName = keyof typeof tricks;
export const nastyTricks = Object.keys(tricks) as [TrickName, ...TrickName[]];

/** 1e-12 to 1e-8 degrees, about a ten-thousandth of a millimetre to a millimetre, to either side. */
function tiny(dice: Seeded): number {
  return dice.oneOf([-1, 1]) * 10 ** dice.between(-12, -8);
}

function star(dice: Seeded, [lon = 0, lat = 0]: readonly number[], radiusM: number): Ring {
  const corners = dice.whole(4, 12);
  const start = dice.between(0, 2 * Math.PI);
  return Array.from({ length: corners }, (_, i) => {
    const angle = start + (2 * Math.PI * (i + dice.between(-0.3, 0.3))) / corners;
    const reach = (radiusM * dice.between(0.35, 1)) / metresPerDegree;
    return [lon + (reach * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180), lat + reach * Math.sin(angle)];
  });
}

function neighbour(dice: Seeded): Ring {
  const [lon, lat] = centre;
  return star(
    dice,
    [lon + dice.between(-0.004, 0.004), lat + dice.between(-0.003, 0.003)],
    dice.between(40, 600),
  );
}

function closed(ring: Ring): Ring {
  return [...ring, ...ring.slice(0, 1)].map((point) => [...point]);
}

function after(ring: Ring, i: number): Position {
  return ring[(i + 1) % ring.length] ?? [];
}

function along([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, share: number): Position {
  return [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
}

/** Off the way from p to q, to its right for a positive distance. */
function beside(p: Position, q: Position, share: number, degrees: number): Position {
  const [x = 0, y = 0] = along(p, q, share);
  const [ux, uy] = [(q[0] ?? 0) - (p[0] ?? 0), (q[1] ?? 0) - (p[1] ?? 0)];
  const length = Math.hypot(ux, uy) || 1;
  return [x + (degrees * uy) / length, y - (degrees * ux) / length];
}

function jittered([x = 0, y = 0]: Position, dice: Seeded, degrees: number): Position {
  return [x + degrees * dice.between(-1, 1), y + degrees * dice.between(-1, 1)];
}

function edgeOf(ring: Ring, dice: Seeded): [Position, Position] {
  const i = dice.whole(0, ring.length - 1);
  return [ring[i] ?? [], after(ring, i)];
}

function onEdge(a: Ring, dice: Seeded, off: number): Ring {
  const [p, q] = edgeOf(a, dice);
  const deep = dice.oneOf([-1, 1]) * dice.between(1e-5, 3e-3);
  return [beside(p, q, 0, off), beside(p, q, 1, off), beside(p, q, dice.between(-0.2, 1.2), deep)];
}

function sharedRun(a: Ring, dice: Seeded, off: number): Ring {
  const run = a.slice(0, dice.whole(2, a.length - 1)).map((p) => jittered(p, dice, off));
  return [...run, beside(run[0] ?? [], run.at(-1) ?? [], dice.next(), dice.between(-4e-3, 4e-3))];
}

function turned(ring: Ring, dice: Seeded): Ring {
  const from = dice.whole(0, ring.length - 1);
  const walk = [...ring.slice(from), ...ring.slice(0, from)];
  return dice.next() < 0.5 ? walk : walk.toReversed();
}

function tJunction(a: Ring, dice: Seeded, off: number): Ring {
  const [p, q] = edgeOf(a, dice);
  const side = dice.oneOf([-1, 1]);
  const far = () => beside(p, q, dice.between(-0.5, 1.5), side * dice.between(1e-4, 3e-3));
  return [beside(p, q, dice.next(), off), far(), far()];
}

function withSpike(a: Ring, dice: Seeded, width: number): Ring {
  const tip = beside(a[0] ?? [], after(a, 0), 0.5, dice.between(-2e-3, 2e-3));
  const foot = along(a[0] ?? [], after(a, 0), 0.5);
  const back = width === 0 ? foot : along(a[0] ?? [], after(a, 0), 0.5 + width / 1e-3);
  return [...a.slice(0, 1), foot, tip, back, ...a.slice(1)];
}

function doubled(ring: Ring, dice: Seeded): Ring {
  return ring.flatMap((p) => Array.from({ length: dice.whole(1, 3) }, () => p));
}

function nearlyDoubled(ring: Ring, dice: Seeded): Ring {
  return ring.flatMap((p) => (dice.next() < 0.5 ? [p] : [p, jittered(p, dice, tiny(dice))]));
}

function selfTouching(a: Ring, dice: Seeded): Ring {
  const [p = [], q = []] = a;
  const far = () => jittered(p, dice, 2e-3);
  return dice.next() < 0.5 ? [...a, p, far(), far()] : [...a, along(p, q, 0.5)];
}

function bowTie(a: Ring, dice: Seeded): Ring {
  const i = dice.whole(0, a.length - 2);
  const [p = [], q = []] = a.slice(i, i + 2);
  return [...a.slice(0, i), q, p, ...a.slice(i + 2)];
}

/** The ring about its middle, smaller: inside, as the ring is star-shaped around it. */
function shrunk(ring: Ring, share: number): Ring {
  return ring.map((p) => along([...centreOf(ring)], p, share));
}

function centreOf(ring: Ring): Position {
  const sum = ring.reduce(([x = 0, y = 0], [px = 0, py = 0]) => [x + px, y + py], [0, 0]);
  return sum.map((value) => value / ring.length);
}

function holeAt(a: Ring, off: number): Ring {
  const [first = [], ...others] = shrunk(a, 0.4);
  const corner = a[0] ?? first;
  return [off === 0 ? corner : along(first, corner, 1 + off / 1e-3), ...others];
}

function holeAlong(a: Ring, dice: Seeded, off: number): Ring {
  const [p, q] = edgeOf(a, dice);
  return [beside(p, q, 0.3, off), beside(p, q, 0.6, off), along(centreOf(a), along(p, q, 0.5), 0.5)];
}

/** Touches the ring at two corners, so that the ground falls in two. */
function holeAcross(a: Ring): Ring {
  const [p = [], q = []] = [a[0], a[Math.floor(a.length / 2)]];
  const [x = 0, y = 0] = centreOf(a);
  return [p, [x + 1e-5, y], q, [x, y + 1e-5]];
}

function hair(a: Ring, dice: Seeded, width: number): Ring {
  const [p, q] = edgeOf(a, dice);
  const start = along(p, q, -1);
  const end = along(p, q, 2);
  return [start, end, beside(start, end, dice.next(), width)];
}
