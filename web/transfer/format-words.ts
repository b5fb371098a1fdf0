import type { Staging } from "#contract/transfer";

export const formatWords: Record<NonNullable<Staging["format"]>, string> = {
  "txt-parcel": "国土 TXT",
  notice: "矿业权公示坐标表",
  geojson: "GeoJSON",
  kml: "KML/KMZ",
};
