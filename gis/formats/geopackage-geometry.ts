import { type WkbGeometry, wkbGeometry } from "./wkb-geometry.ts";

const headBytes = 8;
/** bytes of the box behind the head, by its kind */
const envelopeBytes = [0, 32, 48, 48, 64];

/**
 * The geometry of a GeoPackageBinary (OGC 12-128r18, 2.1.3); an empty one has no coordinates. Null when it is none: wrong head,
 * a box of no kind, an extension, or a WKB that cannot be read.
 */
export function geopackageGeometry(blob: Uint8Array): WkbGeometry | null {
  const [g, p, version, flags = 0] = blob;
  const envelope = envelopeBytes[(flags >> 1) & 0b111];
  const isExtended = (flags & 0b10_0000) !== 0;
  if (g !== 0x47 || p !== 0x50 || version !== 0 || envelope === undefined || isExtended) return null;
  return wkbGeometry(blob, headBytes + envelope);
}
