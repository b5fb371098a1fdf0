import { bandFromReference, bandSeries, setBandReference } from "./band-series.ts";
import { radians } from "./ellipsoid.ts";
import { type FlatShapes, shapeCount } from "./flat-shapes.ts";

const series = bandSeries();

/**
 * Official ellipsoidal areas in m² of shapes in flat arrays, from one shape up to another: bit for bit those of
 * `officialAreaM2`. Own code beside it, as a million mines as objects would take ten times the memory.
 */
export function flatAreasM2(shapes: FlatShapes, from = 0, to = shapeCount(shapes)): Float64Array {
  const areas = new Float64Array(to - from);
  for (let shape = from; shape < to; shape += 1) {
    const end = shapes.shapeStart[shape + 1] ?? 0;
    let areaM2 = 0;
    for (let polygon = shapes.shapeStart[shape] ?? 0; polygon < end; polygon += 1) {
      areaM2 += flatPolygonAreaM2(shapes, polygon);
    }
    areas[shape - from] = areaM2;
  }
  return areas;
}

function flatPolygonAreaM2({ lonLat, ringStart, polygonStart }: FlatShapes, polygon: number): number {
  const outer = polygonStart[polygon] ?? 0;
  const end = polygonStart[polygon + 1] ?? 0;
  let areaM2 = 0;
  for (let ring = outer; ring < end; ring += 1) {
    const insideM2 = flatRingAreaM2(lonLat, ringStart[ring] ?? 0, ringStart[ring + 1] ?? 0);
    areaM2 += ring === outer ? insideM2 : -insideM2;
  }
  return areaM2;
}

/** The steps of `ringAreaM2` on corners that lie one after the other. */
function flatRingAreaM2(lonLat: Float64Array, start: number, end: number): number {
  if (start >= end) return 0;
  const firstLon = lonLat[2 * start] ?? 0;
  setBandReference(series, lonLat[2 * start + 1] ?? 0);
  let [lon, band, sum] = [0, 0, 0];
  for (let corner = start + 1; corner < end; corner += 1) {
    const toLon = (lonLat[2 * corner] ?? 0) - firstLon;
    const toBand = bandFromReference(series, lonLat[2 * corner + 1] ?? 0);
    sum += (lon + toLon) * (toBand - band);
    lon = toLon;
    band = toBand;
  }
  sum += lon * -band;
  return radians(Math.abs(sum) / 2);
}
