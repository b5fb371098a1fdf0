import type { MultiPolygon } from "geojson";
import { boundsOf } from "../measure/bounds.ts";
import { reachBox } from "../measure/reach-box.ts";
import { gapGround } from "../topology/gap-ground.ts";
import type { LicenceGround } from "./surroundings.ts";

/** Ground between two licences; it ends on their edges, straight on the same plane as theirs. */
export interface FacingGround {
  memberIds: readonly [string, string];
  shape: MultiPolygon;
}

/** The ground between each two licences that face each other no farther apart than `withinM`, where no third one stands. */
export function facingGround(
  members: readonly LicenceGround[],
  others: readonly MultiPolygon[],
  withinM: number,
): FacingGround[] {
  return members.flatMap((a, place) =>
    members.slice(place + 1).flatMap((b) => {
      const standing = () => [
        ...members.filter(({ id }) => id !== a.id && id !== b.id).map(({ shape }) => shape),
        ...others,
      ];
      const shape = between(a.shape, b.shape, standing, withinM);
      return shape ? [{ memberIds: [a.id, b.id] as const, shape }] : [];
    }),
  );
}

function between(
  a: MultiPolygon,
  b: MultiPolygon,
  standing: () => readonly MultiPolygon[],
  withinM: number,
): MultiPolygon | null {
  const [reachA, reachB] = [reachBox(boundsOf(a), withinM), reachBox(boundsOf(b), withinM)];
  const [west, south] = [Math.max(reachA[0], reachB[0]), Math.max(reachA[1], reachB[1])];
  const [east, north] = [Math.min(reachA[2], reachB[2]), Math.min(reachA[3], reachB[3])];
  if (west >= east || south >= north) return null;
  return gapGround(a, b, standing, { gapM: withinM, zone: [west, south, east, north] })?.shape ?? null;
}
