import type { StyleLayer } from "./catalogue-layer.ts";

const opacityNames: Record<string, readonly string[]> = {
  fill: ["fill-opacity"],
  line: ["line-opacity"],
  circle: ["circle-opacity", "circle-stroke-opacity"],
  symbol: ["text-opacity", "icon-opacity"],
  heatmap: ["heatmap-opacity"],
  raster: ["raster-opacity"],
};

/** The paint values of a style layer when the whole layer is made more transparent (0–1). */
export function fadedPaint(style: StyleLayer, opacity: number): [string, unknown][] {
  const paint = (style.paint ?? {}) as Record<string, unknown>;
  return (opacityNames[style.type] ?? []).map((name) => [name, faded(paint[name] ?? 1, opacity)]);
}

function faded(value: unknown, opacity: number): unknown {
  return typeof value === "number" ? value * opacity : ["*", value, opacity];
}
