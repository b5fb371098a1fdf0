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
  return cornerTexts(text).map((values) => {
    const numbers = values.map((value) => (value === "" ? Number.NaN : Number(value)));
    const isCorner = (values.length === 2 || values.length === 3) && numbers.every(Number.isFinite);
    return isCorner ? numbers.slice(0, 2) : values.join(",").slice(0, 40);
  });
}

/** Values of each corner; some writers put spaces around their commas. */
function cornerTexts(text: string): string[][] {
  const corners: string[][] = [];
  let joins = false;
  for (const [sign] of text.matchAll(/,|[^\s,]+/g)) {
    const corner = corners.at(-1);
    if (sign === ",") {
      if (corner === undefined || joins) corners.push(["", ""]);
      joins = true;
    } else if (joins && corner !== undefined) {
      corner.push(sign);
      joins = false;
    } else corners.push([sign]);
  }
  if (joins) corners.at(-1)?.push("");
  return corners;
}

function elements(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagName(name)];
}
