import { errorAt } from "../check/traced-item.ts";
import type { BoundaryFormat, ReadOptions } from "./boundary-format.ts";
import { buildCornerItem } from "./corner-item.ts";
import { featureArea, featureName, featureNumber } from "./geojson-properties.ts";
import type { ParsedItem } from "./parsed-file.ts";
import { statedZone } from "./txt-header.ts";
import { cutXyBlocks, isXyPoint, type XyBlock } from "./xy-blocks.ts";

const leastPoints = 3;

/** The layout of 汕头: key=value lines, then XY001=X,Y, XY002=X,Y, … (X north, Y east). */
export const xyListFormat: BoundaryFormat = {
  id: "xy-list",
  label: "XY001= 坐标（汕头）",
  recognise: (text) => text.split(/[\r\n]+/).filter(isXyPoint).length >= leastPoints,
  read(text, options) {
    const { blocks, strays } = cutXyBlocks(text);
    const items = blocks.map((block, i) => readBlock(block, i + 1, options));
    const issues = strays.map(({ line, text: stray }) =>
      errorAt("F06", { line }, { text: stray.slice(0, 40) }),
    );
    return { items, issues };
  },
};

function readBlock({ attributes, rings, lines }: XyBlock, item: number, options: ReadOptions): ParsedItem {
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
