import type { PlateFacts, PlateLayer } from "./draw-plate.ts";
import { type PaperBox, type PaperPoint, type PlateItem, type PlateLook, textWidthMm } from "./plate.ts";
import type { PlateView } from "./plate-view.ts";

interface PanelContent {
  facts: PlateFacts;
  layers: readonly PlateLayer[];
  view: PlateView;
}

/** What stands beside the map, from above: 指北针, 图例, 比例尺, and what it was made of, by whom and when. */
export function platePanel({ facts, layers, view }: PanelContent, box: PaperBox): PlateItem[] {
  const legend = layers.filter(({ shapes }) => shapes.length > 0);
  const lines = [
    `制图单位：${facts.unit}`,
    `制图日期：${chineseDay(facts.day)}`,
    "坐标系：2000国家大地坐标系",
    `投影：高斯-克吕格3度带，中央经线${view.centralMeridian}°`,
    "高程基准：1985国家高程基准",
    ...facts.sources,
  ].flatMap((line) => wrapped(line, 2.8, box.widthMm));
  const linesTop = box.yMm + box.heightMm - lines.length * 4.6 + 4;
  return [
    ...northArrow([box.xMm + box.widthMm / 2, box.yMm + 2]),
    text([box.xMm + box.widthMm / 2, box.yMm + 36], "图　例", {
      sizeMm: 4.5,
      anchor: "middle",
      isBold: true,
    }),
    ...legend.flatMap((layer, at) => legendRow(layer, [box.xMm, box.yMm + 41 + at * 7.5])),
    ...scaleBar(view, { left: box.xMm, top: linesTop - 20, widthMm: box.widthMm - 8 }),
    ...lines.map((line, at) => text([box.xMm, linesTop + at * 4.6], line, { sizeMm: 2.8 })),
  ];
}

function northArrow([xMm, yMm]: PaperPoint): PlateItem[] {
  const half = (side: -1 | 1, fill: string): PlateItem =>
    path(
      [
        [xMm, yMm + 6],
        [xMm + side * 5, yMm + 24],
        [xMm, yMm + 19],
        [xMm, yMm + 6],
      ],
      { fill, stroke: "#000000", strokeMm: 0.2 },
    );
  return [
    text([xMm, yMm + 4], "北", { sizeMm: 4.5, anchor: "middle", isBold: true }),
    half(-1, "#000000"),
    half(1, "#ffffff"),
  ];
}

function legendRow({ name, look }: PlateLayer, [xMm, yMm]: PaperPoint): PlateItem[] {
  const corners: PaperPoint[] = [
    [xMm, yMm],
    [xMm + 10, yMm],
    [xMm + 10, yMm + 5],
    [xMm, yMm + 5],
    [xMm, yMm],
  ];
  return [path(corners, look), text([xMm + 13, yMm + 3.8], name, { sizeMm: 3.2 })];
}

/** A bar of two fields, each a round number of metres, and the scale in words. */
function scaleBar(
  { scale }: PlateView,
  { left, top, widthMm }: { left: number; top: number; widthMm: number },
): PlateItem[] {
  const fieldM = roundBelow((widthMm * scale) / 1000 / 2);
  const fieldMm = (fieldM / scale) * 1000;
  const field = (at: number, fill: string): PlateItem => {
    const x = left + at * fieldMm;
    const corners: PaperPoint[] = [
      [x, top + 8],
      [x + fieldMm, top + 8],
      [x + fieldMm, top + 10],
      [x, top + 10],
      [x, top + 8],
    ];
    return path(corners, { fill, stroke: "#000000", strokeMm: 0.2 });
  };
  const ends = [0, fieldM, 2 * fieldM].map((metres, at) =>
    text([left + at * fieldMm, top + 7], lengthText(metres), {
      sizeMm: 2.6,
      anchor: at === 0 ? "start" : "middle",
    }),
  );
  return [
    text([left, top], `比例尺 1:${scale}`, { sizeMm: 3.6, isBold: true }),
    ...ends,
    field(0, "#000000"),
    field(1, "#ffffff"),
  ];
}

function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [5, 2, 1].map((factor) => factor * power).find((round) => round <= value) ?? power;
}

function lengthText(metres: number): string {
  if (metres === 0) return "0";
  return metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
}

function chineseDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

function wrapped(line: string, sizeMm: number, widthMm: number): string[] {
  const lines = [""];
  for (const sign of line) {
    const last = lines.at(-1) ?? "";
    if (textWidthMm(last + sign, sizeMm) > widthMm) lines.push(`　${sign}`);
    else lines[lines.length - 1] = last + sign;
  }
  return lines;
}

function path(corners: readonly PaperPoint[], look: PlateLook): PlateItem {
  return { kind: "path", lines: [corners], isClosed: true, isClipped: false, ...look };
}

function text(
  at: PaperPoint,
  value: string,
  look: { sizeMm: number; anchor?: "start" | "middle" | "end"; isBold?: boolean },
): PlateItem {
  const { sizeMm, anchor = "start", isBold = false } = look;
  return { kind: "text", at, text: value, sizeMm, anchor, isBold, color: "#000000", turn: 0 };
}
