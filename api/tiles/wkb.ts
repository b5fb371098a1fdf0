import { type FlatShapes, type ShapeCollector, shapeCollector } from "#gis/measure/flat-shapes";

const headBytes = 5;
const countBytes = 4;
const numberBytes = 8;

/** MultiPolygons as PostGIS gives them in base64 of little-endian WKB, laid out flat in their order. */
export function flatWkb(texts: readonly string[]): FlatShapes {
  const collector = shapeCollector();
  for (const text of texts) addMultiPolygon(collector, Buffer.from(text, "base64"));
  return collector.finish();
}

function addMultiPolygon(collector: ShapeCollector, wkb: Buffer): void {
  collector.startShape();
  let at = headBytes;
  const takeCount = () => {
    at += countBytes;
    return wkb.readUInt32LE(at - countBytes);
  };
  const polygons = takeCount();
  for (let polygon = 0; polygon < polygons; polygon += 1) {
    collector.startPolygon();
    at += headBytes;
    const rings = takeCount();
    for (let ring = 0; ring < rings; ring += 1) {
      collector.startRing();
      const end = takeCount() * 2 * numberBytes + at;
      for (; at < end; at += 2 * numberBytes)
        collector.addCorner(wkb.readDoubleLE(at), wkb.readDoubleLE(at + numberBytes));
    }
  }
}
