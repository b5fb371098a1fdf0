import { errorAt } from "../check/traced-item.ts";
import type { Issue } from "../issue.ts";
import type { BoundaryFormat, ReadOptions } from "./boundary-format.ts";
import { buildCornerItem } from "./corner-item.ts";
import type { ParsedItem } from "./parsed-file.ts";
import { cutRegistryRings } from "./registry-rings.ts";

/** ringCount, n, index, a, b … with a label before it, as 名称= or a column before a tab. */
const pattern =
  /^(?:([^\t=＝:：]{0,200})[\t=＝:：])?\s*(\d{1,4}\s*[,，]\s*\d{1,9}\s*[,，]\s*[A-Z]?\d{1,6}\s*[,，]\s*[+-]?[\d.]+\s*[,，].*)$/i;

/** A line that holds a mine: what stands before its string, and the string. */
export interface RegistryLine {
  line: number;
  label: string;
  text: string;
}

/** The 区域坐标 string of the old register, one mine a line; plane numbers, decimal degrees or (confirmed) DDD.MMSS (domain 2a.2). */
export const registryStringFormat: BoundaryFormat = {
  id: "registry-string",
  label: "登记库区域坐标字符串",
  recognise: (text) => text.split(/\r\n|\r|\n/, 50).some((line) => registryLine(line, 1) !== null),
  read(text, options) {
    const raw = text.split(/\r\n|\r|\n/);
    const lines = raw.flatMap((one, i) => registryLine(one, i + 1) ?? []);
    return {
      items: lines.map((line, i) => readRegistryLine(line, i + 1, options)),
      issues: raw.flatMap((one, i) => strayLine(one, i + 1) ?? []),
    };
  },
};

/** The mine that stands in a line; null where none does. */
export function registryLine(raw: string, line: number): RegistryLine | null {
  const [, label = "", text] = pattern.exec(raw.trim()) ?? [];
  return text === undefined ? null : { line, label: label.trim(), text };
}

/** F06 of a line with numbers in which no mine can be read; null of any other line. */
export function strayLine(raw: string, line: number): Issue | null {
  if (!/\d/.test(raw) || registryLine(raw, line) !== null) return null;
  return errorAt("F06", { line }, { text: raw.slice(0, 40) });
}

/** The mine of a line, at its place in the file, from 1. */
export function readRegistryLine(
  { line, label, text }: RegistryLine,
  item: number,
  options: ReadOptions,
): ParsedItem {
  const { rings, fault } = cutRegistryRings(text, line);
  const isNumber = /^C?\d{13,25}$/i.test(label);
  const broken =
    fault === null ? [] : [errorAt("F06", { item, line }, { missing: "ring", text: "", ...fault })];
  return buildCornerItem(
    {
      item,
      name: isNumber || label === "" || label === "区域坐标" ? null : label,
      number: isNumber ? label : null,
      rings,
      heading: null,
      stated: { zone: null, zoneWidth: null },
      datumText: null,
      declaredAreaM2: null,
      declaredAreaText: null,
      properties: {},
      sourceText: text,
      issues: broken,
    },
    options,
  );
}
