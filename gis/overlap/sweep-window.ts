import { type BandSeries, bandFromReference, bandSeries, setBandReference } from "../measure/band-series.ts";
import type { Bounds } from "../measure/bounds.ts";
import { eccentricity2, radians, semiMajorM } from "../measure/ellipsoid.ts";
import { floatsFor } from "../measure/growing-array.ts";
import { addEdge, type SweepEdges } from "./sweep-edges.ts";

/** The lon/lat box that is swept, with its equal-area plane. A buffer to be set again and again. */
export interface SweepWindow {
  west: number;
  south: number;
  east: number;
  north: number;
  originLon: number;
  series: BandSeries;
  /** south and north on the plane */
  bottom: number;
  top: number;
  /** latitudes at which the ground west of the window begins or ends */
  turns: Float64Array;
  turnCount: number;
}

/** A window not yet set. */
export function sweepWindow(): SweepWindow {
  return {
    west: 0,
    south: 0,
    east: 0,
    north: 0,
    originLon: 0,
    series: bandSeries(),
    bottom: 0,
    top: 0,
    turns: new Float64Array(64),
    turnCount: 0,
  };
}

/** Sets a window to a box; its origin is the middle, where lengths keep their digits. */
export function setWindow(window: SweepWindow, [west, south, east, north]: Readonly<Bounds>): void {
  window.west = west;
  window.south = south;
  window.east = east;
  window.north = north;
  window.originLon = (west + east) / 2;
  setBandReference(window.series, (south + north) / 2);
  window.bottom = bandFromReference(window.series, south);
  window.top = bandFromReference(window.series, north);
  window.turnCount = 0;
}

/** Adds an edge given by its ends in lon/lat. */
export function addLonLatEdge(
  window: SweepWindow,
  edges: SweepEdges,
  lonA: number,
  latA: number,
  lonB: number,
  latB: number,
): void {
  const { originLon, series } = window;
  const yA = bandFromReference(series, latA);
  addEdge(edges, lonA - originLon, yA, lonB - originLon, bandFromReference(series, latB));
}

/** Notes a latitude at which the count of edges west of the window changes; noted twice it does not. */
export function addTurn(window: SweepWindow, lat: number): void {
  window.turns = floatsFor(window.turns, window.turnCount + 1);
  window.turns[window.turnCount] = lat;
  window.turnCount += 1;
}

/** Upright edges on the west side stand for all that lies west of it, so that counting from there tells inside from outside. */
export function closeWestSide(window: SweepWindow, edges: SweepEdges): void {
  const { turns, turnCount, west } = window;
  turns.subarray(0, turnCount).sort();
  for (let turn = 1; turn < turnCount; turn += 2) {
    const [lower, upper] = [turns[turn - 1] ?? 0, turns[turn] ?? 0];
    if (lower < upper) addLonLatEdge(window, edges, west, lower, west, upper);
  }
  window.turnCount = 0;
}

/** Radius in m of a parallel: what a radian of longitude is there, and m² per radian over it are metres north. */
export function parallelRadiusM(latDeg: number): number {
  const lat = radians(latDeg);
  return (semiMajorM * Math.cos(lat)) / Math.sqrt(1 - eccentricity2 * Math.sin(lat) ** 2);
}

/** How an edge lies to the window: in its reach, wholly west of it, or of no matter to what is counted from the west. */
export function placeOf(
  { west, south, east, north }: SweepWindow,
  lon1: number,
  lat1: number,
  lon2: number,
  lat2: number,
): "reaches" | "west" | "elsewhere" {
  if ((lat1 <= south && lat2 <= south) || (lat1 >= north && lat2 >= north)) return "elsewhere";
  if (lon1 > east && lon2 > east) return "elsewhere";
  return lon1 <= west && lon2 <= west ? "west" : "reaches";
}
