import type { MultiPolygon, Position } from "geojson";
import { officialAreaM2 } from "#gis/measure/area";
import { caseRedLineName } from "../cases.ts";
import { demoId } from "../demo-id.ts";
import { apartM, type LocalPoint, toDrawnLonLat, toLocal } from "../ground/local-frame.ts";
import { organicRing } from "../ground/organic-ring.ts";
import type { Ground } from "../ground/regions.ts";
import type { TakenPlace } from "../mines/place-mines.ts";
import type { DemoMine } from "../mines/register-mine.ts";
import { seededRandom } from "../random.ts";
import { caseRedLineRing } from "./case-red-line.ts";
import { farmlandRings } from "./farmland.ts";
import { type PlannedZone, plannedZones } from "./planned-zones.ts";
import { type RedLineArea, redLineAreas } from "./red-lines.ts";
import { type LayerKey, layerId } from "./zone-layers.ts";

export interface DemoZone {
  id: string;
  layerId: string;
  name: string;
  level: string | null;
  section: string | null;
  shape: MultiPolygon;
  areaM2: number;
}

interface DrawnZone {
  layer: LayerKey;
  name: string;
  level: string | null;
  section: string | null;
  /** counter-clockwise outer ring first; open */
  rings: Position[][];
}

export function allZones(ground: Ground, mines: readonly DemoMine[]): DemoZone[] {
  const planned = plannedZones();
  const drawn = [
    ...redLines(mines),
    ...planned.flatMap(drawPlanned),
    ...farmland(ground, [...mines.map(placeOfMine), ...townPlaces(planned)]),
  ];
  return drawn.map(({ layer, rings, ...facts }, index) => {
    const closed = rings.map((ring) => [...ring, ring[0] ?? []]);
    const shape: MultiPolygon = { type: "MultiPolygon", coordinates: [closed] };
    return {
      id: demoId("zone", index + 1),
      layerId: layerId(layer),
      ...facts,
      shape,
      areaM2: officialAreaM2(shape),
    };
  });
}

/** Towns are there before any mine. */
export function townPlaces(planned: readonly PlannedZone[] = plannedZones()): TakenPlace[] {
  return planned
    .filter(({ layer }) => layer === "urban")
    .map(({ centerKm, longKm }) => ({ center: inMetres(centerKm), radiusM: longKm * 1000 + 300 }));
}

function redLines(mines: readonly DemoMine[]): DrawnZone[] {
  const facts = { level: null, section: null };
  const former = redLineAreas
    .filter(({ inFormerEdition }) => inFormerEdition)
    .map((area) => {
      const coarse = { ...area, corners: 120, longKm: area.longKm * 0.92, shortKm: area.shortKm * 1.08 };
      return { ...facts, layer: "redLine2018" as const, name: area.name, rings: [redLineRing(coarse)] };
    });
  const inForce = redLineAreas.map((area) => ({
    ...facts,
    layer: "redLine2022" as const,
    name: area.name,
    rings: [redLineRing(area)],
  }));
  const made = {
    ...facts,
    layer: "redLine2022" as const,
    name: caseRedLineName,
    rings: [caseRedLineRing(mines).toReversed()],
  };
  return [...former, ...inForce, made];
}

function redLineRing({ name, centerKm, longKm, shortKm, strikeDeg, corners }: RedLineArea): Position[] {
  const axes = { center: inMetres(centerKm), longM: longKm * 1000, shortM: shortKm * 1000 };
  return organicRing({ ...axes, strikeDeg, corners }, seededRandom(`red line ${name}`)).map(toDrawnLonLat);
}

function drawPlanned(zone: PlannedZone): DrawnZone[] {
  const { layer, name, level, section, core } = zone;
  const shape = {
    ...zone,
    center: inMetres(zone.centerKm),
    longM: zone.longKm * 1000,
    shortM: zone.shortKm * 1000,
  };
  const outer = organicRing(shape, seededRandom(`zone ${name} ${section}`));
  const drawn = { layer, name, level, section };
  if (!core) return [{ ...drawn, rings: [outer.map(toDrawnLonLat)] }];
  const inner = outer.map((point) => towards(shape.center, point, core.share)).map(toDrawnLonLat);
  return [
    { ...drawn, rings: [outer.map(toDrawnLonLat), inner.toReversed()] },
    { ...drawn, name: core.name, section: core.section, rings: [inner] },
  ];
}

function farmland(ground: Ground, occupied: readonly TakenPlace[]): DrawnZone[] {
  return farmlandRings(ground, occupied).map((ring, index) => ({
    layer: "farmland",
    name: `永久基本农田${String(index + 1).padStart(3, "0")}号图斑`,
    level: null,
    section: null,
    rings: [ring.map(toDrawnLonLat)],
  }));
}

function placeOfMine({ boundary }: DemoMine): TakenPlace {
  const corners = boundary.shape.coordinates.flat(2).map(toLocal);
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  const center: LocalPoint = [mean(0), mean(1)];
  return { center, radiusM: Math.max(...corners.map((corner) => apartM(corner, center))) };
}

function towards(center: LocalPoint, point: LocalPoint, share: number): LocalPoint {
  return [center[0] + (point[0] - center[0]) * share, center[1] + (point[1] - center[1]) * share];
}

function inMetres([east, north]: LocalPoint): LocalPoint {
  return [east * 1000, north * 1000];
}
