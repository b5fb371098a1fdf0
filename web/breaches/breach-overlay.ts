import type { ExpressionSpecification } from "maplibre-gl";
import { labelFont } from "../map/layers/vector-layer.ts";
import type { Overlay } from "../map/use-overlay.ts";
import { breachColours } from "./breach-colours.ts";

const id = "breach-findings";
const kindIs = (kind: string): ExpressionSpecification => ["==", ["get", "kind"], kind];
const verdictColour: ExpressionSpecification = [
  "match",
  ["get", "verdict"],
  "suspected_outside",
  breachColours.suspected_outside,
  "no_licence",
  breachColours.no_licence,
  breachColours.within_tolerance,
];

/** 越界与压占: ground outside hatched red, overlaps hatched violet, the deepest point with its metres. */
export const breachOverlay: Overlay = {
  id,
  title: "越界与压占",
  interactive: true,
  restricted: true,
  legend: [
    { label: "疑似越界部分", hatch: "rising", stroke: breachColours.suspected_outside },
    { label: "误差范围内", stroke: breachColours.within_tolerance, dash: true },
    { label: "压占管控区", hatch: "falling", stroke: "#6a1b9a" },
    { label: "最大越界处", fill: breachColours.suspected_outside, shape: "point" },
  ],
  styles: [
    {
      id: `${id}-overlap-fill`,
      type: "fill",
      source: id,
      filter: kindIs("overlap"),
      paint: { "fill-pattern": "hatch-violet", "fill-opacity": 0.8 },
    },
    {
      id: `${id}-overlap-line`,
      type: "line",
      source: id,
      filter: kindIs("overlap"),
      paint: { "line-color": "#6a1b9a", "line-width": 1.5 },
    },
    {
      id: `${id}-outside-fill`,
      type: "fill",
      source: id,
      filter: kindIs("outside"),
      paint: { "fill-pattern": "hatch-red", "fill-opacity": 0.9 },
    },
    {
      id: `${id}-outside-line`,
      type: "line",
      source: id,
      filter: kindIs("outside"),
      paint: { "line-color": verdictColour, "line-width": 2 },
    },
    {
      id: `${id}-deepest-dot`,
      type: "circle",
      source: id,
      filter: kindIs("deepest"),
      paint: {
        "circle-color": breachColours.suspected_outside,
        "circle-radius": 5,
        "circle-stroke-color": "#ffffff",
        "circle-stroke-width": 1.5,
      },
    },
    {
      id: `${id}-deepest-label`,
      type: "symbol",
      source: id,
      minzoom: 12,
      filter: kindIs("deepest"),
      layout: {
        "text-field": ["get", "label"],
        "text-font": labelFont,
        "text-size": 12,
        "text-anchor": "bottom",
        "text-offset": [0, -0.7],
      },
      paint: { "text-color": "#8e1a14", "text-halo-color": "#ffffff", "text-halo-width": 2 },
    },
  ],
};
