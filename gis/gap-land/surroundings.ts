import type { MultiPolygon } from "geojson";
import type { Bounds } from "../measure/bounds.ts";
import type { ZoneKind } from "../zones/zone-kind.ts";

/** A licence as its newest boundary draws it. */
export interface LicenceGround {
  id: string;
  name: string;
  shape: MultiPolygon;
}

/** A member of a group: its 采区 with their elevations, m. */
export interface MemberGround extends LicenceGround {
  bands: readonly { shape: MultiPolygon; topM: number | null; bottomM: number | null }[];
}

/** A control zone, whole wherever it is near. */
export interface ZoneGround {
  id: string;
  kind: ZoneKind;
  name: string;
  shape: MultiPolygon;
}

/** What lies in and around a group of licences that are to become one. */
export interface Surroundings {
  /** nothing is known beyond it, lon/lat */
  box: Bounds;
  members: readonly MemberGround[];
  /** licences of anybody else */
  others: readonly LicenceGround[];
  zones: readonly ZoneGround[];
  /** kinds of which a layer was in force and could be read */
  zoneKinds: readonly ZoneKind[];
  /** members that have no ground to decide by, and others near that have none: names */
  missingMembers: readonly string[];
  doubtfulOthers: readonly string[];
}

/**
 * Zones in which no new mining may be granted (domain 2f: 红线、各类保护区 and 永久基本农田 bar minerals of the third category; 禁止开采区 by its
 * name). 限制开采区 and 城镇开发边界 ask for an opinion and are told, not taken away.
 */
export const forbiddingKinds = [
  "ecological_red_line",
  "nature_reserve",
  "nature_park",
  "drinking_water",
  "permanent_farmland",
  "mining_prohibited",
] as const satisfies readonly ZoneKind[];

export function forbidsMining(kind: ZoneKind): boolean {
  return forbiddingKinds.some((forbidding) => forbidding === kind);
}
