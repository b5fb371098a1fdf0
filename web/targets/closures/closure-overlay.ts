import type { FeatureCollection } from "geojson";
import type { ExpressionSpecification } from "maplibre-gl";
import type { StyleLayer } from "../../map/layers/catalogue-layer.ts";
import { fromTiles, labelFont } from "../../map/layers/vector-layer.ts";
import type { Overlay } from "../../map/use-overlay.ts";
import { type Closure, type ClosureState, closureState } from "./closure-timeline.ts";
import { closedColour, closureLayers, layerLooks } from "./closure-words.ts";

export const closureOverlayId = "closures";

const stateIs = (state: ClosureState): ExpressionSpecification => ["==", ["get", "state"], state];
const waiting: ExpressionSpecification = ["in", ["get", "state"], ["literal", ["later", "undated"]]];
const colour: ExpressionSpecification = ["get", "colour"];

/** 关闭退出: a sign at each mine; grey with × once closed, filled when due, hollow before, red ring when overdue. */
export const closureOverlay: Overlay = {
  id: closureOverlayId,
  title: "关闭退出",
  interactive: true,
  legend: [
    { label: "已关闭（×）", fill: closedColour, stroke: closedColour, shape: "point" },
    ...closureLayers.map((layer) => ({
      label: `${layerLooks[layer].label}关闭（${layerLooks[layer].sign}）`,
      fill: layerLooks[layer].colour,
      stroke: layerLooks[layer].colour,
      shape: "point" as const,
    })),
    { label: "尚未到期", fill: "#ffffff", stroke: "#37474f", shape: "point" },
    { label: "逾期未关闭", fill: "#ffffff", stroke: "#e60000", shape: "point" },
  ],
  styles: [
    {
      id: `${closureOverlayId}-overdue`,
      type: "circle",
      source: closureOverlayId,
      filter: stateIs("overdue"),
      paint: {
        "circle-radius": 13,
        "circle-color": "#ffffff",
        "circle-stroke-color": "#e60000",
        "circle-stroke-width": 2.5,
      },
    },
    {
      id: `${closureOverlayId}-dot`,
      type: "circle",
      source: closureOverlayId,
      layout: { "circle-sort-key": ["get", "rank"] },
      paint: {
        "circle-radius": 9,
        "circle-color": ["case", waiting, "#ffffff", colour],
        "circle-stroke-color": ["case", waiting, colour, "#ffffff"],
        "circle-stroke-width": 1.5,
      },
    },
    {
      id: `${closureOverlayId}-sign`,
      type: "symbol",
      source: closureOverlayId,
      layout: {
        "text-field": ["get", "sign"],
        "text-font": labelFont,
        "text-size": ["case", stateIs("closed"), 17, 11],
        "text-padding": 0,
        "symbol-sort-key": ["-", ["get", "rank"]],
      },
      paint: { "text-color": ["case", waiting, colour, "#ffffff"] },
    },
  ],
};

/** Where signs lie on each other, what asks for action lies on top. */
const rank: readonly ClosureState[] = ["undated", "later", "closed", "due", "overdue"];

/** The mines' signs at the end of a month. */
export function closureFeatures(
  closures: readonly Closure[],
  month: string,
  today: string,
): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: closures.map((closure) => {
      const state = closureState(closure, month, today);
      const look = layerLooks[closure.layer];
      const closed = state === "closed";
      return {
        type: "Feature",
        properties: {
          id: closure.mineId,
          state,
          rank: rank.indexOf(state),
          colour: closed ? closedColour : look.colour,
          sign: closed ? "×" : look.sign,
        },
        geometry: { type: "Point", coordinates: [closure.lon, closure.lat] },
      };
    }),
  };
}

/** The mines' ground, near enough to see it: closed grey with crosses, due hatched. */
export function closureGround(closures: readonly Closure[], month: string, today: string): Overlay {
  const idsOf = (...states: ClosureState[]) =>
    closures
      .filter((closure) => states.includes(closureState(closure, month, today)))
      .map(({ mineId }) => mineId);
  return {
    id: "closure-ground",
    title: "关闭退出范围",
    interactive: false,
    legend: [
      { label: "已关闭", fill: closedColour, stroke: closedColour, hatch: "cross" },
      { label: "应关闭", fill: "#ef9a9a", stroke: "#b71c1c", hatch: "falling" },
    ],
    styles: [
      ...groundStyles("closed", idsOf("closed"), "#9e9e9e", "cross-closed"),
      ...groundStyles("due", idsOf("due", "overdue"), "#ef9a9a", "hatch-prohibited"),
    ],
  };
}

function groundStyles(name: string, ids: readonly string[], fill: string, pattern: string): StyleLayer[] {
  const filter: ExpressionSpecification = ["in", ["get", "id"], ["literal", [...ids]]];
  const base = { type: "fill" as const, ...fromTiles("mines"), filter };
  return [
    {
      ...base,
      id: `closure-ground-${name}-fill`,
      paint: { "fill-color": fill, "fill-opacity": 0.6 },
    },
    {
      ...base,
      id: `closure-ground-${name}-hatch`,
      paint: { "fill-pattern": pattern, "fill-opacity": 0.9 },
    },
  ];
}
