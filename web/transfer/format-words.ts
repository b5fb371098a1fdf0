import type { Staging } from "#contract/transfer";

export const formatWords: Record<NonNullable<Staging["format"]>, string> = {
  "txt-parcel": "国土 TXT",
  notice: "矿业权公示坐标表",
  "corner-table": "拐点坐标表",
  "registry-string": "登记库区域坐标",
  "wkt-table": "WKT 表（CSV）",
  "xy-list": "XY001= 坐标（汕头）",
  dxf: "DXF",
  geojson: "GeoJSON",
  geopackage: "GeoPackage",
  kml: "KML/KMZ",
  shapefile: "Shapefile",
};
