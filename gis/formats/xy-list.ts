import { errorAt } from "../check/traced-item.ts";
import type { Issue } from "../issue.ts";
import type { BoundaryFormat, ReadOptions } from "./boundary-format.ts";
import { buildCornerItem } from "./corner-item.ts";
import { featureArea, featureName, featureNumber } from "./geojson-properties.ts";
import type { ParsedItem } from "./parsed-file.ts";
import { statedZone } from "./txt-header.ts";
import type { TxtLine } from "./txt-sections.ts";
import { cutXyBlocks, isXyPoint, type XyBlock } from "./xy-blocks.ts";

export const leastXyPoints = 3;

/** The layout of 汕头: key=value lines, then XY001=X,Y, XY002=X,Y, … (X north, Y east). */
export const xyListFormat: BoundaryFormat = {
  id: "xy-list",
  label: "XY001= 坐标（汕头）",
  recognise: (text) => text.split(/[\r\n]+/).filter(isXyPoint).length >= leastXyPoints,
  read(text, options) {
    const { blocks, strays } = cutXyBlocks(text);
    const items = blocks.map((block, i) => readXyBlock(block, i + 1, options));
    return { items, issues: strays.map(strayXyLine) };
  },
};

/** A line that belongs to no parcel. */
export function strayXyLine({ line, text }: TxtLine): Issue {
  return errorAt("F06", { line }, { text: text.slice(0, 40) });
}

/** A parcel of such a list at its 1-based place in the file. */
export function readXyBlock(
  { attributes, rings, lines }: XyBlock,
  item: number,
  options: ReadOptions,
): ParsedItem {
  const properties = Object.fromEntries(attributes);
  const area = featureArea(properties);
  return buildCornerItem(
    {
      item,
      name: featureName(properties),
      number: featureNumber(properties),
      rings,
      heading: null,
      stated: statedZone(attributes),
      datumText: attributes.get("坐标系") ?? attributes.get("坐标系统") ?? null,
      declaredAreaM2: area.m2,
      declaredAreaText: area.text,
      properties,
      sourceText: lines.join("\n"),
      issues: [],
    },
    options,
  );
}
