import type { ExpressionSpecification, FilterSpecification } from "maplibre-gl";
import { labelFont } from "../map/layers/vector-layer.ts";
import type { Overlay } from "../map/use-overlay.ts";
import { topologyColours } from "./topology-colours.ts";

const id = "topology-findings";
const ground: ExpressionSpecification = ["==", ["get", "part"], "ground"];
const place: ExpressionSpecification = ["==", ["get", "part"], "place"];
const among = (...kinds: string[]): FilterSpecification => [
  "all",
  ground,
  ["in", ["get", "kind"], ["literal", kinds]],
];

/** 拓扑检查: common ground hatched red, double ground violet, gaps orange, slivers grey, each with its point. */
export const topologyOverlay: Overlay = {
  id,
  title: "拓扑检查",
  interactive: true,
  legend: [
    { label: "矿区重叠、包含", hatch: "rising", stroke: topologyColours.overlap },
    { label: "重复登记", hatch: "falling", stroke: topologyColours.duplicate },
    { label: "同证同权属重叠", hatch: "rising", stroke: topologyColours.same_licence },
    { label: "缝隙", fill: topologyColours.gap, stroke: topologyColours.gap },
    { label: "碎屑", fill: topologyColours.sliver, stroke: topologyColours.sliver, dash: true },
  ],
  styles: [
    {
      id: `${id}-common`,
      type: "fill",
      source: id,
      filter: among("overlap", "contained", "same_licence"),
      paint: { "fill-pattern": "hatch-red", "fill-opacity": 0.9 },
    },
    {
      id: `${id}-double`,
      type: "fill",
      source: id,
      filter: among("duplicate"),
      paint: { "fill-pattern": "hatch-violet", "fill-opacity": 0.9 },
    },
    {
      id: `${id}-between`,
      type: "fill",
      source: id,
      filter: among("gap", "sliver"),
      paint: { "fill-color": ["get", "colour"], "fill-opacity": 0.55 },
    },
    {
      id: `${id}-line`,
      type: "line",
      source: id,
      filter: ground,
      paint: { "line-color": ["get", "colour"], "line-width": ["case", ["get", "chosen"], 3.5, 1.6] },
    },
    {
      id: `${id}-place`,
      type: "circle",
      source: id,
      filter: place,
      paint: {
        "circle-color": ["get", "colour"],
        "circle-radius": ["case", ["get", "chosen"], 8, 5],
        "circle-stroke-color": "#ffffff",
        "circle-stroke-width": 1.5,
      },
    },
    {
      id: `${id}-label`,
      type: "symbol",
      source: id,
      minzoom: 13,
      filter: place,
      layout: {
        "text-field": ["get", "label"],
        "text-font": labelFont,
        "text-size": 12,
        "text-anchor": "bottom",
        "text-offset": [0, -0.7],
      },
      paint: { "text-color": ["get", "colour"], "text-halo-color": "#ffffff", "text-halo-width": 2 },
    },
  ],
};
