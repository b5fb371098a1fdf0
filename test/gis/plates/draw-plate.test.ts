import { expect, test } from "vitest";
import { toGeographic } from "#gis/crs/gauss-kruger";
import { drawPlate } from "#gis/plates/draw-plate";
import type { PlateItem, PlatePath, PlateText } from "#gis/plates/plate";

const corner = (northM: number, eastM: number) => toGeographic({ northM, eastM }, 38, 3);
const square = {
  type: "MultiPolygon" as const,
  coordinates: [
    [
      [
        ...[corner(4_252_100, 390_100), corner(4_252_900, 390_100), corner(4_252_900, 390_900)],
        ...[corner(4_252_100, 390_900), corner(4_252_100, 390_100)],
      ],
    ],
  ],
};
const facts = {
  ...{ title: "东县采矿权现状图", unit: "东县自然资源局", day: "2026-08-01", mark: "草案" },
  sources: ["资料截至：2026-07-31"],
};
const layers = [
  {
    name: "采矿权",
    look: { stroke: "#e60000" },
    shapes: [square],
    labels: [{ text: "甲矿", at: corner(4_252_500, 390_500) }],
  },
  { name: "拟关闭", look: { fill: "#bdbdbd" }, shapes: [] },
];
const texts = (items: readonly PlateItem[]) =>
  items.filter((item): item is PlateText => item.kind === "text");
const paths = (items: readonly PlateItem[]) =>
  items.filter((item): item is PlatePath => item.kind === "path");

test.each(["A4", "A3"] as const)("a plate of %s bears all that a filed map must", (size) => {
  const { items, scale } = drawPlate(facts, layers, size);
  const said = texts(items).map(({ text }) => text);
  expect(said).toEqual(
    expect.arrayContaining([
      ...["东县采矿权现状图", "草案", "北", "图　例", "采矿权", "甲矿", `比例尺 1:${scale}`],
      ...["制图单位：东县自然资源局", "制图日期：2026年8月1日", "坐标系：2000国家大地坐标系"],
      ...["高程基准：1985国家高程基准", "资料截至：2026-07-31"],
    ]),
  );
  expect(said.join("")).toContain("中央经线114°");
});

test("the legend names only what is on the map", () => {
  const { items } = drawPlate(facts, layers, "A4");
  expect(texts(items).map(({ text }) => text)).not.toContain("拟关闭");
});

test("nothing stands beyond the paper, and the ground is cut off at the edge of the map", () => {
  const { items, widthMm, heightMm, frame } = drawPlate(facts, layers, "A4");
  for (const { lines, isClipped } of paths(items)) {
    if (isClipped) continue;
    for (const [x, y] of lines.flat()) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(widthMm);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(heightMm);
    }
  }
  const ground = paths(items).filter(({ stroke, isClipped }) => stroke === "#e60000" && isClipped);
  expect(ground).toHaveLength(1);
  for (const [x, y] of ground[0]?.lines.flat() ?? []) {
    expect(x).toBeGreaterThan(frame.xMm);
    expect(y).toBeGreaterThan(frame.yMm);
  }
});

test("the bar of the scale is as long as it says", () => {
  const { items, scale } = drawPlate(facts, layers, "A4");
  const [field] = paths(items)
    .filter(({ fill, isClipped }) => fill === "#000000" && !isClipped)
    .slice(-1);
  const xs = field?.lines.flat().map(([x]) => x) ?? [];
  const lengthMm = Math.max(...xs) - Math.min(...xs);
  const [said] = texts(items).flatMap(({ text }) => /^(\d+) m$/.exec(text)?.[1] ?? []);
  expect((lengthMm * scale) / 1000).toBeCloseTo(Number(said), 6);
});

test("a line of the grid lies where its number says", () => {
  const { items, scale } = drawPlate(facts, layers, "A4");
  const [west] = corner(4_252_500, 390_100);
  expect(west).toBeDefined();
  const eastings = texts(items).filter(({ text }) => /^38390\.\d$/.test(text));
  const at = new Map(eastings.map((text) => [text.text, text.at[0]]));
  const ground = paths(items).find(({ stroke, isClipped }) => stroke === "#e60000" && isClipped);
  const left = Math.min(...(ground?.lines.flat().map(([x]) => x) ?? []));
  // the square begins at 38390.1
  expect((at.get("38390.2") ?? 0) - left).toBeCloseTo((100 / scale) * 1000, 6);
});

test("what would be a speck is drawn as a symbol in its place, and the plate says so", () => {
  const tiny = {
    type: "MultiPolygon" as const,
    coordinates: [
      [
        [
          ...[corner(4_252_500, 390_500), corner(4_252_505, 390_500), corner(4_252_505, 390_505)],
          corner(4_252_500, 390_500),
        ],
      ],
    ],
  };
  const speck = { name: "小矿", look: { stroke: "#00ff00" }, shapes: [tiny] };
  const { items } = drawPlate(facts, [...layers, speck], "A4");
  const drawn = paths(items).find(({ stroke, isClipped }) => stroke === "#00ff00" && isClipped);
  const xs = drawn?.lines.flat().map(([x]) => x) ?? [];
  expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(1.6, 6);
  const said = (all: readonly PlateItem[]) =>
    texts(all)
      .map(({ text }) => text.trim())
      .join("");
  expect(said(items)).toContain("以等大方块表示位置");
  expect(said(drawPlate(facts, layers, "A4").items)).not.toContain("方块");
});
