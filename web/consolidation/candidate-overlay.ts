import type { ExpressionSpecification } from "maplibre-gl";
import type { TriggerKey } from "#gis/triggers/trigger";
import { triggerLabels } from "#gis/triggers/trigger-text";
import type { StyleLayer } from "../map/layers/catalogue-layer.ts";
import { fromTiles, labelFont } from "../map/layers/vector-layer.ts";
import type { Overlay } from "../map/use-overlay.ts";
import { triggerColour, verdictColours } from "./candidate-colours.ts";
import type { CandidateView } from "./candidate-view.ts";
import { openFinding } from "./trigger-view.ts";

const id = "candidates";
const kindIs = (kind: string): ExpressionSpecification => ["==", ["get", "kind"], kind];

/** 整合候选: members filled by verdict, groups outlined, links labelled in metres; who a chosen rule holds for has a ring. */
export function candidateOverlay(view: CandidateView, trigger: TriggerKey | null): Overlay {
  return {
    id,
    title: "整合候选",
    interactive: true,
    legend: [
      { label: "必须整合", fill: verdictColours.must_merge },
      { label: "建议主体", fill: verdictColours.suggested_subject },
      { label: "待核实", fill: verdictColours.to_verify },
      { label: "整合组", stroke: verdictColours.must_merge, dash: true },
      { label: "同组最近距离", stroke: verdictColours.must_merge, shape: "line" },
      { label: "临界或不成组的相邻", stroke: "#37474f", dash: true, shape: "line" },
      ...(trigger ? [{ label: `${triggerLabels[trigger]}成立`, stroke: triggerColour }] : []),
    ],
    styles: [
      ...groupStyles,
      ...memberStyles(view),
      ...(trigger ? triggerStyles(view, trigger) : []),
      ...linkStyles,
      ...labelStyles,
    ],
  };
}

function memberStyles({ rows }: CandidateView): StyleLayer[] {
  const coloured = rows.filter(({ verdict }) =>
    ["must_merge", "suggested_subject", "to_verify"].includes(verdict.verdict),
  );
  if (coloured.length === 0) return [];
  // the type knows no list of any number of cases
  const colour = [
    "match",
    ["get", "id"],
    ...coloured.flatMap(({ mine, verdict }) => [mine.id, verdictColours[verdict.verdict]]),
    "#000000",
  ] as unknown as ExpressionSpecification;
  const listed: ExpressionSpecification = [
    "in",
    ["get", "id"],
    ["literal", coloured.map(({ mine }) => mine.id)],
  ];
  return [
    {
      id: `${id}-member-fill`,
      type: "fill",
      ...fromTiles("mines"),
      filter: listed,
      paint: { "fill-color": colour, "fill-opacity": 0.45 },
    },
    {
      id: `${id}-member-line`,
      type: "line",
      ...fromTiles("mines"),
      filter: listed,
      paint: { "line-color": colour, "line-width": 1.8 },
    },
    {
      id: `${id}-member-dot`,
      type: "circle",
      ...fromTiles("mine_points"),
      maxzoom: 12,
      filter: listed,
      paint: {
        "circle-color": colour,
        "circle-radius": 5,
        "circle-stroke-color": "#ffffff",
        "circle-stroke-width": 1,
      },
    },
  ];
}

function triggerStyles({ rows }: CandidateView, trigger: TriggerKey): StyleLayer[] {
  const held = rows.filter((row) => openFinding(row, trigger)?.outcome === "holds");
  const filter: ExpressionSpecification = ["in", ["get", "id"], ["literal", held.map(({ mine }) => mine.id)]];
  return [
    {
      id: `${id}-trigger-line`,
      type: "line",
      ...fromTiles("mines"),
      filter,
      paint: { "line-color": triggerColour, "line-width": 3 },
    },
    {
      id: `${id}-trigger-ring`,
      type: "circle",
      ...fromTiles("mine_points"),
      maxzoom: 12,
      filter,
      paint: {
        "circle-color": "transparent",
        "circle-radius": 8,
        "circle-stroke-color": triggerColour,
        "circle-stroke-width": 2,
      },
    },
  ];
}

const groupStyles: StyleLayer[] = [
  {
    id: `${id}-group-fill`,
    type: "fill",
    source: id,
    filter: kindIs("group"),
    paint: { "fill-color": ["get", "colour"], "fill-opacity": 0.08 },
  },
  {
    id: `${id}-group-line`,
    type: "line",
    source: id,
    filter: kindIs("group"),
    paint: { "line-color": ["get", "colour"], "line-width": 2, "line-dasharray": [3, 2] },
  },
];

const linkStyles: StyleLayer[] = [
  {
    id: `${id}-near-line`,
    type: "line",
    source: id,
    minzoom: 11,
    filter: kindIs("near"),
    paint: { "line-color": "#37474f", "line-width": 1, "line-dasharray": [4, 3] },
  },
  {
    id: `${id}-joins-line`,
    type: "line",
    source: id,
    filter: kindIs("joins"),
    paint: { "line-color": verdictColours.must_merge, "line-width": 2.5 },
  },
];

const labelStyles: StyleLayer[] = [
  {
    id: `${id}-joins-label`,
    type: "symbol",
    source: id,
    minzoom: 12,
    filter: kindIs("joins_label"),
    layout: { "text-field": ["get", "label"], "text-font": labelFont, "text-size": 12, "text-padding": 4 },
    paint: { "text-color": "#4a0072", "text-halo-color": "#ffffff", "text-halo-width": 2 },
  },
  {
    id: `${id}-near-label`,
    type: "symbol",
    source: id,
    minzoom: 13,
    filter: kindIs("near_label"),
    layout: { "text-field": ["get", "label"], "text-font": labelFont, "text-size": 11 },
    paint: { "text-color": "#37474f", "text-halo-color": "#ffffff", "text-halo-width": 1.5 },
  },
  {
    id: `${id}-group-label`,
    type: "symbol",
    source: id,
    filter: kindIs("group"),
    layout: {
      "text-field": ["get", "label"],
      "text-font": labelFont,
      "text-size": 12,
      "symbol-placement": "line",
      "text-offset": [0, -0.8],
    },
    paint: { "text-color": ["get", "colour"], "text-halo-color": "#ffffff", "text-halo-width": 2 },
  },
];
