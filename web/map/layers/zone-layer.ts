import type { ZoneKind } from "#gis/zones/zone-kind";
import { needsReason, zoneKindLabels } from "#gis/zones/zone-kind";
import type { CatalogueLayer, LegendItem, Section, StyleLayer } from "./catalogue-layer.ts";
import { fromTiles, labelFont } from "./vector-layer.ts";

export interface ZoneLook {
  kind: ZoneKind;
  section: Section;
  fill: string;
  fillOpacity: number;
  /** name of a pattern drawn over the fill */
  pattern?: string;
  hatch?: LegendItem["hatch"];
  stroke: string;
  widthPx: number;
  dash?: readonly number[];
  visible: boolean;
}

/** Catalogue entry of one kind of zone: fill, hatch, outline and name. */
export function zoneLayer(look: ZoneLook): CatalogueLayer {
  const { kind, section, fill, hatch, stroke, visible } = look;
  return {
    id: `zone-${kind}`,
    title: zoneKindLabels[kind],
    section,
    permission: "zones.read",
    visible,
    interactive: true,
    restricted: needsReason(kind, null),
    legend: [
      { label: zoneKindLabels[kind], fill, stroke, dash: Boolean(look.dash), ...(hatch && { hatch }) },
    ],
    styles: [...areaStyles(look), ...hatchStyles(look), nameStyle(look)],
  };
}

function areaStyles({ kind, fill, fillOpacity, stroke, widthPx, dash }: ZoneLook): StyleLayer[] {
  const filter = ofKind(kind);
  return [
    {
      id: `zone-${kind}-fill`,
      type: "fill",
      ...fromTiles("zones"),
      filter,
      paint: { "fill-color": fill, "fill-opacity": fillOpacity },
    },
    {
      id: `zone-${kind}-line`,
      type: "line",
      ...fromTiles("zones"),
      filter,
      paint: {
        "line-color": stroke,
        "line-width": widthPx,
        ...(dash && { "line-dasharray": [...dash] }),
      },
    },
  ];
}

function hatchStyles({ kind, pattern }: ZoneLook): StyleLayer[] {
  if (!pattern) return [];
  return [
    {
      id: `zone-${kind}-hatch`,
      type: "fill",
      ...fromTiles("zones"),
      filter: ofKind(kind),
      paint: { "fill-pattern": pattern, "fill-opacity": 0.55 },
    },
  ];
}

function nameStyle({ kind, stroke }: ZoneLook): StyleLayer {
  return {
    id: `zone-${kind}-name`,
    type: "symbol",
    ...fromTiles("zone_points"),
    minzoom: 10.5,
    filter: ofKind(kind),
    layout: { "text-field": ["get", "name"], "text-font": labelFont, "text-size": 11, "text-max-width": 9 },
    paint: { "text-color": stroke, "text-halo-color": "#ffffff", "text-halo-width": 1.4 },
  };
}

const ofKind = (kind: ZoneKind): ["==", ["get", string], string] => ["==", ["get", "kind"], kind];
