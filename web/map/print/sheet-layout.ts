import type { MapPicture } from "../map-picture.ts";
import { metresPerPixel, type ScaleBar, scaleBar, twoDigits } from "../scale.ts";

export interface Paper {
  label: string;
  /** as CSS @page names it */
  page: string;
  widthMm: number;
  heightMm: number;
  /** a tall sheet has its legend under the map, else the map would be a narrow strip */
  legend: "beside" | "below";
}

export const papers = {
  "a4-landscape": {
    label: "A4 横向",
    page: "A4 landscape",
    widthMm: 297,
    heightMm: 210,
    legend: "beside",
  },
  "a4-portrait": { label: "A4 纵向", page: "A4 portrait", widthMm: 210, heightMm: 297, legend: "below" },
  "a3-landscape": {
    label: "A3 横向",
    page: "A3 landscape",
    widthMm: 420,
    heightMm: 297,
    legend: "beside",
  },
} as const satisfies Record<string, Paper>;
export type PaperName = keyof typeof papers;

const marginMm = 10;
const titleMm = 14;
const footMm = 8;
const legendMm = { beside: 52, below: 48 };
const barMm = 40;

export interface SheetLayout {
  mapWidthMm: number;
  mapHeightMm: number;
  /** N of 1:N in the middle of the map, two digits that count */
  denominator: number;
  bar: Omit<ScaleBar, "widthPx"> & { widthMm: number };
}

/** Room the legend leaves to the map. */
function roomOf({ widthMm, heightMm, legend }: Paper): { width: number; height: number } {
  return {
    width: widthMm - 2 * marginMm - (legend === "beside" ? legendMm.beside : 0),
    height: heightMm - 2 * marginMm - titleMm - footMm - (legend === "below" ? legendMm.below : 0),
  };
}

/** Width ÷ height of the map on a sheet. */
export function mapAspect(paper: Paper): number {
  const { width, height } = roomOf(paper);
  return width / height;
}

/** The largest map that fits a sheet with its legend, and its scale on paper. */
export function sheetLayout(
  paper: Paper,
  { widthPx, heightPx, center, zoom }: Omit<MapPicture, "dataUrl">,
): SheetLayout {
  const roomMm = roomOf(paper);
  const mmPerPx = Math.min(roomMm.width / widthPx, roomMm.height / heightPx);
  const metresPerMm = metresPerPixel(center[1] ?? 0, zoom) / mmPerPx;
  const { widthPx: tenths, label } = scaleBar(metresPerMm / 10, barMm * 10);
  return {
    mapWidthMm: widthPx * mmPerPx,
    mapHeightMm: heightPx * mmPerPx,
    denominator: twoDigits(metresPerMm * 1000),
    bar: { widthMm: tenths / 10, label },
  };
}
