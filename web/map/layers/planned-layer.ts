import { statusColours } from "../../ui/mine-colours.ts";
import type { CatalogueLayer } from "./catalogue-layer.ts";
import { fromTiles, nameLabel } from "./vector-layer.ts";

const colour = statusColours.planned;

/** 拟设区块 of 附件4: no mines yet, so cyan and dashed, never in the red of a licence. */
export const plannedLayer: CatalogueLayer = {
  id: "planned_blocks",
  title: "拟设区块",
  section: "采矿权",
  permission: "register.read",
  visible: true,
  interactive: true,
  legend: [{ label: "拟设区块（未设采矿权）", fill: "#4dd0e1", stroke: colour, dash: true }],
  styles: [
    {
      id: "planned-fill",
      type: "fill",
      ...fromTiles("planned_blocks"),
      paint: { "fill-color": "#4dd0e1", "fill-opacity": 0.25 },
    },
    {
      id: "planned-line",
      type: "line",
      ...fromTiles("planned_blocks"),
      paint: { "line-color": colour, "line-width": 1.8, "line-dasharray": [4, 2] },
    },
    {
      id: "planned-dot",
      type: "circle",
      ...fromTiles("planned_block_points"),
      maxzoom: 11.5,
      paint: {
        "circle-radius": 4.5,
        "circle-color": "#ffffff",
        "circle-stroke-color": colour,
        "circle-stroke-width": 2,
      },
    },
    nameLabel({ id: "planned-name", tiles: "planned_block_points", colour: "#005662" }),
  ],
};
