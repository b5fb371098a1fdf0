import type { ItemFields } from "#gis/attributes/item-fields";
import type { MappedColumn } from "#gis/attributes/mapped-field";
import type { ParsedFile, ParsedItem, ParsedPart } from "#gis/formats/parsed-file";
import type { Issue } from "#gis/issue";
import { issueSentence } from "#gis/issue-sentence";
import { areaKm2Text } from "#gis/measure/area-text";
import { proposeRepairs, type RepairProposal } from "#gis/repair/propose-repairs";

/** A file of which a person may have said what its columns hold; `fields` is then what they were read as. */
export interface InspectedFile extends ParsedFile {
  items: (ParsedItem & { fields?: ItemFields })[];
  columns?: MappedColumn[];
}

/** The findings on a file for scripts. Field names are part of the command line's contract. */
export function inspectionJson(name: string, file: InspectedFile): string {
  const { format, encoding, columns } = file;
  const items = file.items.map(itemJson);
  const issues = file.issues.map(issueJson);
  return JSON.stringify({ file: name, format, encoding, columns, items, issues }, null, 2);
}

function itemJson(item: InspectedFile["items"][number]) {
  const { name, number, crs, areaM2, declaredAreaM2, declaredAreaText } = item;
  return {
    name,
    number,
    zone: crs.zone,
    zoneWidth: crs.zoneWidth,
    datum: crs.datum,
    areaKm2: areaKm2Text(areaM2),
    areaM2,
    declaredAreaKm2: declaredAreaM2 === null ? null : areaKm2Text(declaredAreaM2),
    declaredAreaText,
    fields: item.fields,
    parts: item.parts.map((part) => ({
      name: part.name,
      topM: part.topM,
      bottomM: part.bottomM,
      areaKm2: areaKm2Text(part.areaM2),
      areaM2: part.areaM2,
      points: pointCount(part),
      coordinates: part.shape.coordinates,
    })),
    issues: item.issues.map(issueJson),
    repairs: proposeRepairs(item).map(repairJson),
  };
}

/** Corners of a part, closing repeats not counted. */
export function pointCount({ shape }: ParsedPart): number {
  return shape.coordinates.flat().reduce((sum, ring) => sum + ring.length - 1, 0);
}

/** A way to mend the item: offered, not applied. */
function repairJson({ id, code, title, effect, points, rings, repaired }: RepairProposal) {
  const errorsLeft = repaired.issues.filter(({ severity }) => severity === "error").length;
  return { id, code, title, ...effect, errorsLeft, points, rings };
}

function issueJson(issue: Issue) {
  const { code, severity, place } = issue;
  return { code, severity, place, message: issueSentence(issue) };
}
