import type { Position } from "geojson";
import { destination, geodesicEdge } from "#gis/measure/geodesic";
import { breachCases, type CaseMine, type CaseWorking, caseMines, caseWorkings } from "../cases.ts";
import { toLonLat } from "../ground/local-frame.ts";
import type { DemoMine } from "../mines/register-mine.ts";
import type { WorkingDraft } from "./workings.ts";

type Side = "north" | "east";

/** Which edge of the licence is dug across. */
const sides: Partial<Record<CaseWorking, Side>> = { inRedLine: "north" };
const insideM = 80;
const overdigM = 6;

/** Each reaches beyond its licence by exactly what its name says, square to the edge. */
export function caseWorkingDrafts(mines: readonly DemoMine[]): WorkingDraft[] {
  const booked = breachCases.flatMap(({ working, mine, penetrationM }) => {
    const licence = mines.find(({ name }) => mine !== null && name === caseMines[mine as CaseMine]);
    if (!licence) return [];
    const ring = strip(licence, sides[working] ?? "east", working === "deep" ? -20 : penetrationM);
    const bottomM = licence.boundary.parts[0]?.bottomM ?? 0;
    return [
      { ...surveyed(working), licence, ring, floorM: working === "deep" ? bottomM - overdigM : bottomM + 30 },
    ];
  });
  return [...booked, { ...surveyed("unlicensed"), licence: null, ring: wildPit(), floorM: null }];
}

function surveyed(working: CaseWorking) {
  return { name: caseWorkings[working], observedOn: "2026-05-18", source: "rtk", sigmaM: "0.05" } as const;
}

/** A strip across the middle of one edge, from inside to `beyondM` outside. */
function strip({ boundary }: DemoMine, side: Side, beyondM: number): Position[] {
  const ring = boundary.shape.coordinates[0]?.[0] ?? [];
  const axis = side === "north" ? 1 : 0;
  const index = outermostEdge(ring, axis);
  const [from = [], to = []] = [ring[index], ring[index + 1]];
  const edge = geodesicEdge(from, to);
  const places = [edge.at(edge.lengthM * 0.3), edge.at(edge.lengthM * 0.7)];
  const [a, b] = places.map(({ point, azimuthDeg }) => ({
    inner: destination(point, azimuthDeg - 90, insideM),
    outer: destination(point, azimuthDeg + 90, beyondM),
  }));
  return a && b ? [a.outer, b.outer, b.inner, a.inner] : [];
}

/** Outer rings run counter-clockwise, so outside is on the right of every edge. */
function outermostEdge(ring: readonly Position[], axis: 0 | 1): number {
  const reach = ring.slice(1).map((to, index) => (ring[index]?.[axis] ?? 0) + (to[axis] ?? 0));
  return reach.indexOf(Math.max(...reach));
}

function wildPit(): Position[] {
  return (
    [
      [-7_300, 17_500],
      [-7_170, 17_460],
      [-7_120, 17_560],
      [-7_240, 17_610],
    ] as const
  ).map(toLonLat);
}
