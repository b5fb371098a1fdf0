import type { WorkingBreachFinding, ZoneOverlapFinding } from "#contract/breaches";
import {
  breachVerdictAdvice,
  breachVerdictLabels,
  directionText,
  overlapRelationLabels,
} from "#gis/breaches/breach-text";
import { type WorkingSource, workingSourceLabels } from "#gis/breaches/working-source";
import { areaHaText, areaKm2Text, areaMuText } from "#gis/measure/area-text";
import { sliverRuleText } from "#gis/measure/sliver-text";
import { inputsText } from "#gis/provenance/provenance-text";
import { zoneKindLabels } from "#gis/zones/zone-kind";
import { dateColumn, numberColumn, textColumn } from "../export/excel-columns.ts";
import { type ExcelSheet, excelFile } from "../export/excel-file.ts";
import { runFacts } from "../export/run-facts.ts";
import { conflict } from "../http/problem.ts";
import type { BreachesReply } from "./read-breaches.ts";

/** Breaches and overlaps of a run as a workbook, each number with its method, and the parameters they rest on. */
export function breachesWorkbook({ run, workings, overlaps }: BreachesReply): Promise<Buffer> {
  if (run.state !== "done") throw conflict("run_not_done", "分析尚未完成，不能导出。请等待任务结束。");
  return excelFile([workingSheet(workings), overlapSheet(overlaps), basisSheet(run)]);
}

function workingSheet(workings: readonly WorkingBreachFinding[]): ExcelSheet {
  return {
    name: "越界",
    columns: [
      textColumn("采动范围", 24),
      dateColumn("观测日期", 12),
      textColumn("来源", 12),
      numberColumn("中误差（m）", 10, "0.00"),
      textColumn("矿山", 24),
      textColumn("许可证号", 26),
      textColumn("行政区", 12),
      textColumn("结论", 16),
      numberColumn("越界面积（m²）", 14, "0.00"),
      numberColumn("最大越界深度（m）", 14, "0.00"),
      textColumn("越界方向", 12),
      numberColumn("容差（m）", 10, "0.00"),
      numberColumn("疑似超深（m）", 12, "0.00"),
      textColumn("侵入他人矿区", 30),
      textColumn("越界部分压占管控区", 36),
      textColumn("处理建议", 44),
      textColumn("依据的数据版本", 40),
    ],
    rows: workings.map((found) => [
      found.workingName,
      found.observedOn,
      workingSourceLabels[found.source as WorkingSource] ?? found.source,
      found.sigmaM,
      found.mineName,
      found.licenceNumber,
      found.regionName,
      breachVerdictLabels[found.verdict],
      found.outsideM2,
      found.penetrationM,
      found.azimuthDeg === null ? null : directionText(found.azimuthDeg),
      found.toleranceM,
      found.belowBottomM,
      found.intrusions.map(({ mineName, areaM2 }) => `${mineName} ${areaM2.toFixed(2)} m²`).join("；"),
      found.zoneOverlaps
        .map(({ kind, zoneName, areaM2 }) => `${zoneKindLabels[kind]}·${zoneName} ${areaM2.toFixed(2)} m²`)
        .join("；"),
      breachVerdictAdvice[found.verdict],
      inputsText(found.inputs, (id) => nameUnder(found, id)),
    ]),
  };
}

/** Name of a mine whose extent lies under a working. */
function nameUnder({ mineId, mineName, intrusions }: WorkingBreachFinding, id: string): string {
  if (id === mineId && mineName !== null) return mineName;
  return intrusions.find((intrusion) => intrusion.mineId === id)?.mineName ?? "相邻矿山";
}

function overlapSheet(overlaps: readonly ZoneOverlapFinding[]): ExcelSheet {
  return {
    name: "压占",
    columns: [
      textColumn("矿山", 24),
      textColumn("许可证号", 26),
      textColumn("行政区", 12),
      textColumn("管控类型", 18),
      textColumn("名称", 24),
      textColumn("级别", 10),
      textColumn("占用方式", 14),
      numberColumn("重叠面积（公顷）", 14, "0.0000"),
      numberColumn("重叠面积（亩）", 12, "0.00"),
      numberColumn("重叠面积（km²）", 14, "0.0000"),
      numberColumn("占矿区面积（%）", 12, "0.00"),
      textColumn("图层版本", 20),
      textColumn("图层状态", 10),
      textColumn("依据的数据版本", 40),
    ],
    rows: overlaps.map((found) => [
      found.mineName,
      found.licenceNumber,
      found.regionName,
      zoneKindLabels[found.kind],
      found.zoneName,
      found.zoneLevel,
      overlapRelationLabels[found.relation],
      areaHaText(found.overlapM2),
      areaMuText(found.overlapM2),
      areaKm2Text(found.overlapM2),
      found.share * 100,
      found.layerEdition,
      found.layerState === "final" ? "正式" : "临时",
      inputsText(found.inputs, () => found.mineName),
    ]),
    footer: [["疑似套合误差和边界相接只列出，不计入压占；压占以主管部门认定为准。"]],
  };
}

function basisSheet(run: BreachesReply["run"]): ExcelSheet {
  const { toleranceFactor, sliverMinM2, sliverWidthM } = run.parameters;
  const sliverRule = { sliverMinM2: Number(sliverMinM2), sliverWidthM: Number(sliverWidthM) };
  return {
    name: "依据",
    columns: [textColumn("项目", 26), textColumn("内容", 100)],
    rows: [
      ["政策包", `${run.packId} 第 ${run.packVersion} 版`],
      ["行政区代码", run.regionCode],
      ["容差", `${String(toleranceFactor)} × √(测量中误差² + 界址中误差²)，越界深度不超过容差为误差范围内`],
      ["疑似套合误差", `重叠部分${sliverRuleText(sliverRule)}`],
      ["面积口径", "椭球面积（TD/T 1055），CGCS2000"],
      ...runFacts(run),
      ["说明", "疑似越界须外业核查，经签字认定后方可作为越界开采处理。"],
    ],
  };
}
