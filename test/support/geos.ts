import initGeosJs from "geos-wasm";

/** Rings of polygons as plain numbers. */
export type Rings = readonly (readonly (readonly number[])[])[];
export type Polygons = readonly Rings[];

/** GEOS 3.13 (LGPL, so in tests only): an engine that shares no code with ours. Areas and distances are plane ones. */
export interface Geos {
  isValid(shape: Polygons): boolean;
  whyInvalid(shape: Polygons): string;
  area(shape: Polygons): number;
  /** input that is invalid on the plane is made valid first */
  overlayAreas(a: Polygons, b: Polygons): { common: number; left: number; together: number };
}

/** Whether shapes are valid is asked for; the reason need not be printed as well. */
const silent = () => undefined;

export async function loadGeos(): Promise<Geos> {
  const geos = await initGeosJs({ errorHandler: silent, noticeHandler: silent });
  const { Module } = geos;
  const pile = (items: readonly number[]) => {
    const pointer = Module._malloc(4 * Math.max(1, items.length));
    Module.HEAPU32.set(items, pointer / 4);
    return pointer;
  };
  const ringOf = (ring: readonly (readonly number[])[]) => {
    const pointer = Module._malloc(16 * ring.length);
    Module.HEAPF64.set(
      ring.flatMap(([x = 0, y = 0]) => [x, y]),
      pointer / 8,
    );
    const sequence = geos.GEOSCoordSeq_copyFromBuffer(pointer, ring.length, 0, 0);
    Module._free(pointer);
    return geos.GEOSGeom_createLinearRing(sequence);
  };
  const polygonOf = ([outer = [], ...holes]: Rings) => {
    const holePile = pile(holes.map((hole) => Number(ringOf(hole))));
    const polygon = geos.GEOSGeom_createPolygon(ringOf(outer), holePile, holes.length);
    Module._free(holePile);
    return polygon;
  };
  const using = <T>(shape: Polygons, work: (geometry: number) => T): T => {
    const parts = pile(shape.map((rings) => Number(polygonOf(rings))));
    const geometry = Number(geos.GEOSGeom_createCollection(6, parts, shape.length));
    Module._free(parts);
    try {
      return work(geometry);
    } finally {
      geos.GEOSGeom_destroy(geometry);
    }
  };
  const usingMended = <T>(shape: Polygons, work: (geometry: number) => T): T =>
    using(shape, (geometry) => {
      if (Number(geos.GEOSisValid(geometry)) === 1) return work(geometry);
      const mended = Number(geos.GEOSMakeValid(geometry));
      try {
        return work(mended);
      } finally {
        geos.GEOSGeom_destroy(mended);
      }
    });
  const slot = Module._malloc(8);
  const areaOf = (geometry: number) => {
    geos.GEOSArea(geometry, slot);
    return Number(Module.getValue(slot, "double"));
  };
  const areaOfResult = (result: number) => {
    if (result === 0) throw new Error("GEOS could not overlay these shapes");
    const area = areaOf(result);
    geos.GEOSGeom_destroy(result);
    return area;
  };
  return {
    isValid: (shape) => using(shape, (geometry) => Number(geos.GEOSisValid(geometry)) === 1),
    whyInvalid: (shape) =>
      using(shape, (geometry) => Module.UTF8ToString(Number(geos.GEOSisValidReason(geometry)))),
    area: (shape) => using(shape, areaOf),
    overlayAreas: (a, b) =>
      usingMended(a, (first) =>
        usingMended(b, (second) => ({
          common: areaOfResult(Number(geos.GEOSIntersection(first, second))),
          left: areaOfResult(Number(geos.GEOSDifference(first, second))),
          together: areaOfResult(Number(geos.GEOSUnion(first, second))),
        })),
      ),
  };
}
