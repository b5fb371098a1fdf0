import { Decimal } from "decimal.js";
import type { CoordinateSystem } from "#gis/crs/coordinate-system";
import { coordinateSystemOf, coordinateSystemText, planeSystemAt } from "#gis/crs/coordinate-system";
import { epsgOf } from "#gis/crs/gauss-kruger";
import { type CornerBlock, listCorners } from "#gis/formats/corner-listing";
import type { SourceCrs } from "#gis/formats/parsed-file";
import type { ExportFeature } from "../layer.ts";

/** The corner table of one mine in its licence's own zone. */
export interface MineCorners {
  name: string;
  number: string | null;
  /** the system in words; says so when it is not CGCS2000 */
  systemText: string;
  /** the same, short enough for a cell of a table */
  zoneText: string;
  /** the plane its corners are in */
  plane: PlaneSystem;
  areaM2: number;
  blocks: CornerBlock[];
}

/** Corner tables of the features that have corners, one after the other: in the system asked for, else each in its licence's zone. */
export function* mineCorners(
  features: Iterable<ExportFeature>,
  asked: CoordinateSystem | null = null,
): Iterable<MineCorners> {
  for (const { name, number, shape, parts, source } of features) {
    if (shape === null || !parts) continue;
    const own = ownSystem(source, shape.coordinates[0]?.[0]?.[0]?.[0] ?? 0);
    const plane = asked?.kind === "plane" ? asked : own;
    const system = asked ?? own;
    const areaM2 = parts.reduce((sum, part) => sum + part.areaM2, 0);
    yield {
      name,
      number,
      systemText: systemText(system, source),
      zoneText: zoneText(system, source),
      plane,
      areaM2,
      blocks: listCorners(parts, plane),
    };
  }
}

export const metresText = (valueM: number) => new Decimal(valueM).toFixed(3, Decimal.ROUND_HALF_UP);

export function bandText({ topM, bottomM }: Pick<CornerBlock, "topM" | "bottomM">): string {
  return topM === null && bottomM === null ? "标高未登记" : `由 ${topM ?? "—"} 米至 ${bottomM ?? "—"} 米标高`;
}

export type PlaneSystem = Extract<CoordinateSystem, { kind: "plane" }>;

/** The zone the licence's numbers are in; for a licence in lon/lat the 3° zone it lies in. */
function ownSystem(source: SourceCrs | undefined, lon: number): PlaneSystem {
  const zone = source?.kind === "plane" ? source.zone : null;
  if (zone === null || !source?.zoneWidth) return planeSystemAt(lon);
  const own = coordinateSystemOf(epsgOf(zone, source.zoneWidth));
  return own?.kind === "plane" ? own : planeSystemAt(lon);
}

const otherDatums: Partial<Record<SourceCrs["datum"], string>> = {
  XIAN80: "1980西安坐标系",
  BJ54: "1954年北京坐标系",
  GCJ02: "GCJ-02",
};

function systemText(system: CoordinateSystem, source: SourceCrs | undefined): string {
  if (!otherDatum(source)) return coordinateSystemText(system);
  return `${zoneText(system, source)}（不是2000国家大地坐标系，不可用于判定）`;
}

/** The same for one cell of a table. */
function zoneText(system: CoordinateSystem, source: SourceCrs | undefined): string {
  const inWords = system.kind === "plane" ? `${system.zoneWidth}度带第${system.zone}带` : "经纬度";
  const other = otherDatum(source);
  return other ? `${other} ${inWords}，不可用于判定` : `EPSG:${system.epsg} ${inWords}`;
}

const otherDatum = (source: SourceCrs | undefined) => source && otherDatums[source.datum];
