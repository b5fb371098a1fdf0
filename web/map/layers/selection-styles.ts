import type { StyleLayer } from "./catalogue-layer.ts";
import { fromTiles, whenState } from "./vector-layer.ts";

const selected = whenState("selected");
const hover = whenState("hover");

/** What can be picked: mines, and the blocks that are only planned. */
const picked = [
  { of: "", areas: "mines", points: "mine_points" },
  { of: "-planned", areas: "planned_blocks", points: "planned_block_points" },
] as const;

/** Drawn above everything: the chosen 行政区, the selected mine in cyan with a dark casing, the hovered one in amber. */
export const selectionStyles: readonly StyleLayer[] = [
  {
    id: "top-region-line",
    type: "line",
    ...fromTiles("regions"),
    paint: { "line-color": "#1f5f99", "line-width": 3.5, "line-opacity": selected },
  },
  ...picked.flatMap(outlines),
  ...picked.flatMap(rings),
];

function outlines({ of, areas }: (typeof picked)[number]): StyleLayer[] {
  const line = { type: "line", ...fromTiles(areas) } as const;
  return [
    {
      id: `top-hover${of}-line`,
      ...line,
      paint: { "line-color": "#ff8f00", "line-width": 3, "line-opacity": hover },
    },
    {
      id: `top-selected${of}-casing`,
      ...line,
      paint: { "line-color": "#003b46", "line-width": 6, "line-opacity": selected },
    },
    {
      id: `top-selected${of}-line`,
      ...line,
      paint: { "line-color": "#18e0f5", "line-width": 3, "line-opacity": selected },
    },
  ];
}

/** Around the dots that stand for areas too small to see. */
function rings({ of, points }: (typeof picked)[number]): StyleLayer[] {
  const dot = { type: "circle", ...fromTiles(points), maxzoom: 11.5 } as const;
  return [
    {
      id: `top-selected${of}-dot`,
      ...dot,
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
      id: `top-hover${of}-dot`,
      ...dot,
      paint: {
        "circle-radius": 9,
        "circle-opacity": 0,
        "circle-stroke-color": "#ff8f00",
        "circle-stroke-width": 2.5,
        "circle-stroke-opacity": hover,
      },
    },
  ];
}
