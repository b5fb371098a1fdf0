import type { MultiPolygon } from "geojson";
import type { ZoneOverlapFinding } from "#contract/breaches";

export interface WorkingRow {
  id: string;
  name: string;
  mine_id: string | null;
  region_code: string;
  region_name: string;
  observed_on: string;
  source: string;
  sigma_m: string;
  floor_m: number | null;
  shape: MultiPolygon;
  version: number;
  /** whether the licence was in force when the ground was seen */
  in_force_then: boolean | null;
  licence_mine_id: string | null;
  licence_boundary_id: string | null;
  licence_boundary_version: number | null;
  not_for_decision: boolean | null;
  licence_shape: MultiPolygon | null;
  top_m: number | null;
  bottom_m: number | null;
  mine_name: string | null;
  licence_number: string | null;
}

export interface OtherLicenceRow {
  working_id: string;
  mine_id: string;
  mine_name: string;
  boundary_id: string;
  boundary_version: number;
  shape: MultiPolygon;
}

export interface MineRow {
  id: string;
  name: string;
  licence_number: string | null;
  region_code: string;
  region_name: string;
  not_for_decision: boolean;
  boundary_id: string | null;
  boundary_version: number | null;
  shape: MultiPolygon | null;
}

export interface ZoneRow {
  id: string;
  name: string;
  level: string | null;
  version: number;
  layer_id: string;
  layer_version: number;
  kind: ZoneOverlapFinding["kind"];
  edition: string;
  state: ZoneOverlapFinding["layerState"];
}

/** A working or mine and a zone near it. */
export interface NearRow {
  near_id: string;
  zone_id: string;
}
