import type { MultiPolygon } from "geojson";
import type { Issue, IssuePlace } from "../issue.ts";
import { datumIssues } from "./datum.ts";
import { declaredArea } from "./declared-area.ts";
import { duplicatePoints } from "./duplicate-point.ts";
import { elevationBand } from "./elevation-band.ts";
import { holesOutside } from "./hole-outside.ts";
import { outsideTerritory } from "./outside-territory.ts";
import { ringOverlaps } from "./ring-overlap.ts";
import { selfCrossing } from "./self-crossing.ts";
import { tooFewPoints } from "./too-few-points.ts";
import type { TracedItem, TracedPart } from "./traced-item.ts";
import { unclosedRing } from "./unclosed-ring.ts";

export interface CheckOptions {
  /** ground the register covers; without it E06 is not asked */
  territory?: MultiPolygon;
}

/**
 * The 坐标规范性检查 of one mine or parcel whose corners are known in lon/lat: E01–E04, E06–E10, E13. E05, E11 and E12
 * belong to reading the numbers and come with them.
 */
export function checkItem(item: TracedItem, options: CheckOptions = {}): Issue[] {
  const { place, parts, shape } = item;
  return [
    ...datumIssues(item.datum, item.datumText, place),
    ...parts.flatMap((part) => checkPart(part, { ...place, part: part.number })),
    ...ringOverlaps(parts, place),
    ...declaredArea(item.areaM2, item.declaredAreaM2, item.declaredAreaText, place),
    ...(shape === null || options.territory === undefined
      ? []
      : outsideTerritory(shape, options.territory, place)),
  ];
}

function checkPart(part: TracedPart, place: IssuePlace): Issue[] {
  return [
    ...elevationBand(part, place),
    ...part.rings.flatMap((ring) => [
      ...tooFewPoints(ring, place),
      ...unclosedRing(ring, place),
      ...duplicatePoints(ring, place),
      ...selfCrossing(ring, place),
    ]),
    ...holesOutside(part, place),
  ];
}
