import type { MultiPolygon, Position } from "geojson";

/** Surveyed or detected mined ground laid against its licence (domain 2g). */
export interface WorkingFacts {
  id: string;
  shape: MultiPolygon;
  /** 1σ position accuracy of the survey, m */
  sigmaM: number;
  floorM: number | null;
  /** the mine it is booked to; null = none known */
  mineId: string | null;
}

export interface LicenceFacts {
  mineId: string;
  shape: MultiPolygon;
  /** 1σ accuracy of the licence corners, m */
  sigmaM: number;
  topM: number | null;
  bottomM: number | null;
}

export interface BreachParameters {
  /** tolerance = toleranceFactor · √(σ_working² + σ_licence²) */
  toleranceFactor: number;
  /** 1σ accuracy of the corners of licences, m, where nothing better is known of one */
  licenceSigmaM: number;
  /** sliver when area < max(minM2, widthM × perimeter of the overlap) */
  sliverMinM2: number;
  sliverWidthM: number;
}

export const breachVerdicts = ["inside", "within_tolerance", "suspected_outside", "no_licence"] as const;
export type BreachVerdict = (typeof breachVerdicts)[number];

export interface WorkingBreach {
  workingId: string;
  mineId: string | null;
  verdict: BreachVerdict;
  /** 越界面积: ground outside the licence, m² by the official method */
  outsideM2: number;
  /** deepest penetration beyond the licence edge, m, and where */
  penetrationM: number;
  deepestAt: Position | null;
  /** from the nearest licence edge to the deepest point, degrees clockwise from north */
  azimuthDeg: number | null;
  toleranceM: number;
  /** 疑似超深: metres below the band's bottom beyond tolerance; null when not tested or not below */
  belowBottomM: number | null;
  /** ground taken inside other licences, m² each */
  intrusions: { mineId: string; areaM2: number }[];
  outside: MultiPolygon | null;
}

export const overlapRelations = ["contained", "partial", "sliver", "touching", "disjoint"] as const;
export type OverlapRelation = (typeof overlapRelations)[number];

/** A mine (or working) against one zone: 压占. Touching is 0 m², a sliver is shown but not counted. */
export interface ZoneOverlap {
  relation: OverlapRelation;
  overlapM2: number;
  /** overlap ÷ area of the mine, 0…1 */
  share: number;
  /** m² per polygon of the mine, in order */
  perPartM2: number[];
  overlap: MultiPolygon | null;
}
