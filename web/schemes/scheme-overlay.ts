import type { ExpressionSpecification } from "maplibre-gl";
import type { StyleLayer } from "../map/layers/catalogue-layer.ts";
import { fromTiles, labelFont } from "../map/layers/vector-layer.ts";
import type { Overlay } from "../map/use-overlay.ts";
import { groupColour } from "../ui/group-colours.ts";
import type { SchemeView } from "./scheme-view.ts";

export const schemeLayerId = "scheme";
const waitingColour = "#b3261e";
const chosenColour = "#ef6c00";
const aloneColour = "#546e7a";
const kindIs = (...kinds: string[]): ExpressionSpecification => ["in", ["get", "kind"], ["literal", kinds]];

interface OverlayLook {
  /** of the layer and its source */
  id?: string;
  title?: string;
  /** what a thick ring says of a mine */
  ringed?: string;
}

/** 整合方案: each group in one colour with its number, links thin, must-merge mines that are still alone ringed. */
export function schemeOverlay(view: SchemeView, look: OverlayLook = {}): Overlay {
  const { id = schemeLayerId, title = "整合方案", ringed = "已勾选" } = look;
  return {
    id,
    title,
    interactive: true,
    legend: [
      { label: "整合组（同色同号）", fill: groupColour(0) },
      { label: "组内可相连", stroke: groupColour(0), shape: "line" },
      { label: "组内相连待核实", stroke: groupColour(0), dash: true, shape: "line" },
      { label: "单列矿山", fill: aloneColour },
      { label: "必须整合仍单列", stroke: waitingColour },
      { label: ringed, stroke: chosenColour },
    ],
    styles: [...mineStyles(view, id), ...stylesOfOwnData(id)],
  };
}

const ownFilters = new WeakMap<SchemeView["mines"], ExpressionSpecification>();

/** The mines of a scheme; the very same as long as these are, so that an act does not have every tile filtered again. */
function ownFilter(mines: SchemeView["mines"]): ExpressionSpecification {
  const known = ownFilters.get(mines);
  if (known) return known;
  const ids = mines.map(({ id }) => id);
  // looked up, where `in` would go through the list for each feature
  const filter: ExpressionSpecification =
    ids.length === 0 ? ["literal", false] : ["match", ["get", "id"], ids, true, false];
  ownFilters.set(mines, filter);
  return filter;
}

const knownStyles = new Map<string, StyleLayer[]>();

/** Layers of the overlay's own data; their looks are in its features. */
function stylesOfOwnData(id: string): StyleLayer[] {
  const styles = knownStyles.get(id) ?? [...linkStyles(id), ...pointStyles(id)];
  knownStyles.set(id, styles);
  return styles;
}

function mineStyles({ mines, groups }: SchemeView, layerId: string): StyleLayer[] {
  const grouped = groups.flatMap(({ index, members }) =>
    members.flatMap(({ id }) => [id, groupColour(index)]),
  );
  // the type knows no list of any number of cases
  const colour = (grouped.length === 0
    ? aloneColour
    : ["match", ["get", "id"], ...grouped, aloneColour]) as unknown as ExpressionSpecification;
  const own = ownFilter(mines);
  return [
    {
      id: `${layerId}-mine-fill`,
      type: "fill",
      ...fromTiles("mines"),
      filter: own,
      paint: { "fill-color": colour, "fill-opacity": 0.4 },
    },
    {
      id: `${layerId}-mine-line`,
      type: "line",
      ...fromTiles("mines"),
      filter: own,
      paint: { "line-color": colour, "line-width": 1.8 },
    },
    {
      id: `${layerId}-mine-dot`,
      type: "circle",
      ...fromTiles("mine_points"),
      maxzoom: 12,
      filter: own,
      paint: {
        "circle-color": colour,
        "circle-radius": 4,
        "circle-stroke-color": "#ffffff",
        "circle-stroke-width": 1,
      },
    },
  ];
}

const linkStyles = (layerId: string): StyleLayer[] => [
  {
    id: `${layerId}-link`,
    type: "line",
    source: layerId,
    filter: kindIs("link"),
    paint: { "line-color": ["get", "colour"], "line-width": 1.2 },
  },
  {
    id: `${layerId}-link-to-verify`,
    type: "line",
    source: layerId,
    filter: kindIs("link_to_verify"),
    paint: { "line-color": ["get", "colour"], "line-width": 1.2, "line-dasharray": [3, 3] },
  },
];

const pointStyles = (layerId: string): StyleLayer[] => [
  {
    id: `${layerId}-waiting`,
    type: "circle",
    source: layerId,
    filter: kindIs("waiting"),
    paint: {
      "circle-color": "transparent",
      "circle-radius": 9,
      "circle-stroke-color": waitingColour,
      "circle-stroke-width": 2,
    },
  },
  {
    id: `${layerId}-chosen`,
    type: "circle",
    source: layerId,
    filter: kindIs("chosen"),
    paint: {
      "circle-color": "transparent",
      "circle-radius": 13,
      "circle-stroke-color": chosenColour,
      "circle-stroke-width": 3,
    },
  },
  {
    id: `${layerId}-member`,
    type: "circle",
    source: layerId,
    filter: kindIs("member"),
    paint: {
      "circle-color": ["get", "colour"],
      "circle-radius": 9,
      "circle-stroke-color": "#ffffff",
      "circle-stroke-width": 1.5,
    },
  },
  {
    id: `${layerId}-number`,
    type: "symbol",
    source: layerId,
    filter: kindIs("member"),
    layout: {
      "text-field": ["get", "label"],
      "text-font": labelFont,
      "text-size": 11,
      "text-allow-overlap": true,
    },
    paint: { "text-color": "#ffffff" },
  },
];
