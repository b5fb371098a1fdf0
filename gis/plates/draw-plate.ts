import type { MultiPolygon, Position } from "geojson";
import {
  type PaperBox,
  type PaperPoint,
  type PaperSize,
  type Plate,
  type PlateItem,
  type PlateLook,
  paperSizes,
} from "./plate.ts";
import { framing, plateGrid } from "./plate-grid.ts";
import { placedLabels } from "./plate-labels.ts";
import { platePanel } from "./plate-panel.ts";
import { type PlateView, plateView } from "./plate-view.ts";

export interface PlateLabel {
  text: string;
  at: Position;
  /** below its place, which a symbol takes up; else right on it */
  isBelow?: boolean;
}

export interface PlateLayer {
  /** as the legend calls it */
  name: string;
  look: PlateLook;
  shapes: readonly MultiPolygon[];
  labels?: readonly PlateLabel[];
}

export interface PlateFacts {
  title: string;
  /** 制图单位 */
  unit: string;
  /** 制图日期, ISO */
  day: string;
  /** lines about what the map rests on: 资料截至, 数据版本 … */
  sources: readonly string[];
  /** 密级 or a mark such as 草案; empty: none */
  mark: string;
}

const marginMm = 12;
const titleMm = 16;
/** room for the numbers of the grid around the frame */
const numbersMm = 6;
const panelMm = { A4: 62, A3: 72 } as const;

/**
 * A map as a proper plate (domain 2j): title, 图例, 比例尺, 指北针, grid of the zone, 制图单位, date and 坐标系, at a scale that is exact
 * on the paper. The layers lie from first to last; `shown` is what the map must hold, all of the layers where it is left out.
 */
export function drawPlate(
  facts: PlateFacts,
  layers: readonly PlateLayer[],
  size: PaperSize,
  shown: readonly MultiPolygon[] = layers.flatMap(({ shapes }) => shapes),
): Plate {
  const [widthMm, heightMm] = paperSizes[size];
  const frame: PaperBox = {
    xMm: marginMm + numbersMm,
    yMm: marginMm + titleMm + numbersMm,
    widthMm: widthMm - 2 * marginMm - 2 * numbersMm - panelMm[size],
    heightMm: heightMm - 2 * marginMm - titleMm - 2 * numbersMm,
  };
  const view = plateView(shown, frame);
  const panel: PaperBox = {
    xMm: frame.xMm + frame.widthMm + numbersMm + 3,
    yMm: frame.yMm,
    widthMm: panelMm[size] - 3,
    heightMm: frame.heightMm,
  };
  const symbols = hasSymbols(layers, view) ? [`小于 ${symbolMm} 毫米的矿区以等大方块表示位置`] : [];
  const sources = [...symbols, ...facts.sources];
  const items: PlateItem[] = [
    ...plateGrid(view),
    ...layers.flatMap((layer) => layerItems(layer, view)),
    ...placedLabels(
      layers.flatMap(({ labels = [] }) => labels.map((label) => placed(label, view))),
      frame,
    ),
    ...framing(view),
    ...titleOf(facts, widthMm),
    ...platePanel({ facts: { ...facts, sources }, layers, view }, panel),
  ];
  return { widthMm, heightMm, title: facts.title, scale: view.scale, frame, items };
}

function layerItems({ look, shapes }: PlateLayer, { place }: PlateView): PlateItem[] {
  return shapes.flatMap(({ coordinates }) =>
    coordinates.map((rings): PlateItem => {
      const lines = rings.map((ring): PaperPoint[] => ring.map(place));
      const seen = isSmall(lines) ? [symbolAt(lines)] : lines;
      return { kind: "path", lines: seen, isClosed: true, isClipped: true, ...look };
    }),
  );
}

/** Room for the symbol that a name stands below. */
const belowMm = 4.2;

function placed({ text, at, isBelow = false }: PlateLabel, { place }: PlateView) {
  const [x, y] = place(at);
  return { text, at: [x, isBelow ? y + belowMm : y] as const };
}

/** What would be a speck on the paper is drawn as a square of this size instead (不依比例尺符号), and the panel says so. */
const symbolMm = 1.6;

function isSmall([outer = []]: readonly PaperPoint[][]): boolean {
  const [width, height] = [spanOf(outer.map(([x]) => x)), spanOf(outer.map(([, y]) => y))];
  return Math.max(width.length, height.length) < symbolMm;
}

function symbolAt([outer = []]: readonly PaperPoint[][]): PaperPoint[] {
  const [x, y] = [
    spanOf(outer.map((point) => point[0])).middle,
    spanOf(outer.map((point) => point[1])).middle,
  ];
  const half = symbolMm / 2;
  return [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
    [x - half, y - half],
  ];
}

function spanOf(values: readonly number[]): { length: number; middle: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { length: most - least, middle: (least + most) / 2 };
}

const hasSymbols = (layers: readonly PlateLayer[], { place }: PlateView) =>
  layers.some(({ shapes }) =>
    shapes.some(({ coordinates }) =>
      coordinates.some((rings) => isSmall(rings.map((ring) => ring.map(place)))),
    ),
  );

function titleOf({ title, mark }: PlateFacts, widthMm: number): PlateItem[] {
  const text = (at: PaperPoint, value: string, sizeMm: number, anchor: "middle" | "end"): PlateItem => ({
    ...{ kind: "text", at, text: value, sizeMm, anchor, isBold: true, color: "#000000", turn: 0 },
  });
  return [
    text([widthMm / 2, marginMm + 10], title, 7, "middle"),
    ...(mark === "" ? [] : [text([widthMm - marginMm, marginMm + 5], mark, 4, "end")]),
  ];
}
