import type { Element } from "@xmldom/xmldom";

/** The polygons of a Placemark as GeoJSON coordinates: outer ring first, nothing closed, dropped or mended. */
export function polygonsOf(placemark: Element): unknown[][] {
  return elements(placemark, "Polygon").map((polygon) => {
    const outer = ringsIn(polygon, "outerBoundaryIs");
    return [...outer, ...ringsIn(polygon, "innerBoundaryIs")];
  });
}

function ringsIn(polygon: Element, boundary: string): unknown[] {
  return elements(polygon, boundary)
    .flatMap((element) => elements(element, "LinearRing"))
    .map((ring) => cornersOf(elements(ring, "coordinates")[0]?.textContent ?? ""));
}

/** "lon,lat[,height]" between spaces; a corner that is not so written stays as text, so that it is told. */
function cornersOf(text: string): unknown[] {
  const joined = text.trim().replace(/\s*,\s*/g, ",");
  if (joined === "") return [];
  return joined.split(/\s+/).map((corner) => {
    const values = corner.split(",");
    const numbers = values.map((value) => (value === "" ? Number.NaN : Number(value)));
    const isCorner = (values.length === 2 || values.length === 3) && numbers.every(Number.isFinite);
    return isCorner ? numbers.slice(0, 2) : corner.slice(0, 40);
  });
}

function elements(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagName(name)];
}
