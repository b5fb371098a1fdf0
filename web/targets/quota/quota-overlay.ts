import type { LegendItem } from "../../map/layers/catalogue-layer.ts";
import type { Overlay } from "../../map/use-overlay.ts";
import type { QuotaDrawing } from "../overview-store.ts";
import { measureWords, type QuotaAmount, type QuotaMeasure, quotaScale, type Rgb } from "./quota-scale.ts";

export const quotaOverlayId = "quota";

/** Line of the 图层目录 for what deck.gl draws: its legend, switch and strength, and its place on a print. */
export function quotaOverlay(
  drawing: QuotaDrawing,
  measure: QuotaMeasure,
  amounts: readonly QuotaAmount[],
): Overlay {
  return {
    id: quotaOverlayId,
    title: `指标${measureWords[measure]}${drawing === "hexagons" ? "" : "热力"}`,
    interactive: false,
    legend: drawing === "hexagons" ? classes(measure, amounts) : heat,
    styles: [],
  };
}

/** the ends of the surface's colours */
const heat: readonly LegendItem[] = [
  { label: "低", fill: cssOf([198, 219, 239]), stroke: "#8c8c8c", solid: true },
  { label: "高", fill: cssOf([158, 28, 24]), stroke: "#8c8c8c", solid: true },
];

function classes(measure: QuotaMeasure, amounts: readonly QuotaAmount[]): LegendItem[] {
  return quotaScale(measure, amounts).classes.map(({ label, colour }) => ({
    label,
    fill: cssOf(colour),
    stroke: "#8c8c8c",
    solid: true,
  }));
}

export function cssOf([red, green, blue]: Rgb): string {
  return `rgb(${red} ${green} ${blue})`;
}
