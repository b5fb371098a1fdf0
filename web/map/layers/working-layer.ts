import type { CatalogueLayer } from "./catalogue-layer.ts";
import { fromTiles } from "./vector-layer.ts";

/** 采动范围: surveyed or detected mined ground. */
export const workingLayer: CatalogueLayer = {
  id: "workings",
  title: "实测采动范围",
  section: "采动范围",
  permission: "breaches.read",
  visible: true,
  interactive: true,
  legend: [{ label: "采动范围", fill: "#bcaaa4", stroke: "#4e342e", dash: true }],
  styles: [
    {
      id: "workings-fill",
      type: "fill",
      ...fromTiles("workings"),
      minzoom: 10,
      paint: { "fill-color": "#8d6e63", "fill-opacity": 0.3 },
    },
    {
      id: "workings-line",
      type: "line",
      ...fromTiles("workings"),
      minzoom: 10,
      paint: { "line-color": "#4e342e", "line-width": 1.3, "line-dasharray": [3, 1.5] },
    },
  ],
};
