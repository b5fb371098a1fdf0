import type { Bounds } from "#contract/geometry";
import type { RepairProposal, StagedItem, WeighedReading } from "#contract/transfer";
import type { ItemFields } from "#gis/attributes/item-fields";
import type { ReadFacts } from "#gis/attributes/mapped-facts";
import { readingReasons, readingTitle } from "#gis/crs/reading-words";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { issueSentence } from "#gis/issue-sentence";
import { boundsOf } from "#gis/measure/bounds";
import { proposeRepairs } from "#gis/repair/propose-repairs";

/** A parsed item as it waits in the staging table, with what its attributes say. */
export interface StagedBody extends ParsedItem {
  fields: ItemFields;
  /** names of its attributes in the order of the file, kept with the first item: jsonb keeps none */
  columnOrder?: string[];
  /** what its reader said before a person mapped its columns; missing while nobody has */
  asRead?: ReadFacts;
}

/** What of it is registered beside its extent. */
export type RegisteredPart = Pick<StagedBody, "name" | "number" | "declaredAreaM2" | "fields">;

/** No error and an area: it can be stored. */
export function isUsable(item: ParsedItem): boolean {
  return item.shape !== null && isStorable(item);
}

/** The same of an item that is known to have a shape. */
export function isStorable({ areaM2, issues }: Pick<ParsedItem, "areaM2" | "issues">): boolean {
  return areaM2 > 0 && issues.every(({ severity }) => severity !== "error");
}

export function hasWarning({ issues }: Pick<ParsedItem, "issues">): boolean {
  return issues.some(({ severity }) => severity === "warning");
}

/** A staged item as a reviewer sees it. */
export function stagedItem(
  index: number,
  body: StagedBody,
  usable: boolean,
  match: StagedItem["match"],
): StagedItem {
  const rings = body.shape?.coordinates.flat() ?? [];
  return {
    index,
    name: body.name,
    number: body.fields.licenceNumber ?? body.number,
    ownNumber: body.number,
    crs: body.crs,
    areaM2: body.areaM2,
    declaredAreaM2: body.declaredAreaM2,
    declaredAreaText: body.declaredAreaText,
    partCount: body.parts.length,
    // the closing point repeats the first one
    pointCount: rings.reduce((count, ring) => count + ring.length - 1, 0),
    usable,
    bounds: body.shape === null ? null : (boundsOf(body.shape) as Bounds),
    issues: worded(body.issues),
    repairs: body.repairs,
    match,
  };
}

/** The ways to mend a staged item, as they are shown. */
export function offeredRepairs(body: StagedBody, options: ReadOptions): RepairProposal[] {
  return proposeRepairs(body, options).map(({ effect, repaired, ...shown }) => ({
    ...shown,
    ...effect,
    errorsLeft: repaired.issues.filter(({ severity }) => severity === "error").length,
  })) as RepairProposal[];
}

/** The readings of plane numbers that were weighed, in words: kept ones first, then those that land somewhere sensible. */
export function weighedReadings({ readings = [] }: Partial<StagedBody>): WeighedReading[] {
  const landed = readings.filter(({ shape }) => shape !== null);
  const ordered = [
    ...landed.filter(({ kept }) => kept),
    ...landed.filter(({ kept }) => !kept),
    ...readings.filter(({ shape }) => shape === null),
  ];
  return ordered.map((reading) => {
    const words = { title: readingTitle(reading), reasons: readingReasons(reading) };
    return { ...reading, ...words } as WeighedReading;
  });
}

/** Issues with their Chinese sentence: what, where, how to mend. */
export function worded(issues: ParsedItem["issues"]): StagedItem["issues"] {
  return issues.map((issue) => ({ ...issue, message: issueSentence(issue) })) as StagedItem["issues"];
}
