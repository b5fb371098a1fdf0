import type { CatalogueLayer } from "./catalogue-layer.ts";
import { fromTiles, labelFont } from "./vector-layer.ts";

/** 行政区: outlines by level and names. */
export const regionLayer: CatalogueLayer = {
  id: "regions",
  title: "行政区界",
  section: "行政区",
  visible: true,
  interactive: false,
  legend: [
    { label: "市界", stroke: "#5d4a66", shape: "line" },
    { label: "县界", stroke: "#8d7b96", shape: "line", dash: true },
    { label: "乡镇界", stroke: "#b9b0be", shape: "line", dash: true },
  ],
  styles: [
    {
      id: "regions-fill",
      type: "fill",
      ...fromTiles("regions"),
      filter: ["==", ["get", "level"], "county"],
      paint: { "fill-color": "#fbfaf7", "fill-opacity": 0.9 },
    },
    {
      id: "regions-township",
      type: "line",
      ...fromTiles("regions"),
      minzoom: 9.5,
      filter: ["==", ["get", "level"], "township"],
      paint: { "line-color": "#b9b0be", "line-width": 0.8, "line-dasharray": [2, 3] },
    },
    {
      id: "regions-county",
      type: "line",
      ...fromTiles("regions"),
      filter: ["==", ["get", "level"], "county"],
      paint: { "line-color": "#8d7b96", "line-width": 1.2, "line-dasharray": [6, 2, 1, 2] },
    },
    {
      id: "regions-city",
      type: "line",
      ...fromTiles("regions"),
      filter: ["in", ["get", "level"], ["literal", ["city", "province"]]],
      paint: { "line-color": "#5d4a66", "line-width": 2 },
    },
    {
      id: "regions-name",
      type: "symbol",
      ...fromTiles("region_points"),
      filter: ["==", ["get", "level"], "county"],
      layout: {
        "text-field": ["get", "name"],
        "text-font": labelFont,
        "text-size": 14,
        "text-letter-spacing": 0.15,
      },
      paint: { "text-color": "#6a5b72", "text-halo-color": "#ffffff", "text-halo-width": 1.6 },
    },
    {
      id: "regions-township-name",
      type: "symbol",
      ...fromTiles("region_points"),
      minzoom: 10.5,
      filter: ["==", ["get", "level"], "township"],
      layout: { "text-field": ["get", "name"], "text-font": labelFont, "text-size": 11 },
      paint: { "text-color": "#857a8c", "text-halo-color": "#ffffff", "text-halo-width": 1.2 },
    },
  ],
};
