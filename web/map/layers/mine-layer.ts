import type { ExpressionSpecification } from "maplibre-gl";
import { mineStatuses } from "#contract/mines";
import { statusColours } from "../../ui/mine-colours.ts";
import { statusWords } from "../../ui/mine-words.ts";
import type { CatalogueLayer } from "./catalogue-layer.ts";
import { fromTiles, nameLabel } from "./vector-layer.ts";

/** of another day: a mine that counted then, with a state nobody has kept */
const unknownStatusColour = "#8d6e63";

const statusColour: ExpressionSpecification = [
  "match",
  ["get", "status"],
  "producing",
  statusColours.producing,
  "building",
  statusColours.building,
  "suspended",
  statusColours.suspended,
  "expired",
  statusColours.expired,
  "closed",
  statusColours.closed,
  "cancelled",
  statusColours.cancelled,
  unknownStatusColour,
];

/** licences end solid, lapsed ones dashed: status is legible without colour */
const dashes: ExpressionSpecification = [
  "match",
  ["get", "status"],
  ["suspended"],
  ["literal", [6, 2]],
  ["expired"],
  ["literal", [3, 2]],
  ["closed", "cancelled"],
  ["literal", [1, 2]],
  ["literal", [1, 0]],
];

/** symbol diameter by production class: 18/13/9 px, smaller when the whole city is in view */
const radius: ExpressionSpecification = [
  "interpolate",
  ["linear"],
  ["zoom"],
  8,
  ["match", ["get", "productionClass"], "large", 6, "medium", 4.5, 3.2],
  11,
  ["match", ["get", "productionClass"], "large", 9, "medium", 6.5, 4.5],
];

/** 采矿权: red outline, fill by status; dots by production class while the areas are too small to see. */
export const mineLayer: CatalogueLayer = {
  id: "mines",
  title: "采矿权",
  section: "采矿权",
  permission: "register.read",
  visible: true,
  interactive: true,
  legend: [
    ...mineStatuses.map((status) => ({
      label: statusWords[status],
      fill: status === "cancelled" ? "#ffffff" : statusColours[status],
      stroke: "#d50000",
      dash: status !== "producing" && status !== "building",
      ...(status === "closed" && { hatch: "cross" as const }),
    })),
    { label: "状态未留存", fill: unknownStatusColour, stroke: "#d50000" },
  ],
  styles: [
    {
      id: "mines-fill",
      type: "fill",
      ...fromTiles("mines"),
      filter: ["!=", ["get", "status"], "cancelled"],
      paint: { "fill-color": statusColour, "fill-opacity": 0.35 },
    },
    {
      id: "mines-closed",
      type: "fill",
      ...fromTiles("mines"),
      filter: ["==", ["get", "status"], "closed"],
      paint: { "fill-pattern": "cross-closed", "fill-opacity": 0.8 },
    },
    {
      id: "mines-line",
      type: "line",
      ...fromTiles("mines"),
      paint: { "line-color": "#d50000", "line-width": 1.6, "line-dasharray": dashes },
    },
    {
      id: "mines-dot",
      type: "circle",
      ...fromTiles("mine_points"),
      maxzoom: 11.5,
      paint: {
        "circle-radius": radius,
        "circle-color": ["case", ["==", ["get", "status"], "cancelled"], "#ffffff", statusColour],
        "circle-stroke-color": ["case", ["==", ["get", "status"], "cancelled"], "#616161", "#ffffff"],
        "circle-stroke-width": 1.2,
      },
    },
    nameLabel({ id: "mines-name", tiles: "mine_points", colour: "#7f0000" }),
  ],
};
