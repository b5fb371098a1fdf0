import type { FeatureCollection, LineString } from "geojson";
import type { StyleSpecification } from "maplibre-gl";

/** Plain ground and a graticule: all there is without a base map, and never a view of the whole country. */
export function baseStyle(lines: FeatureCollection<LineString>): StyleSpecification {
  return {
    version: 8,
    sources: { graticule: { type: "geojson", data: lines } },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": "#eceff1" } },
      {
        id: "graticule",
        type: "line",
        source: "graticule",
        paint: { "line-color": "#cfd8dc", "line-width": 0.6 },
      },
    ],
  };
}

/** Names are drawn with the fonts of the computer: nothing is fetched. */
export const mapFonts = '"Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", sans-serif';

export const mapWords = {
  "Map.Title": "地图画布：方向键平移，加减号缩放",
  "AttributionControl.ToggleAttribution": "版权信息",
  "CooperativeGesturesHandler.WindowsHelpText": "按住 Ctrl 并滚动滚轮可缩放地图",
};
