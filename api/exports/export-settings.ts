import type { ExportOrder } from "#contract/exports";
import { type CoordinateSystem, coordinateSystemOf, planeSystemAt } from "#gis/crs/coordinate-system";
import { type ExportEncoding, exportLayerLabels, formatsOf, formatTraits } from "#gis/formats/export-formats";
import type { OpenLayer } from "../export/layer-source.ts";
import { badRequest } from "../http/problem.ts";

export interface ExportSettings {
  system: CoordinateSystem;
  /** each mine in the zone of its licence: `system` is not used */
  ownZones: boolean;
  encoding: ExportEncoding;
}

const lonLat: CoordinateSystem = { epsg: 4490, kind: "geographic" };

/** System and encoding of a file, as ordered or as usual for its format; what the format cannot be is refused. */
export function exportSettings(order: ExportOrder, { bounds }: Pick<OpenLayer, "bounds">): ExportSettings {
  const { format, source } = order;
  const traits = formatTraits[format];
  if (!formatsOf(source.layer).includes(format)) {
    refuse("format", `${exportLayerLabels[source.layer]}不能导出为${traits.label}，请改选其他格式。`);
  }
  const encoding = order.encoding ?? traits.encodings[0];
  if (!traits.encodings.includes(encoding))
    refuse("encoding", `${traits.label}只能用 ${traits.encodings.join("、").toUpperCase()} 编码。`);
  const asked = order.crs === undefined ? null : coordinateSystemOf(Number(order.crs.slice("EPSG:".length)));
  const ownZones =
    traits.coordinates === "own-zone" || (traits.coordinates === "own-or-any" && asked === null);
  const system = asked ? fittingSystem(order, asked) : usualSystem(traits.coordinates, bounds);
  return { system, ownZones, encoding };
}

function usualSystem(coordinates: string, bounds: OpenLayer["bounds"]): CoordinateSystem {
  if (coordinates !== "plane" || bounds === null) return lonLat;
  return planeSystemAt((bounds[0] + bounds[2]) / 2);
}

function fittingSystem({ format }: ExportOrder, asked: CoordinateSystem): CoordinateSystem {
  const { label, coordinates } = formatTraits[format];
  if (coordinates === "lon-lat" && asked.kind === "plane") {
    refuse("crs", `${label} 只用经纬度（EPSG:4490）。需要平面坐标的，请改选 Shapefile、GeoPackage 或 DXF。`);
  }
  if (coordinates === "plane" && asked.kind === "geographic") {
    refuse("crs", `${label} 用平面坐标，请选一个高斯-克吕格分带，如 EPSG:4526。`);
  }
  if (format === "txt" && asked.kind === "plane" && !asked.prefixed) {
    refuse("crs", `${label} 的 Y 坐标须含带号，请选 EPSG:4491 至 4501 或 4513 至 4533。`);
  }
  return asked;
}

function refuse(field: string, message: string): never {
  throw badRequest("invalid_input", message, [{ path: `body.${field}`, message }]);
}
