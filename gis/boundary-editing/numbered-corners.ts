import type { Position } from "geojson";
import { widthOfZone } from "../crs/gauss-kruger.ts";
import { listCorners } from "../formats/corner-listing.ts";
import type { GroupBoundary } from "../schemes/group-boundary.ts";
import { type CornerRef, sameRef } from "./corner-ref.ts";
import { millimetres } from "./plane-place.ts";

/** A row of the table of corners. */
export interface NumberedCorner {
  /** J1, J2 … running on through rings and parts */
  name: string;
  ref: CornerRef;
  role: "outer" | "hole";
  x: string;
  y: string;
  place: Position;
}

/**
 * The corners of a boundary in the order of a licence (`formats/corner-listing.ts`): part after part, the outer ring first and
 * then its holes, each clockwise from the corner furthest to the north-west, of two the northern one; rings stay as they are
 * stored. In the plane of a zone, 3° or 6°, to the millimetre.
 */
export function numberedCorners({ parts }: GroupBoundary, zone: number): NumberedCorner[] {
  const blocks = listCorners(
    parts.map(({ rings }) => ({
      ...{ name: null, topM: null, bottomM: null, areaM2: 0 },
      shape: { type: "MultiPolygon", coordinates: [rings] },
    })),
    { zone, zoneWidth: widthOfZone(zone) },
  );
  return blocks.flatMap(({ rings }, part) =>
    rings.flatMap(({ role, corners }, ring) => {
      const stored = parts[part]?.rings[ring] ?? [];
      return corners.map(({ name, northM, eastM, place }) => ({
        ...{ name, role, place, ref: { part, ring, corner: stored.indexOf(place) } },
        ...{ x: millimetres(northM), y: millimetres(eastM) },
      }));
    }),
  );
}

/** What a corner is called. */
export function nameOf(corners: readonly NumberedCorner[], ref: CornerRef): string {
  return corners.find((corner) => sameRef(corner.ref, ref))?.name ?? "拐点";
}
