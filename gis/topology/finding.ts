import type { MultiPolygon, Position } from "geojson";
import type { Bounds } from "../measure/bounds.ts";

/** 采区 as the audit needs it: its ground and its elevation band (1985 datum, m); null = the licence does not say. */
export interface AuditedPart {
  name: string | null;
  shape: MultiPolygon;
  topM: number | null;
  bottomM: number | null;
}

/** A mine of the register to be audited; ids tell mines apart and order the answer. */
export interface AuditedMine {
  id: string;
  licenceNumber: string | null;
  holder: string | null;
  /** the whole boundary */
  shape: MultiPolygon;
  /** its 采区; empty when the register keeps none apart */
  parts: readonly AuditedPart[];
}

export const topologyKinds = ["overlap", "contained", "duplicate", "same_licence", "gap", "sliver"] as const;
export type TopologyKind = (typeof topologyKinds)[number];

/** What ties the two sides of a finding: parts of one licence, one licence number, one holder, nothing. */
export const ties = ["parts", "licence", "holder", "none"] as const;
export type Tie = (typeof ties)[number];

/** How two elevation bands lie; reported beside an overlap, never taken from it (domain 2e: 垂直投影). */
export const bandRelations = ["meet", "apart", "unknown"] as const;
export type BandRelation = (typeof bandRelations)[number];

export interface ElevationBand {
  topM: number | null;
  bottomM: number | null;
}

export interface TopologyOptions {
  /** ground between two mines counts as a gap up to this width, inclusive, m; 0 looks for none */
  gapM: number;
  /** findings outside these limits are left out; null = no upper limit */
  minAreaM2: number;
  maxAreaM2: number | null;
  minWidthM: number;
  maxWidthM: number | null;
  /** what makes ground a sliver: `isSliver` (domain 2f) */
  sliverMinM2: number;
  sliverWidthM: number;
}

/** One thing wrong with how two mines, or two parts of one, lie beside each other; `a` ≤ `b` by id. */
export interface TopologyFinding {
  kind: TopologyKind;
  /** what the ground is: held by both, or lying between them */
  ground: "common" | "between";
  a: string;
  b: string;
  /** 1-based parts when both sides are parts of one licence */
  partA: number | null;
  partB: number | null;
  tie: Tie;
  /** which side lies wholly inside the other */
  inner: "a" | "b" | null;
  /** official ellipsoidal area, m² */
  areaM2: number;
  /** common ground ÷ each mine, 0…1; 0 for ground between them */
  shareA: number;
  shareB: number;
  /** common ground: diameter of the largest circle in it; ground between: widest place along the front, m */
  widthM: number;
  /** ground between: narrowest place along the front, m; null for common ground */
  leastWidthM: number | null;
  /** the narrowest line across ground between two mines; null for common ground */
  leastLine: [Position, Position] | null;
  /** length along which the two boundaries face or cross each other, mean of both sides, m */
  frontM: number;
  /** ground between: of each polygon of the shape the last corner along `a` and the first along `b`; empty for common ground */
  fronts: [lastA: number, firstB: number][];
  bands: { a: ElevationBand; b: ElevationBand; relation: BandRelation };
  /** a point of the ground, and the box to zoom to */
  at: Position;
  bounds: Bounds;
  /** to draw; the numbers do not come from it */
  shape: MultiPolygon;
}

/** Limits of domain 2f and a gap of 5 m, nothing left out. */
export const defaultTopologyOptions: TopologyOptions = {
  gapM: 5,
  minAreaM2: 0,
  maxAreaM2: null,
  minWidthM: 0,
  maxWidthM: null,
  sliverMinM2: 1,
  sliverWidthM: 0.02,
};
