import type { MultiPolygon } from "geojson";
import type { LicenceGround, MemberGround, Surroundings, ZoneGround } from "#gis/gap-land/surroundings";
import { forbiddingKinds } from "#gis/gap-land/surroundings";
import { planeRectangle } from "./squares.ts";

/** A rectangle in metres north and east of 4,507,000 N, 41,500,000 E: its south-west corner, height and width. */
export const ground = (n: number, e: number, height: number, width: number): MultiPolygon =>
  planeRectangle(4_507_000 + n, 41_500_000 + e, height, width);

export const member = (id: string, shape: MultiPolygon, bands: MemberGround["bands"] = []): MemberGround => ({
  ...{ id, name: `${id}矿`, shape, bands },
});
export const stranger = (id: string, shape: MultiPolygon): LicenceGround => ({ id, name: `${id}矿`, shape });
export const zoneOf = (kind: ZoneGround["kind"], shape: MultiPolygon): ZoneGround => ({
  ...{ id: kind, kind, name: kind, shape },
});

/** Two squares of 100 m, 50 m apart, with nothing around them and every layer at hand. */
export const twoSquares = (given: Partial<Surroundings> = {}): Surroundings => ({
  box: [122, 40, 124, 41],
  members: [member("甲", ground(0, 0, 100, 100)), member("乙", ground(0, 150, 100, 100))],
  others: [],
  zones: [],
  zoneKinds: forbiddingKinds,
  missingMembers: [],
  doubtfulOthers: [],
  ...given,
});
