import { readSourceNumber } from "../check/source-number.ts";
import { datumOf } from "./datum-text.ts";

const unitsM2 = [
  { pattern: /^(平方千米|平方公里|km2|km²|㎢)$/i, m2: 1_000_000 },
  { pattern: /^(公顷|hm2|hm²|ha)$/i, m2: 10_000 },
  { pattern: /^(平方米|m2|m²|㎡)$/i, m2: 1 },
];

/** What the sentences around the coordinates of a notice say. */
export interface NoticeWords {
  name: string | null;
  number: string | null;
  areaM2: number | null;
  areaText: string | null;
  /** the phrase that names a datum, when it is known which */
  datumText: string | null;
}

/** Finds mine name, licence number, area with its unit and datum in the free text of a notice. */
export function readNoticeWords(lines: readonly string[]): NoticeWords {
  const text = lines.join("\n");
  const [, areaNumber = "", unit = ""] =
    /面积[^\d\n]{0,8}([\d.]+)\s*(平方千米|平方公里|公顷|平方米|km²|km2|㎢|hm²|hm2|ha|m²|m2|㎡)/i.exec(text) ??
    [];
  const area = readSourceNumber(areaNumber).value;
  const scale = unitsM2.find(({ pattern }) => pattern.test(unit));
  const areaKnown = area !== null && scale !== undefined;
  return {
    name: labelled(text, "(?:矿山|矿区|项目|采矿权|矿业权)名称"),
    number: /(?:许可证|证照?)(?:证?号|编号)?\s*[:：]?\s*(C?\d{13,25})/i.exec(text)?.[1] ?? null,
    areaM2: areaKnown ? area * scale.m2 : null,
    areaText: areaKnown ? `${areaNumber}${unit}` : null,
    datumText: datumPhrase(text),
  };
}

function labelled(text: string, label: string): string | null {
  const found = new RegExp(`${label}\\s*[:：]\\s*([^\\n，,；;。]+)`).exec(text)?.[1]?.trim();
  return found === undefined || found === "" ? null : found;
}

function datumPhrase(text: string): string | null {
  const phrases =
    text.match(/[\w年]{0,8}(?:国家大地|西安|北京|WGS|CGCS)[\w年]{0,8}(?:坐标系)?|[\w]{2,12}坐标系/g) ?? [];
  return phrases.find((phrase) => datumOf(phrase) !== null) ?? null;
}
