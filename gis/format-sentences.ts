import type { ForeignKind } from "./formats/foreign-file.ts";
import type { Issue } from "./issue.ts";

type Context = Issue["context"];

const foreignSentences: Record<ForeignKind, string> = {
  "shapefile-part":
    "这只是 Shapefile 的一个组成文件，单独不能导入。请把同名的 .shp、.shx、.dbf、.prj（有 .cpg 的也放入）压缩成一个 zip 再导入。",
  "old-office":
    "这是旧版 Excel 或 Word 文件（.xls、.doc），不能读取。请用 Excel 或 WPS 另存为 .xlsx 后导入。",
  archive: "这种压缩包（RAR、7z、gz）不能读取。请解压后导入，或重新压缩成 zip。",
  document: "这是 PDF 文件，其中的坐标不能读取。请把拐点坐标整理成 Excel 或 CSV 拐点坐标表后导入。",
  "utf-16":
    "这是 UTF-16 编码的文本（例如 Excel 的“Unicode 文本”），不能读取。请另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后导入。",
  picture: "这是图片，其中的坐标不能读取。请把拐点坐标整理成 Excel 或 CSV 拐点坐标表后导入。",
};

/** F01: of no layout that is known, and what to do with it where it can be told what it is. */
export function foreignSentence({ kind }: Context): string {
  return (
    foreignSentences[kind as ForeignKind] ??
    "不能识别文件格式。可导入国土TXT、矿业权公示坐标、拐点坐标表（CSV、Excel）、区域坐标字符串、GeoJSON、Shapefile（zip）、KML/KMZ、GeoPackage、DXF。"
  );
}

const kindNames: Record<string, string> = {
  Point: "点",
  MultiPoint: "点",
  LineString: "线",
  MultiLineString: "线",
  GeometryCollection: "几何集合",
  HATCH: "填充",
  LINE: "直线",
  SPLINE: "样条曲线",
  ARC: "圆弧",
  CIRCLE: "圆",
  ELLIPSE: "椭圆",
  INSERT: "图块",
  DIMENSION: "标注",
  SOLID: "实体填充",
  POINT: "点",
  ATTDEF: "属性定义",
  ATTRIB: "图块的文字",
  LEADER: "引线",
  MULTILEADER: "引线",
  MLINE: "多线",
  REGION: "面域",
  MPOLYGON: "多边形填充",
  IMAGE: "图片",
  WIPEOUT: "遮罩",
  XLINE: "构造线",
  RAY: "射线",
  OLE2FRAME: "嵌入的文档",
  ACAD_TABLE: "表格",
};

/** F05: what is no area, its kinds named in Chinese whatever the format calls them. */
export function noAreaSentence({ kind, skipped, at, near, drawn }: Context): string {
  if (kind === "WKT") return `WKT图形从第${at}个字符“${near}”起不能识别。请改正这一格，或从原系统重新导出。`;
  if (kind === "空") return "没有图形。请补充面状图形。";
  const names = String(kind)
    .split("、")
    .map((one) => one.replace(/^\w+/, (type) => kindNames[type] ?? type));
  const named = [...new Set(names)].join("、");
  if (skipped === "yes") return `其中的“${named}”不是面，已略去，只读入面状部分。请确认。`;
  if (drawn === "yes")
    return `图中只有“${named}”，没有闭合的多段线，不能作为矿区范围。请在 CAD 中把范围线连成闭合的多段线（填充可由边界生成多段线）后重新导出。`;
  return `图形类型是“${named}”，不是面，不能作为矿区范围。请改用面状图形。`;
}
