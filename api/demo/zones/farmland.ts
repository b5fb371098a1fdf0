import { apartM, type LocalPoint, liesInside, shifted, turned } from "../ground/local-frame.ts";
import type { Ground } from "../ground/regions.ts";
import { scaledTo } from "../mines/mine-outline.ts";
import type { TakenPlace } from "../mines/place-mines.ts";
import { type Random, seededRandom } from "../random.ts";

/** Valleys with fields, km. */
const valleys: readonly { centerKm: LocalPoint; reachKm: number; strikeDeg: number; patches: number }[] = [
  { centerKm: [3, -6], reachKm: 4.5, strikeDeg: 10, patches: 12 },
  { centerKm: [-7.5, -25.5], reachKm: 5, strikeDeg: 60, patches: 14 },
  { centerKm: [9, 6.5], reachKm: 4, strikeDeg: -25, patches: 8 },
  { centerKm: [-12, 9], reachKm: 3, strikeDeg: 30, patches: 6 },
  { centerKm: [16, -14], reachKm: 3.5, strikeDeg: 75, patches: 8 },
  { centerKm: [-15, -6.8], reachKm: 3.2, strikeDeg: 5, patches: 6 },
];

/** Fields lie beside each other along their valley, clear of mines and towns and within the city. */
export function farmlandRings(ground: Ground, occupied: readonly TakenPlace[]): LocalPoint[][] {
  const random = seededRandom("farmland");
  const taken = [...occupied];
  return valleys.flatMap((valley) =>
    Array.from({ length: valley.patches }).flatMap(() => {
      const patch = findPatch(valley, ground, taken, random);
      if (!patch) return [];
      taken.push(patch);
      return [patch.ring];
    }),
  );
}

function findPatch(
  valley: (typeof valleys)[number],
  ground: Ground,
  taken: readonly TakenPlace[],
  random: Random,
) {
  for (let attempt = 0; attempt < 60; attempt++) {
    const away = turned([random.bell() * valley.reachKm * 1500, random.bell() * 1800], valley.strikeDeg);
    const center = shifted([valley.centerKm[0] * 1000, valley.centerKm[1] * 1000], away);
    const outline = fieldOutline(valley.strikeDeg, random);
    const radiusM = Math.max(...outline.map((corner) => apartM(corner, [0, 0])));
    const isFree = taken.every((place) => apartM(place.center, center) > place.radiusM + radiusM * 0.86 + 20);
    const ring = outline.map((corner) => shifted(corner, center));
    const isAtHome = ring.every((corner) =>
      ground.counties.some((county) => liesInside(corner, county.ring)),
    );
    if (isFree && isAtHome) return { center, radiusM: radiusM * 0.86, ring };
  }
  return null;
}

function fieldOutline(strikeDeg: number, random: Random) {
  const corners = random.integer(9, 16);
  const raw = Array.from({ length: corners }, (_, index): LocalPoint => {
    const angle = ((index + random.between(-0.2, 0.2)) / corners) * 2 * Math.PI;
    const reach = random.between(0.86, 1.1);
    return turned([reach * Math.cos(angle), 0.7 * reach * Math.sin(angle)], strikeDeg);
  });
  return scaledTo(raw, random.between(220_000, 1_300_000));
}
