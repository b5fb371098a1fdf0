import type { FeatureCollection } from "geojson";
import type { GapLand } from "#contract/scheme-boundaries";
import { labelFont } from "../map/layers/vector-layer.ts";
import type { Overlay } from "../map/use-overlay.ts";

const id = "scheme-gap";
const freeColour = "#00838f";
const passedColour = "#6a1b9a";
const startColour = "#37474f";

/** 夹缝: each piece with its number, those passed on in another colour and dashed, and the outline of the boundary to start from. */
export const gapOverlay: Overlay = {
  id,
  title: "夹缝",
  interactive: false,
  legend: [
    { label: "夹缝", fill: freeColour },
    { label: "已转入拟出让", fill: passedColour },
    { label: "新矿区范围起点", stroke: startColour, dash: true, shape: "line" },
  ],
  styles: [
    {
      id: `${id}-fill`,
      type: "fill",
      source: id,
      filter: ["==", ["get", "kind"], "piece"],
      paint: { "fill-color": ["case", ["get", "isPassed"], passedColour, freeColour], "fill-opacity": 0.55 },
    },
    {
      id: `${id}-start`,
      type: "line",
      source: id,
      filter: ["==", ["get", "kind"], "start"],
      paint: { "line-color": startColour, "line-width": 2, "line-dasharray": [3, 2] },
    },
    {
      id: `${id}-number`,
      type: "symbol",
      source: id,
      filter: ["==", ["get", "kind"], "number"],
      layout: { "text-field": ["get", "label"], "text-font": labelFont, "text-size": 12 },
      paint: { "text-color": "#102027", "text-halo-color": "#ffffff", "text-halo-width": 1.5 },
    },
  ],
};

export function gapFeatures({ pieces, start }: Pick<GapLand, "pieces" | "start">): FeatureCollection {
  const parts = start?.parts.map(({ rings }) => rings) ?? [];
  return {
    type: "FeatureCollection",
    features: [
      ...pieces.flatMap(({ shape, at, passedOn }, place): FeatureCollection["features"] => [
        {
          type: "Feature",
          properties: { kind: "piece", isPassed: passedOn !== null },
          geometry: shape,
        },
        {
          type: "Feature",
          properties: { kind: "number", label: `夹缝${place + 1}` },
          geometry: { type: "Point", coordinates: at },
        },
      ]),
      {
        type: "Feature",
        properties: { kind: "start" },
        geometry: { type: "MultiPolygon", coordinates: parts },
      },
    ],
  };
}
