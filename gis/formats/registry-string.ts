import { errorAt } from "../check/traced-item.ts";
import type { BoundaryFormat, ReadOptions } from "./boundary-format.ts";
import { buildCornerItem } from "./corner-item.ts";
import type { ParsedItem } from "./parsed-file.ts";
import { cutRegistryRings } from "./registry-rings.ts";

/** ringCount, n, index, a, b … with a label before it, as 名称= or a column before a tab. */
const pattern =
  /^(?:([^\t=＝:：]{0,200})[\t=＝:：])?\s*(\d{1,4}\s*[,，]\s*\d{1,9}\s*[,，]\s*[A-Z]?\d{1,6}\s*[,，]\s*[+-]?[\d.]+\s*[,，].*)$/i;

interface RegistryLine {
  line: number;
  label: string;
  text: string;
}

/** The 区域坐标 string of the old register, one mine a line; plane numbers, decimal degrees or (confirmed) DDD.MMSS (domain 2a.2). */
export const registryStringFormat: BoundaryFormat = {
  id: "registry-string",
  label: "登记库区域坐标字符串",
  recognise: (text) => text.split(/\r\n|\r|\n/, 50).some((line) => lineOf(line, 1) !== null),
  read(text, options) {
    const read = text.split(/\r\n|\r|\n/).map((raw, i) => ({ raw, line: i + 1, found: lineOf(raw, i + 1) }));
    const items = read.flatMap(({ found }) => found ?? []).map((line, i) => readLine(line, i + 1, options));
    const strays = read.filter(({ raw, found }) => found === null && /\d/.test(raw));
    return {
      items,
      issues: strays.map(({ raw, line }) => errorAt("F06", { line }, { text: raw.slice(0, 40) })),
    };
  },
};

function lineOf(raw: string, line: number): RegistryLine | null {
  const [, label = "", text] = pattern.exec(raw.trim()) ?? [];
  return text === undefined ? null : { line, label: label.trim(), text };
}

function readLine({ line, label, text }: RegistryLine, item: number, options: ReadOptions): ParsedItem {
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
