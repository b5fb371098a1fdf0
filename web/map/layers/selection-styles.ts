import type { StyleLayer } from "./catalogue-layer.ts";
import { fromTiles, whenState } from "./vector-layer.ts";

const selected = whenState("selected");
const hover = whenState("hover");

/** Drawn above everything: the chosen 行政区, the selected mine in cyan with a dark casing, the hovered one in amber. */
export const selectionStyles: readonly StyleLayer[] = [
  {
    id: "top-region-line",
    type: "line",
    ...fromTiles("regions"),
    paint: { "line-color": "#1f5f99", "line-width": 3.5, "line-opacity": selected },
  },
  {
    id: "top-hover-line",
    type: "line",
    ...fromTiles("mines"),
    paint: { "line-color": "#ff8f00", "line-width": 3, "line-opacity": hover },
  },
  {
    id: "top-selected-casing",
    type: "line",
    ...fromTiles("mines"),
    paint: { "line-color": "#003b46", "line-width": 6, "line-opacity": selected },
  },
  {
    id: "top-selected-line",
    type: "line",
    ...fromTiles("mines"),
    paint: { "line-color": "#18e0f5", "line-width": 3, "line-opacity": selected },
  },
  {
    id: "top-selected-dot",
    type: "circle",
    ...fromTiles("mine_points"),
    maxzoom: 11.5,
    paint: {
      "circle-radius": 11,
      "circle-color": "#18e0f5",
      "circle-opacity": 0,
      "circle-stroke-color": "#003b46",
      "circle-stroke-width": 3,
      "circle-stroke-opacity": selected,
    },
  },
  {
    id: "top-hover-dot",
    type: "circle",
    ...fromTiles("mine_points"),
    maxzoom: 11.5,
    paint: {
      "circle-radius": 9,
      "circle-opacity": 0,
      "circle-stroke-color": "#ff8f00",
      "circle-stroke-width": 2.5,
      "circle-stroke-opacity": hover,
    },
  },
];
