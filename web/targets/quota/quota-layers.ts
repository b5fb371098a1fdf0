import { HeatmapLayer } from "@deck.gl/aggregation-layers";
import type { LayersList } from "@deck.gl/core";
import { ColumnLayer, TextLayer } from "@deck.gl/layers";
import type { Reply } from "#contract/endpoint";
import type { listQuotaHexagons, QuotaUse } from "#contract/quota";
import { percentText, wtText } from "../number-text.ts";
import { measured, type QuotaAmount, type QuotaMeasure, quotaScale } from "./quota-scale.ts";

export type Hexagons = Reply<typeof listQuotaHexagons>;
export type Hexagon = Hexagons["items"][number];

/** Hexagons of the grid, coloured by the measure, each with its number; they can be picked. */
export function hexagonLayers(
  { radiusM, items }: Hexagons,
  { measure, pickedId, opacity }: { measure: QuotaMeasure; pickedId: string | null; opacity: number },
): LayersList {
  const { colourOf } = quotaScale(measure, items);
  return [
    new ColumnLayer<Hexagon>({
      id: "quota-hexagons",
      opacity,
      data: items,
      diskResolution: 6,
      radius: radiusM,
      extruded: false,
      stroked: true,
      filled: true,
      pickable: true,
      autoHighlight: true,
      highlightColor: [255, 255, 255, 90],
      lineWidthUnits: "pixels",
      getPosition: ({ lon, lat }) => [lon, lat],
      getFillColor: (hexagon) => [...colourOf(measured(measure, hexagon)), 205],
      getLineColor: ({ id }) => (id === pickedId ? [0, 59, 70, 255] : [255, 255, 255, 230]),
      getLineWidth: ({ id }) => (id === pickedId ? 4 : 1),
      updateTriggers: {
        getFillColor: [measure, items],
        getLineColor: pickedId,
        getLineWidth: pickedId,
      },
    }),
    new TextLayer<Hexagon>({
      id: "quota-hexagon-numbers",
      opacity,
      data: items,
      characterSet: "0123456789.%—",
      getPosition: ({ lon, lat }) => [lon, lat],
      getText: (hexagon) => numberOf(hexagon, measure),
      getSize: 12,
      getColor: [18, 34, 47, 255],
      fontFamily: "sans-serif",
      fontWeight: 600,
      fontSettings: { sdf: true },
      outlineWidth: 3,
      outlineColor: [255, 255, 255, 235],
      updateTriggers: { getText: measure },
    }),
  ];
}

function numberOf(amount: QuotaAmount, measure: QuotaMeasure): string {
  if (measure === "rate") return amount.rate === null ? "—" : percentText(amount.rate).replace(/\.\d+/, "");
  return wtText(measure === "used" ? amount.usedWt : amount.issuedWt);
}

/** A smooth surface: tonnes add up where mines lie close, rates are averaged. */
export function heatLayers(
  uses: readonly QuotaUse[],
  { measure, opacity }: { measure: QuotaMeasure; opacity: number },
): LayersList {
  const shown = uses.filter((use) => measured(measure, use) !== null);
  return [
    new HeatmapLayer<QuotaUse>({
      id: "quota-heat",
      data: shown,
      aggregation: measure === "rate" ? "MEAN" : "SUM",
      radiusPixels: 42,
      weightsTextureSize: 512,
      debounceTimeout: 100,
      threshold: 0.04,
      colorRange: heatColours,
      opacity: 0.85 * opacity,
      getPosition: ({ lon, lat }) => [lon, lat],
      getWeight: (use) => measured(measure, use) ?? 0,
      updateTriggers: { getWeight: measure },
    }),
  ];
}

export const heatColours: [number, number, number][] = [
  [198, 219, 239],
  [107, 174, 214],
  [253, 224, 130],
  [250, 164, 72],
  [224, 83, 41],
  [158, 28, 24],
];
