import { declaredArea } from "../check/declared-area.ts";
import { Exact } from "../exact-decimal.ts";
import { featureArea, featureName, featureNumber } from "../formats/geojson-properties.ts";
import type { ParsedItem } from "../formats/parsed-file.ts";
import { readAmount } from "../register-lists/read-amount.ts";
import type { FieldColumns } from "./mapped-field.ts";
import { textsOf } from "./said-of.ts";

/** What the reader of a file said of an item beside its ground. */
export type ReadFacts = Pick<ParsedItem, "name" | "number" | "declaredAreaM2" | "declaredAreaText">;

const perKm2 = 1_000_000;

/**
 * Name, number and stated area (m²) of an item by the columns a person mapped. What its reader took from elsewhere than a column (a
 * heading, the head of a parcel) stays where no column says otherwise; what it took from a column that holds something else now goes.
 */
export function mappedFacts(
  read: ReadFacts,
  properties: ParsedItem["properties"],
  columns: FieldColumns,
): ReadFacts {
  const first = (field: "name" | "number") => textsOf(properties, field, columns)[0]?.text ?? null;
  const ownName = read.name === featureName(properties) ? null : read.name;
  const ownNumber = read.number === featureNumber(properties) ? null : read.number;
  return {
    name: first("name") ?? ownName,
    number: first("number") ?? ownNumber,
    ...areaBy(read, properties, columns),
  };
}

/** Issues of an item after its stated area has changed: E09 is asked again, the rest stays. */
export function withAreaChecked(
  issues: ParsedItem["issues"],
  areaM2: number,
  facts: ReadFacts,
  place: ParsedItem["issues"][number]["place"],
): ParsedItem["issues"] {
  const others = issues.filter(({ code }) => code !== "E09");
  return [...others, ...declaredArea(areaM2, facts.declaredAreaM2, facts.declaredAreaText, place)];
}

function areaBy(read: ReadFacts, properties: ParsedItem["properties"], columns: FieldColumns) {
  const [said, other] = textsOf(properties, "licensedAreaKm2", columns);
  const column = columns.get("licensedAreaKm2")?.find(({ name }) => name === said?.key);
  if (!said || other) return ownArea(read, properties);
  const reading = readAmount(said.text, column?.unit ?? null);
  if ("fault" in reading || reading.value.unit !== "km2" || Number(reading.value.amount) <= 0) {
    return { declaredAreaM2: null, declaredAreaText: null };
  }
  const unit = said.unit === null ? "" : said.unit.text;
  const text = said.text.endsWith(unit) ? said.text : `${said.text}${unit}`;
  return { declaredAreaM2: new Exact(reading.value.amount).times(perKm2).toNumber(), declaredAreaText: text };
}

function ownArea({ declaredAreaM2, declaredAreaText }: ReadFacts, properties: ParsedItem["properties"]) {
  const inColumn = featureArea(properties).m2;
  if (inColumn !== null && inColumn === declaredAreaM2)
    return { declaredAreaM2: null, declaredAreaText: null };
  return { declaredAreaM2, declaredAreaText };
}
