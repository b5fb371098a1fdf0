import type { Document, Element } from "@xmldom/xmldom";

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

/** Corners of one ring that cannot be read, after which nobody needs to hear of more. */
const mostUnreadable = 100_000;
/** A value more than a corner has: what follows is not needed to refuse it. */
const mostValues = 4;

/** "lon,lat[,height]" between spaces; a corner that is not so written stays as text, so that it is told. */
function cornersOf(text: string): unknown[] {
  const corners: unknown[] = [];
  let unreadable = 0;
  for (const values of cornerTexts(text)) {
    const numbers = values.map((value) => (value === "" ? Number.NaN : Number(value)));
    const isCorner = (values.length === 2 || values.length === 3) && numbers.every(Number.isFinite);
    corners.push(isCorner ? numbers.slice(0, 2) : values.join(",").slice(0, 40));
    if (!isCorner) unreadable += 1;
    if (unreadable === mostUnreadable) break;
  }
  return corners;
}

/** Values of each corner; some writers put spaces around their commas. */
function* cornerTexts(text: string): Generator<string[]> {
  let corner: string[] = [];
  let joins = false;
  for (const [sign] of text.matchAll(/,|[^\s,]+/g)) {
    const isComma = sign === ",";
    if (!isComma && !joins) {
      yield* whole(corner);
      corner = [];
    }
    if (!isComma) add(corner, sign);
    else if (joins || corner.length === 0) add(corner, "");
    joins = isComma;
  }
  if (joins) add(corner, "");
  yield* whole(corner);
}

const whole = (corner: string[]) => (corner.length === 0 ? [] : [corner]);

function add(corner: string[], value: string): void {
  if (corner.length < mostValues) corner.push(value);
}

export function elements(parent: Element | Document, name: string): Element[] {
  return [...parent.getElementsByTagName(name)];
}
