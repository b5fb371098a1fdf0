import type { ExpressionSpecification } from "maplibre-gl";
import type { StyleLayer } from "../map/layers/catalogue-layer.ts";
import { labelFont } from "../map/layers/vector-layer.ts";
import type { Overlay } from "../map/use-overlay.ts";

export const boundaryLayerId = "boundary";
const ink = "#c2185b";
const startInk = "#00695c";
const otherInk = "#37474f";
const clashInk = "#e65100";
const chosenInk = "#ffd600";

const kindIs = (...kinds: string[]): ExpressionSpecification => ["in", ["get", "kind"], ["literal", kinds]];

function lineOf(kind: string, colour: string, widthPx: number, dash?: number[]): StyleLayer {
  return {
    ...{ id: `${boundaryLayerId}-${kind}`, type: "line", source: boundaryLayerId, filter: kindIs(kind) },
    paint: { "line-color": colour, "line-width": widthPx, ...(dash ? { "line-dasharray": dash } : {}) },
  };
}

function dotOf(kind: string, radiusPx: number, fill: string, stroke: string, strokePx = 2): StyleLayer {
  return {
    ...{ id: `${boundaryLayerId}-${kind}`, type: "circle", source: boundaryLayerId, filter: kindIs(kind) },
    paint: {
      "circle-radius": radiusPx,
      "circle-color": fill,
      "circle-stroke-color": stroke,
      "circle-stroke-width": strokePx,
    },
  };
}

/** 编辑边界: the new boundary with its corners over what it may be laid on. */
export const boundaryOverlay: Overlay = {
  id: boundaryLayerId,
  title: "编辑边界",
  interactive: false,
  legend: [
    { label: "本组新边界", fill: ink, stroke: ink },
    { label: "起始范围（并集＋夹缝）", stroke: startInk, dash: true, shape: "line" },
    { label: "可吸附的矿界", stroke: otherInk, shape: "line" },
    { label: "他人刚保存的版本", stroke: clashInk, dash: true, shape: "line" },
    { label: "选中的拐点", fill: chosenInk, stroke: ink, shape: "point" },
    { label: "吸附处", stroke: clashInk, shape: "point" },
  ],
  styles: [
    lineOf("neighbour", otherInk, 1.2),
    {
      ...{ id: `${boundaryLayerId}-fill`, type: "fill", source: boundaryLayerId, filter: kindIs("ground") },
      paint: { "fill-color": ink, "fill-opacity": 0.16 },
    },
    lineOf("start", startInk, 1.6, [3, 2]),
    lineOf("clash", clashInk, 2, [2, 2]),
    {
      ...{ id: `${boundaryLayerId}-line`, type: "line", source: boundaryLayerId, filter: kindIs("ground") },
      paint: { "line-color": ink, "line-width": 2.4 },
    },
    lineOf("drawn", ink, 2, [2, 1]),
    dotOf("corner", 4, "#ffffff", ink),
    dotOf("drawn-corner", 4, ink, "#ffffff", 1.5),
    dotOf("chosen", 6.5, chosenInk, ink),
    dotOf("snap", 11, "transparent", clashInk, 2.5),
    {
      ...{ id: `${boundaryLayerId}-name`, type: "symbol", source: boundaryLayerId },
      filter: kindIs("corner", "chosen"),
      layout: {
        "text-field": ["get", "label"],
        "text-font": labelFont,
        "text-size": 12,
        "text-offset": [0, -1.1],
        "text-optional": true,
      },
      paint: { "text-color": "#880e4f", "text-halo-color": "#ffffff", "text-halo-width": 1.5 },
    },
  ],
};

const readLegend = ["本组新边界", "起始范围（并集＋夹缝）", "选中的拐点"];

/** The same for who only reads it. */
export const readBoundaryOverlay: Overlay = {
  ...boundaryOverlay,
  title: "新边界",
  legend: [
    ...boundaryOverlay.legend.filter(({ label }) => readLegend.includes(label)),
    { label: "周边矿界和管控区", stroke: otherInk, shape: "line" },
  ],
};
