import type { ExportFormat } from "#gis/formats/export-formats";
import type { FeatureWriter } from "../layer.ts";

/** Every format a layer goes out in; each is read only when it is asked for. */
export const featureWriters: Record<ExportFormat, () => Promise<FeatureWriter>> = {
  xlsx: async () => (await import("./xlsx.ts")).writeXlsx,
  csv: async () => (await import("./csv.ts")).writeCsv,
  txt: async () => (await import("./txt.ts")).writeTxt,
  shapefile: async () => (await import("./shapefile.ts")).writeShapefile,
  geopackage: async () => (await import("./geopackage.ts")).writeGeopackage,
  geojson: async () => (await import("./geojson.ts")).writeGeojson,
  kml: async () => (await import("./kml.ts")).writeKml,
  dxf: async () => (await import("./dxf.ts")).writeDxf,
  "corners-docx": async () => (await import("./corners-docx.ts")).writeCornersDocx,
  "corners-csv": async () => (await import("./corners-csv.ts")).writeCornersCsv,
  "corners-xlsx": async () => (await import("./corners-xlsx.ts")).writeCornersXlsx,
};
