import { mappedFacts, type ReadFacts, withAreaChecked } from "#gis/attributes/mapped-facts";
import type { FieldColumns } from "#gis/attributes/mapped-field";
import { readAttributes } from "#gis/attributes/read-attributes";
import { itemPlace } from "#gis/formats/build-item";
import { type Issue, isAttributeCode, isRegisterCode } from "#gis/issue";
import { hasWarning, isStorable, type StagedBody } from "../staged-body.ts";

/** What of a staged item its attributes are read from. */
export interface AttributeItem {
  index: number;
  areaM2: number;
  hasShape: boolean;
  body: Pick<
    StagedBody,
    "name" | "number" | "properties" | "declaredAreaM2" | "declaredAreaText" | "issues" | "attributeLines"
  >;
  /** what its reader said before anybody mapped its columns; null before that */
  asRead: ReadFacts | null;
}

/** What of an item its attributes decide, read by the columns a person mapped, or (null) as its reader read it. */
export function rereadItem(
  { index, areaM2, hasShape, body, asRead }: AttributeItem,
  columns: FieldColumns | null,
) {
  const { name, number, declaredAreaM2, declaredAreaText } = body;
  const read = asRead ?? { name, number, declaredAreaM2, declaredAreaText };
  const facts = columns === null ? read : mappedFacts(read, body.properties, columns);
  const place = itemPlace(index + 1, facts.name);
  const said = readAttributes({ ...body, ...facts }, place, columns);
  const ground = body.issues.filter(({ code }) => !isRegisterCode(code) && !isAttributeCode(code));
  const checked =
    facts.declaredAreaM2 === declaredAreaM2 ? ground : withAreaChecked(ground, areaM2, facts, place);
  const issues = [...checked.map(named(facts.name)), ...said.issues];
  return {
    index,
    usable: hasShape && isStorable({ areaM2, issues }),
    warning: hasWarning({ issues }),
    body: { ...facts, fields: said.fields, asRead: read, issues },
  };
}

/** An issue of an item that bears another name now. */
const named =
  (name: string | null) =>
  ({ place: { itemName: _, ...place }, ...issue }: Issue): Issue => ({
    ...issue,
    place: name === null ? place : { ...place, itemName: name },
  });
