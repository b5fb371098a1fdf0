/** A KML document around these Placemarks. */
export function kmlOf(...placemarks: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${placemarks
    .map((inside) => `<Placemark>${inside}</Placemark>`)
    .join("\n")}</Document></kml>`;
}

/** A KML polygon of a square of this size in degrees, with holes of its kind. */
export function kmlPolygon(outer: string, ...holes: readonly string[]): string {
  const ring = (coordinates: string) => `<LinearRing><coordinates>${coordinates}</coordinates></LinearRing>`;
  const inner = holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`).join("");
  return `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${inner}</Polygon>`;
}

/** Corners of a closed square as KML writes them. */
export function kmlSquare(west: number, south: number, size: number): string {
  const [east, north] = [west + size, south + size];
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return corners.map(([lon, lat]) => `${lon},${lat},0`).join(" ");
}
