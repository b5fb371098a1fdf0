import { readSourceNumber } from "../check/source-number.ts";
import { warningAt } from "../check/traced-item.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import { isSilent } from "../register-lists/sheet-cell.ts";
import { fieldText, fieldTexts, type NamedText } from "./cut-names.ts";

const keys = {
  name: [
    "name",
    "矿山名称",
    "矿区名称",
    "项目名称",
    "地块名称",
    "名称",
    "KSMC",
    "KQMC",
    "XMMC",
    "nombre",
    "NOMBRE",
    "Name",
    "NAME",
  ],
  number: [
    "许可证号",
    "采矿许可证号",
    "采矿权许可证号",
    "XKZH",
    "CKXKZH",
    "licence",
    "licenceNumber",
    "地块编号",
    "编号",
  ],
  /** no number, whatever a shapefile leaves of the words */
  holder: ["采矿权人"],
  top: ["起标高", "起始标高", "topM", "采深上限", "CSSX"],
  bottom: ["止标高", "终止标高", "bottomM", "采深下限", "CSXX"],
} as const;
const areaUnits = [
  { id: "km2", pattern: /(平方千米|平方公里|km2|km²|㎢)/i, m2: 1_000_000, unit: "平方千米" },
  { id: "hm2", pattern: /(公顷|hm2|hm²|(^|[^a-z])ha([^a-z]|$))/i, m2: 10_000, unit: "公顷" },
  { id: "m2", pattern: /(平方米|㎡|(^|[^kh])m2|(^|[^kh])m²)/i, m2: 1, unit: "平方米" },
] as const;

type Properties = Readonly<Record<string, unknown>>;
type AreaUnit = (typeof areaUnits)[number];

export interface StatedArea {
  m2: number | null;
  text: string | null;
}

/** The name a feature bears under the usual Chinese, pinyin, English and Spanish keys; null when it bears none. */
export function featureName(properties: Properties): string | null {
  return fieldText(properties, keys, "name");
}

/** Every attribute that says a feature's name or number, or an elevation of it (top, bottom), the likeliest first. */
export function featureTexts(
  properties: Properties,
  field: "name" | "number" | "top" | "bottom",
): NamedText[] {
  return fieldTexts(properties, keys, field);
}

/** The licence number of a feature; null when it bears none. */
export function featureNumber(properties: Properties): string | null {
  return fieldText(properties, keys, "number");
}

/**
 * The area a feature states, when a single key names both area and unit (面积_公顷, area_km2, superficie_ha …). A unit-less
 * 面积 is left alone, and so is a computed one.
 */
export function featureArea(properties: Properties): StatedArea {
  const stated = Object.entries(properties).flatMap(([key, value]) => {
    const unit = areaUnitOf(key);
    const amount = readSourceNumber(String(value ?? "")).value;
    if (unit === null || amount === null || amount <= 0) return [];
    return [{ m2: amount * unit.m2, text: `${String(value).trim()}${unit.unit}` }];
  });
  const [only, second] = stated;
  return only === undefined || second !== undefined ? { m2: null, text: null } : only;
}

/** End of a name that says nothing of the mine although it sounds like it: a person said so. */
const unmapped = "（未对应）";

/** A name under which nothing is read as something of the mine. */
export const unmappedName = (key: string) => `${key}${unmapped}`;

/** The unit that the name of an attribute gives an area; null for a computed area, and for what is no area or names no unit. */
export function areaUnitOf(key: string): AreaUnit | null {
  if (!/面积|area|superficie|mj/i.test(key) || /calc|计算|椭球/i.test(key)) return null;
  if (key.endsWith(unmapped)) return null;
  return areaUnits.find(({ pattern }) => pattern.test(key)) ?? null;
}

/** 起标高 and 止标高 of a feature in metres; null where it states none. */
export function featureBand(properties: Properties): { topM: number | null; bottomM: number | null } {
  return {
    topM: fieldNumber(properties, "top"),
    bottomM: fieldNumber(properties, "bottom"),
  };
}

/** E12 as a warning: a stated elevation that is no number and is therefore not taken. */
export function bandIssues(properties: Properties, place: IssuePlace): Issue[] {
  return (["top", "bottom"] as const).flatMap((field) => {
    const said = fieldTexts(properties, keys, field)[0];
    if (said === undefined || isSilent(said.text) || readSourceNumber(said.text).value !== null) return [];
    return [
      warningAt(
        "E12",
        { ...place, field: said.key },
        { kind: "number", field: said.key, text: said.text.slice(0, 40) },
      ),
    ];
  });
}

function fieldNumber(properties: Properties, field: keyof typeof keys): number | null {
  const text = fieldText(properties, keys, field);
  return text === null ? null : readSourceNumber(text).value;
}
