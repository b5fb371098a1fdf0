import { apartM, type LocalPoint, liesInside, shifted, turned } from "../ground/local-frame.ts";
import type { Ground, Territory } from "../ground/regions.ts";
import { type Random, seededRandom } from "../random.ts";
import { type Belt, belts } from "./belts.ts";
import { mineOutline, type Outline, placedAt, reachM } from "./mine-outline.ts";
import type { Mineral, MineSize } from "./minerals.ts";

/** A circle nothing else may be put into. */
export interface TakenPlace {
  center: LocalPoint;
  radiusM: number;
}

/** Where a mine lies and what it digs, before any paper is written. */
export interface MineSite {
  belt: string;
  /** 矿段 of the belt, from 1 */
  cluster: number;
  mineral: Mineral;
  size: MineSize;
  center: LocalPoint;
  ring: LocalPoint[];
}

const areasM2: Record<MineSize, readonly [low: number, high: number]> = {
  tiny: [18_000, 96_000],
  small: [96_000, 300_000],
  medium: [300_000, 950_000],
  large: [950_000, 2_600_000],
};
const sizeOrder: readonly MineSize[] = ["large", "medium", "small", "tiny"];
const attemptsPerMine = 160;

/** Mines along their belts, big ones first, none overlapping another, a taken place or a county border. */
export function placeMines(ground: Ground, taken: readonly TakenPlace[]): MineSite[] {
  const occupied = [...taken];
  return belts.flatMap((belt) => {
    const random = seededRandom(`belt ${belt.name}`);
    const sizes = sizesFor(belt, random);
    return sizes.flatMap((size) => {
      const site = findSite(belt, size, ground, occupied, random);
      if (!site) return [];
      occupied.push({ center: site.center, radiusM: reachOf(site) });
      return [site];
    });
  });
}

function sizesFor(belt: Belt, random: Random): MineSize[] {
  const sizes = Array.from({ length: belt.mineCount }, () => sizeFor(belt, random));
  return sizes.sort((a, b) => sizeOrder.indexOf(a) - sizeOrder.indexOf(b));
}

function sizeFor(belt: Belt, random: Random): MineSize {
  if (random.chance(belt.bigShare)) return random.chance(0.28) ? "large" : "medium";
  return random.chance(0.55) ? "tiny" : "small";
}

function findSite(
  belt: Belt,
  size: MineSize,
  ground: Ground,
  occupied: readonly TakenPlace[],
  random: Random,
): MineSite | null {
  const mineral = random.pick<Mineral>(belt.minerals);
  const areaM2 = areaFor(size, random);
  const gapM = random.pick([25, 40, 60, 120, 220, 380]);
  for (let attempt = 0; attempt < attemptsPerMine; attempt++) {
    const { center, strikeDeg, cluster } = spotOn(belt, random);
    const outline = mineOutline(areaM2, strikeDeg, random);
    if (!isFree(center, reachM(outline) + gapM, occupied)) continue;
    if (!fitsOneCounty(center, outline, ground.counties)) continue;
    return { belt: belt.name, cluster, mineral, size, center, ring: placedAt(outline, center) };
  }
  return null;
}

function areaFor(size: MineSize, random: Random): number {
  const [low, high] = areasM2[size];
  return low * (high / low) ** random.next();
}

/** A place near one of the belt's 矿段: bell-shaped along the strike and across it. */
function spotOn(belt: Belt, random: Random) {
  const index = random.integer(0, belt.clusters.length - 1);
  const spread = 0.42 / belt.clusters.length;
  const along = (belt.clusters[index] ?? 0.5) + random.bell() * spread * 1.3;
  const { place, strikeDeg } = pointAlong(belt.axisKm, Math.min(1, Math.max(0, along)));
  const aside = turned([0, random.bell() * belt.halfWidthKm * 1500], strikeDeg);
  return { center: shifted(place, aside), strikeDeg, cluster: index + 1 };
}

/** Metres and direction at a share of a line given in km. */
export function pointAlong(lineKm: readonly LocalPoint[], share: number) {
  const line = lineKm.map(([east, north]): LocalPoint => [east * 1000, north * 1000]);
  const lengths = line.slice(1).map((to, index) => apartM(line[index] ?? to, to));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  const reached = lengths.findIndex((length) => {
    left -= length;
    return left <= 1e-9;
  });
  const index = reached < 0 ? lengths.length - 1 : reached;
  const [from, to] = [line[index] ?? [0, 0], line[index + 1] ?? [0, 0]];
  const part = 1 + left / (lengths[index] ?? 1);
  const place: LocalPoint = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
  return { place, strikeDeg: (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI };
}

function isFree(center: LocalPoint, radiusM: number, occupied: readonly TakenPlace[]): boolean {
  return occupied.every((place) => apartM(center, place.center) > radiusM + place.radiusM);
}

function fitsOneCounty(center: LocalPoint, outline: Outline, counties: readonly Territory[]): boolean {
  const county = counties.find(({ ring }) => liesInside(center, ring));
  if (!county) return false;
  const clearM = reachM(outline) + 60;
  return county.ring.every((point) => apartM(point, center) > clearM);
}

function reachOf({ center, ring }: MineSite): number {
  return Math.max(...ring.map((corner) => apartM(corner, center)));
}
