import type { Datum, ParsedItem, ParsedPart, SourceCrs } from "#gis/formats/parsed-file";
import { boundaryFormats } from "#gis/formats/registry";
import type { Issue } from "#gis/issue";
import { issueSentence } from "#gis/issue-sentence";
import { areaKm2Text } from "#gis/measure/area-text";
import { repairEffectText } from "#gis/repair/effect-text";
import { proposeRepairs, type RepairProposal } from "#gis/repair/propose-repairs";
import { containerReaders, zipReaders } from "../transfer/containers/registry.ts";
import { fieldText } from "./field-text.ts";
import { columnLines } from "./import-columns.ts";
import { type InspectedFile, pointCount } from "./inspect-json.ts";

const datumNames: Record<Datum, string> = {
  CGCS2000: "2000国家大地坐标系",
  WGS84: "WGS 84（按2000国家大地坐标系使用）",
  XIAN80: "1980西安坐标系（不可用于判定）",
  BJ54: "1954年北京坐标系（不可用于判定）",
  GCJ02: "GCJ-02（不可用于判定）",
};

/** The findings on a file for people: one paragraph a mine, then a count. */
export function inspectionText(name: string, file: InspectedFile): string {
  const formats = [...boundaryFormats, ...containerReaders, ...zipReaders];
  const format = formats.find((candidate) => candidate.id === file.format);
  const heading = `文件：${name}　格式：${format?.label ?? "未识别"}　编码：${file.encoding.toUpperCase()}`;
  const paragraphs = file.items.map((item, i) => itemLines(item, i + 1).join("\n"));
  const columns = file.columns && `字段对应：${columnLines(file.columns).join("；")}`;
  const said = columns === undefined ? [] : [columns];
  return [heading, ...said, ...file.issues.map(issueLine), ...paragraphs, summary(file)].join("\n");
}

function itemLines(item: InspectedFile["items"][number], at: number): string[] {
  const number = item.number === null ? "" : `　编号：${item.number}`;
  const declared = item.declaredAreaText === null ? "" : `　填写面积：${item.declaredAreaText}`;
  return [
    "",
    `${at}. ${item.name ?? "（未命名）"}${number}`,
    `   坐标系：${crsText(item.crs)}`,
    `   面积：${areaText(item)}${declared}`,
    ...(item.fields === undefined ? [] : [`   登记信息：${fieldText(item.fields) || "没有读出"}`]),
    ...item.parts.map((part, i) => `   ${partLine(part, i + 1)}`),
    ...item.issues.map((issue) => `   ${issueLine(issue)}`),
    ...proposeRepairs(item).map((repair) => `   ${repairLine(repair)}`),
  ];
}

function crsText({ datum, kind, zone, zoneWidth }: SourceCrs): string {
  if (kind === "geographic") return `${datumNames[datum]}，经纬度`;
  if (zone === null) return `${datumNames[datum]}，带号未知`;
  return `${datumNames[datum]}，${zoneWidth ?? "?"}度带第${zone}带`;
}

function areaText({ shape, areaM2 }: ParsedItem): string {
  return shape === null ? "无（不能成面）" : `${areaKm2Text(areaM2)} 平方千米（椭球面积）`;
}

function partLine(part: ParsedPart, at: number): string {
  return `第${at}部分 ${part.name ?? ""}　标高 ${bandText(part)}　面积 ${areaKm2Text(part.areaM2)} 平方千米　${pointCount(part)} 点`;
}

function bandText({ topM, bottomM }: ParsedPart): string {
  return topM === null && bottomM === null ? "未注明" : `${topM ?? "?"} 至 ${bottomM ?? "?"} 米`;
}

function issueLine(issue: Issue): string {
  return `${issue.severity === "error" ? "错误" : "提醒"} ${issue.code} ${issueSentence(issue)}`;
}

/** Offered only: which repair is right, a person must say. */
function repairLine({ code, title, effect }: RepairProposal): string {
  return `可改 ${code} ${title}。${repairEffectText(effect)}。`;
}

function summary(file: InspectedFile): string {
  const issues = [...file.issues, ...file.items.flatMap((item) => item.issues)];
  const errors = issues.filter((issue) => issue.severity === "error").length;
  return `\n共 ${file.items.length} 个矿山或地块，错误 ${errors} 个，提醒 ${issues.length - errors} 个。`;
}
