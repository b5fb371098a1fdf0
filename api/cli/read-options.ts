import type { ReadOptions } from "#gis/formats/boundary-format";
import type { TextEncoding } from "#gis/formats/parsed-file";

/** Options with which a command helps the reading of a file that is silent or odd. */
export const readingOptions = {
  zone: { type: "string" },
  "zone-width": { type: "string" },
  swap: { type: "boolean", default: false },
  encoding: { type: "string" },
} as const;

interface Values {
  zone?: string | undefined;
  "zone-width"?: string | undefined;
  swap: boolean;
  encoding?: string | undefined;
}

/** What the options say, or in Chinese which of them says nothing. */
export function readOptions({ zone, "zone-width": width, swap, encoding }: Values): ReadOptions | string {
  if (zone !== undefined && !isZone(zone)) return `--zone 须为 13 至 45 的带号，收到的是 ${zone}`;
  if (width !== undefined && width !== "3" && width !== "6") {
    return `--zone-width 只能是 3 或 6，收到的是 ${width}`;
  }
  const text = encoding === undefined ? undefined : encodings[encoding.toLowerCase()];
  if (encoding !== undefined && text === undefined) {
    return `--encoding 只能是 utf-8、gbk、gb18030 或 big5，收到的是 ${encoding}`;
  }
  return {
    acceptSwap: swap,
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

const isZone = (text: string) => /^\d{2}$/.test(text) && Number(text) >= 13 && Number(text) <= 45;
