/** Forms a list or layer goes out in. */
export const exportFormats = [
  "xlsx",
  "csv",
  "txt",
  "shapefile",
  "geopackage",
  "geojson",
  "kml",
  "dxf",
  "corners-docx",
  "corners-xlsx",
  "corners-csv",
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Encodings of the texts of a file. */
export const exportEncodings = ["utf-8", "gbk"] as const;
export type ExportEncoding = (typeof exportEncodings)[number];

export interface FormatTraits {
  /** for menus and messages */
  label: string;
  /** what the file is good for */
  hint: string;
  /** of the file's name, with its dot */
  extension: string;
  /**
   * `lon-lat`: only EPSG:4490; `plane`: only a Gauss-Krüger zone; `own-zone`: each mine in its licence's zone; `own-or-any`: so, unless
   * another system is asked for; `none`: no coordinates
   */
  coordinates: "any" | "lon-lat" | "plane" | "own-zone" | "own-or-any" | "none";
  /** the first is usual */
  encodings: readonly [ExportEncoding, ...ExportEncoding[]];
}

export const formatTraits: Record<ExportFormat, FormatTraits> = {
  xlsx: {
    label: "Excel 清单",
    hint: "属性表，含合计，无坐标",
    extension: ".xlsx",
    coordinates: "none",
    encodings: ["utf-8"],
  },
  csv: {
    label: "CSV",
    hint: "属性与 WKT 图形，可用 Excel 或 GIS 打开",
    extension: ".csv",
    coordinates: "any",
    encodings: ["utf-8"],
  },
  txt: {
    label: "国土 TXT",
    hint: "报备坐标格式，坐标保留 3 位小数",
    extension: ".txt",
    coordinates: "plane",
    encodings: ["gbk", "utf-8"],
  },
  shapefile: {
    label: "Shapefile",
    hint: "压缩包，含 .prj、.cpg 和字段对照表",
    extension: ".zip",
    coordinates: "any",
    encodings: ["utf-8", "gbk"],
  },
  geopackage: {
    label: "GeoPackage",
    hint: "单一文件，字段名不截断",
    extension: ".gpkg",
    coordinates: "any",
    encodings: ["utf-8"],
  },
  geojson: {
    label: "GeoJSON",
    hint: "RFC 7946，经纬度",
    extension: ".geojson",
    coordinates: "lon-lat",
    encodings: ["utf-8"],
  },
  kml: {
    label: "KML",
    hint: "手机与地球类软件，经纬度",
    extension: ".kml",
    coordinates: "lon-lat",
    encodings: ["utf-8"],
  },
  dxf: {
    label: "DXF（R2000）",
    hint: "按类别分层，平面坐标，单位米",
    extension: ".dxf",
    coordinates: "plane",
    encodings: ["gbk"],
  },
  "corners-docx": {
    label: "拐点坐标表 Word",
    hint: "每座矿山一表，用许可证所在分带",
    extension: ".docx",
    coordinates: "own-zone",
    encodings: ["utf-8"],
  },
  "corners-xlsx": {
    label: "拐点坐标表 Excel",
    hint: "逐点列出，用许可证所在分带",
    extension: ".xlsx",
    coordinates: "own-zone",
    encodings: ["utf-8"],
  },
  "corners-csv": {
    label: "拐点坐标表 CSV",
    hint: "每行一个拐点，含圈号、内外圈和标高，坐标系可选",
    extension: ".csv",
    coordinates: "own-or-any",
    encodings: ["utf-8"],
  },
};

/** Layers and lists that go out. */
export const exportLayers = [
  "mines",
  "zones",
  "workings",
  "merge_groups",
  "scheme_rights",
  "breaches",
  "overlaps",
  "topology",
] as const;
export type ExportLayer = (typeof exportLayers)[number];

export const exportLayerLabels: Record<ExportLayer, string> = {
  mines: "矿山",
  zones: "管控区",
  workings: "采动范围",
  merge_groups: "整合组",
  scheme_rights: "拟设采矿权",
  breaches: "越界核查结果",
  overlaps: "压占核查结果",
  topology: "拓扑检查结果",
};

/** Formats a layer can go out in, in the order of menus: corner tables are of mines, and of what is to be one. */
export function formatsOf(layer: ExportLayer): ExportFormat[] {
  return exportFormats.filter(
    (format) => layer === "mines" || layer === "scheme_rights" || !listsCorners(format),
  );
}

/** Whether a format lists the corners of each mine's 采区, ring by ring. */
export function listsCorners(format: ExportFormat): boolean {
  return ["own-zone", "own-or-any"].includes(formatTraits[format].coordinates);
}
