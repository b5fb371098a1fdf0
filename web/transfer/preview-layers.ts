import type { ExpressionSpecification, FilterSpecification } from "maplibre-gl";
import type { StyleLayer } from "../map/layers/catalogue-layer.ts";
import { mineLayer } from "../map/layers/mine-layer.ts";
import { regionLayer } from "../map/layers/region-layer.ts";
import { labelFont, whenState } from "../map/layers/vector-layer.ts";
import type { DrawnLayer } from "../map/map-engine.ts";
import { gradeColours } from "./grade-colours.ts";

const gradeColour: ExpressionSpecification = [
  "match",
  ["get", "grade"],
  "error",
  gradeColours.error,
  "warning",
  gradeColours.warning,
  gradeColours.fine,
];

const chosen = [...whenState("selected")] as [
  "case",
  ["boolean", ["feature-state", string], boolean],
  number,
  number,
];

const registered: DrawnLayer[] = [regionLayer, mineLayer].map(({ id, styles }) => ({
  id,
  styles,
  visible: true,
  opacity: 0.6,
  interactive: false,
}));

const fromStaging = (layer: string) => ({ source: "staged", "source-layer": layer });

/** Areas are drawn from the size of a pixel on; from afar each is a dot. */
const areasFromZoom = 11;

/** A warning on every one of a thousand areas hides the areas: from afar only errors are marked. */
const warningsFromZoom = 10;

function issueStyles(severity: "error" | "warning"): StyleLayer[] {
  const common = {
    ...fromStaging("staged_issues"),
    filter: ["==", ["get", "severity"], severity] as FilterSpecification,
    minzoom: severity === "error" ? 0 : warningsFromZoom,
  };
  return [
    {
      ...common,
      id: `staged-issues-${severity}`,
      type: "circle",
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 7, 4, 11, 7],
        "circle-color": gradeColours[severity],
        "circle-stroke-color": "#ffffff",
        "circle-stroke-width": 1.5,
      },
    },
    {
      ...common,
      id: `staged-issues-${severity}-sign`,
      type: "symbol",
      minzoom: warningsFromZoom,
      layout: { "text-field": "!", "text-font": labelFont, "text-size": 11, "text-allow-overlap": true },
      paint: { "text-color": "#ffffff" },
    },
  ];
}

/** The readings to choose from: seen from afar by their numbers, near by their outlines. */
const readingStyles: StyleLayer[] = [
  {
    id: "reading-line",
    type: "line",
    source: "readings",
    paint: { "line-color": ["get", "colour"], "line-width": 2.5, "line-dasharray": [3, 1.5] },
  },
  {
    id: "reading-number",
    type: "symbol",
    source: "readings",
    layout: {
      "text-field": ["concat", "读法 ", ["get", "label"]],
      "text-font": labelFont,
      "text-size": 13,
      "text-allow-overlap": true,
    },
    paint: { "text-color": ["get", "colour"], "text-halo-color": "#ffffff", "text-halo-width": 2 },
  },
];

/** Regions and registered mines for orientation, the file's areas over them, the places of issues on top. */
export const previewLayers: readonly DrawnLayer[] = [
  ...registered,
  {
    id: "staged",
    visible: true,
    opacity: 1,
    interactive: true,
    styles: [
      {
        id: "staged-dot",
        type: "circle",
        ...fromStaging("staged_points"),
        maxzoom: areasFromZoom,
        paint: { "circle-radius": 2.5, "circle-color": gradeColour },
      },
      {
        id: "staged-fill",
        type: "fill",
        ...fromStaging("staged"),
        paint: { "fill-color": gradeColour, "fill-opacity": 0.3 },
      },
      {
        id: "staged-hatch",
        type: "fill",
        ...fromStaging("staged"),
        filter: ["==", ["get", "grade"], "error"],
        paint: { "fill-pattern": "hatch-red", "fill-opacity": 0.8 },
      },
      {
        id: "staged-line",
        type: "line",
        ...fromStaging("staged"),
        paint: { "line-color": gradeColour, "line-width": 1.8 },
      },
      {
        id: "staged-chosen",
        type: "line",
        ...fromStaging("staged"),
        paint: { "line-color": "#003b46", "line-width": 4.5, "line-opacity": chosen },
      },
      {
        id: "staged-chosen-core",
        type: "line",
        ...fromStaging("staged"),
        paint: { "line-color": "#18e0f5", "line-width": 2, "line-opacity": chosen },
      },
    ],
  },
  {
    id: "staged-outlines",
    visible: true,
    opacity: 1,
    interactive: false,
    styles: [
      {
        id: "staged-outline",
        type: "line",
        ...fromStaging("staged_outlines"),
        paint: { "line-color": gradeColours.error, "line-width": 1.8 },
      },
    ],
  },
  {
    id: "readings",
    visible: true,
    opacity: 1,
    interactive: false,
    styles: readingStyles,
  },
  {
    id: "staged-issues",
    visible: true,
    opacity: 1,
    interactive: false,
    styles: [...issueStyles("warning"), ...issueStyles("error")],
  },
];
