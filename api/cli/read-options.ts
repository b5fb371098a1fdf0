import type { ReadOptions } from "#gis/formats/boundary-format";
import { datums, type TextEncoding } from "#gis/formats/parsed-file";

/** Options with which a command helps the reading of a file that is silent or odd. */
export const readingOptions = {
  zone: { type: "string" },
  "zone-width": { type: "string" },
  swap: { type: "boolean", default: false },
  encoding: { type: "string" },
  degrees: { type: "string" },
  datum: { type: "string" },
} as const;

interface Values {
  zone?: string | undefined;
  "zone-width"?: string | undefined;
  swap: boolean;
  encoding?: string | undefined;
  degrees?: string | undefined;
  datum?: string | undefined;
}

/** What the options say, or in Chinese which of them says nothing. */
export function readOptions(values: Values): ReadOptions | string {
  const { zone, "zone-width": width, swap, encoding } = values;
  const text = encoding === undefined ? undefined : encodings[encoding.toLowerCase()];
  const degrees = notations.find((known) => known === values.degrees);
  const datum = datums.find((known) => known === values.datum);
  const fault = faultOf(values);
  if (fault !== null) return fault;
  return {
    acceptSwap: swap,
    ...(degrees !== undefined && { degrees }),
    ...(datum !== undefined && { datum }),
    ...(zone !== undefined && { zone: Number(zone) }),
    ...(width !== undefined && { zoneWidth: width === "6" ? 6 : 3 }),
    ...(text !== undefined && { encoding: text }),
  };
}

const encodings: Readonly<Record<string, TextEncoding>> = {
  "utf-8": "utf-8",
  gbk: "gb18030",
  gb18030: "gb18030",
  big5: "big5",
};

const notations = ["decimal", "packed"] as const;

function faultOf({ zone, "zone-width": width, encoding, degrees, datum }: Values): string | null {
  if (zone !== undefined && !isZone(zone)) return `--zone 须为 13 至 45 的带号，收到的是 ${zone}`;
  if (isOther(width, ["3", "6"])) return `--zone-width 只能是 3 或 6，收到的是 ${width}`;
  if (isOther(encoding?.toLowerCase(), Object.keys(encodings))) {
    return `--encoding 只能是 utf-8、gbk、gb18030 或 big5，收到的是 ${encoding}`;
  }
  if (isOther(degrees, notations)) {
    return `--degrees 只能是 decimal（十进制度）或 packed（度分秒连写 DDD.MMSS），收到的是 ${degrees}`;
  }
  if (isOther(datum, datums)) return `--datum 只能是 ${datums.join("、")} 之一，收到的是 ${datum}`;
  return null;
}

const isOther = (text: string | undefined, known: readonly string[]) =>
  text !== undefined && !known.includes(text);
const isZone = (text: string) => /^\d{2}$/.test(text) && Number(text) >= 13 && Number(text) <= 45;
