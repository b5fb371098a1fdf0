import type { LineString, Polygon } from "geojson";
import type { Map as MapLibreMap } from "maplibre-gl";
import {
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawPolygonMode,
  ValidateNotSelfIntersecting,
} from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import { officialAreaM2 } from "#gis/measure/area";
import { geodesicLengthM, perimeterM } from "#gis/measure/length";
import type { MapEngine } from "../map-engine.ts";

export interface Measured {
  /** length, or perimeter of an area */
  lengthM: number;
  areaM2: number;
  /** what was drawn */
  shape: LineString | Polygon;
}

const ink = "#ad1457";

/** Lets the person draw a line or an area and tells its measure after every change; the returned function ends it. */
export function startMeasuring(
  engine: MapEngine,
  kind: "length" | "area",
  onMeasured: (measured: Measured) => void,
): () => void {
  const draw = new TerraDraw({
    adapter: engine.attach(adapterOf),
    modes: [lineMode(), areaMode()],
  });
  draw.start();
  draw.setMode(kind === "length" ? "linestring" : "polygon");
  engine.setBusy(true);
  const measure = () => {
    const drawn = draw
      .getSnapshot()
      .filter(({ geometry }) => geometry.type !== "Point")
      .at(-1);
    if (drawn) onMeasured(measureOf(drawn.geometry as LineString | Polygon));
  };
  draw.on("change", measure);
  draw.on("finish", () => {
    measure();
    draw.setMode("static");
  });
  return () => {
    draw.stop();
    engine.setBusy(false);
  };
}

export function measureOf(shape: LineString | Polygon): Measured {
  return shape.type === "LineString"
    ? { shape, lengthM: geodesicLengthM(shape.coordinates), areaM2: 0 }
    : { shape, lengthM: perimeterM(shape), areaM2: officialAreaM2(shape) };
}

/** The adapter would give the map its zoom by double click back with the very click that ends a drawing. */
function adapterOf(map: MapLibreMap): TerraDrawMapLibreGLAdapter<MapLibreMap> {
  const adapter = new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 });
  adapter.setDoubleClickToZoom = () => {};
  return adapter;
}

const lineMode = () =>
  new TerraDrawLineStringMode({
    styles: { lineStringColor: ink, lineStringWidth: 3, closingPointColor: ink, closingPointWidth: 5 },
  });

const areaMode = () =>
  new TerraDrawPolygonMode({
    styles: {
      fillColor: ink,
      fillOpacity: 0.15,
      outlineColor: ink,
      outlineWidth: 2.5,
      closingPointColor: ink,
    },
    validation: (feature, { updateType }) =>
      updateType === "finish" || updateType === "commit"
        ? ValidateNotSelfIntersecting(feature)
        : { valid: true },
  });
