import type { ExpressionSpecification } from "maplibre-gl";
import { fromTiles, labelFont } from "../../map/layers/vector-layer.ts";
import type { Overlay } from "../../map/use-overlay.ts";
import type { County } from "../use-overview.ts";
import { breaksOf, type CountyMetric, classesOf, colourOf, noValueColour } from "./county-metrics.ts";

export const countyOverlayId = "county-metric";

/** Counties filled by a metric, each with its name and number. */
export function countyOverlay(metric: CountyMetric, counties: readonly County[]): Overlay {
  const breaks = breaksOf(metric, counties);
  const inList: ExpressionSpecification = [
    "in",
    ["get", "code"],
    ["literal", counties.map(({ code }) => code)],
  ];
  const fill = byCode(counties, (county) => colourOf(metric, breaks, metric.measured(county)), noValueColour);
  const words = byCode(counties, (county) => `${county.name}\n${metric.textOf(county)}`, "");
  return {
    id: countyOverlayId,
    title: `县区${metric.label}`,
    interactive: true,
    legend: [
      ...classesOf(metric, counties).map(({ label, colour }) => ({
        label,
        fill: colour,
        stroke: "#8a949d",
        solid: true,
      })),
      { label: "无数据", fill: noValueColour, stroke: "#8a949d" },
    ],
    styles: [
      {
        id: `${countyOverlayId}-fill`,
        type: "fill",
        ...fromTiles("regions"),
        filter: inList,
        paint: { "fill-color": fill, "fill-opacity": 0.86 },
      },
      {
        id: `${countyOverlayId}-line`,
        type: "line",
        ...fromTiles("regions"),
        filter: inList,
        paint: { "line-color": "#ffffff", "line-width": 1.6 },
      },
      {
        id: `${countyOverlayId}-label`,
        type: "symbol",
        ...fromTiles("region_points"),
        filter: inList,
        layout: {
          "text-field": words,
          "text-font": labelFont,
          "text-size": 13,
          "text-line-height": 1.3,
          "text-allow-overlap": true,
        },
        paint: { "text-color": "#12222f", "text-halo-color": "#ffffff", "text-halo-width": 1.8 },
      },
    ],
  };
}

function byCode(counties: readonly County[], measured: (county: County) => string, otherwise: string) {
  if (counties.length === 0) return otherwise;
  const cases = counties.flatMap((county) => [county.code, measured(county)]);
  // the type knows no list of any number of cases
  return ["match", ["get", "code"], ...cases, otherwise] as unknown as ExpressionSpecification;
}
