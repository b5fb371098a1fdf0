import type { TopologyFindingRow } from "#contract/topology";
import { TopologyOptions } from "#contract/topology";
import { sliverRuleText } from "#gis/measure/sliver-text";
import { decisionStateLabels, topologyDecisionLabels } from "#gis/topology/decision";
import {
  bandRelationLabels,
  bandText,
  tieLabels,
  topologyKindLabels,
  topologyMethods,
} from "#gis/topology/topology-text";
import { numberColumn, textColumn } from "../export/excel-columns.ts";
import { type ExcelSheet, excelFile } from "../export/excel-file.ts";
import { runFacts } from "../export/run-facts.ts";
import { conflict } from "../http/problem.ts";
import type { RunHead } from "../jobs/run-store.ts";

/** The findings of a run as a workbook: each with both mines, measures, versions and what was decided, and the basis; `part` is the filter in words. */
export function topologyWorkbook(
  run: RunHead,
  findings: readonly TopologyFindingRow[],
  part: readonly string[],
): Promise<Buffer> {
  if (run.state !== "done") throw conflict("run_not_done", "检查尚未完成，不能导出。请等待任务结束。");
  return excelFile([findingSheet(findings), basisSheet(run, findings.length, part)]);
}

function findingSheet(findings: readonly TopologyFindingRow[]): ExcelSheet {
  return {
    name: "拓扑检查",
    columns: [
      numberColumn("序号", 6, "0"),
      textColumn("类型", 20),
      textColumn("矿山甲", 24),
      textColumn("甲许可证号", 26),
      textColumn("甲采矿权人", 24),
      textColumn("甲行政区", 12),
      textColumn("矿山乙", 24),
      textColumn("乙许可证号", 26),
      textColumn("乙采矿权人", 24),
      textColumn("乙行政区", 12),
      textColumn("权属关系", 16),
      numberColumn("面积（m²）", 14, "0.00"),
      numberColumn("最宽（m）", 10, "0.00"),
      numberColumn("最窄（m）", 10, "0.00"),
      numberColumn("沿边界长（m）", 12, "0.00"),
      numberColumn("占甲（%）", 9, "0.00"),
      numberColumn("占乙（%）", 9, "0.00"),
      textColumn("甲开采标高", 18),
      textColumn("乙开采标高", 18),
      textColumn("标高关系", 26),
      textColumn("位置（经度, 纬度）", 26),
      textColumn("甲范围版本", 18),
      textColumn("乙范围版本", 18),
      textColumn("处理意见", 16),
      textColumn("状态", 10),
      textColumn("说明", 32),
      textColumn("处理人", 12),
      textColumn("处理时间（北京时间）", 20),
    ],
    rows: findings.map(findingCells),
  };
}

function findingCells(finding: TopologyFindingRow, index: number) {
  const { a, b, ground, decision, state } = finding;
  const share = (side: TopologyFindingRow["a"]) => (ground === "common" ? side.share * 100 : null);
  return [
    index + 1,
    topologyKindLabels[finding.kind],
    ...sideCells(a),
    ...sideCells(b),
    tieLabels[finding.tie],
    finding.areaM2,
    finding.widthM,
    finding.leastWidthM,
    finding.frontM,
    share(a),
    share(b),
    bandText(a.band),
    bandText(b.band),
    bandRelationLabels[finding.bandRelation],
    finding.at.map((degree) => degree.toFixed(8)).join(", "),
    versionText(a),
    versionText(b),
    decision && topologyDecisionLabels[decision.decision],
    decisionStateLabels[state],
    decision?.note ?? null,
    decision?.decidedBy ?? null,
    decision && beijingTime(decision.decidedAt),
  ];
}

function sideCells({ name, part, licenceNumber, holder, regionName }: TopologyFindingRow["a"]) {
  return [part === null ? name : `${name}（第 ${part} 采区）`, licenceNumber, holder, regionName];
}

function versionText({ boundaryFrom, boundaryVersion }: TopologyFindingRow["a"]): string {
  return `${boundaryFrom} 起，第 ${boundaryVersion} 版`;
}

function basisSheet(run: RunHead, shown: number, part: readonly string[]): ExcelSheet {
  const options = TopologyOptions.parse(run.parameters);
  const limits = (least: number, most: number | null, unit: string) =>
    `${least} 至 ${most ?? "不限"}${most === null ? "" : unit}`;
  const facts: [string, string][] = [
    ["行政区代码", run.regionCode],
    ["数据截至", run.asOf],
    ["缝隙宽度上限（含）", `${options.gapM} 米`],
    ["面积范围", limits(options.minAreaM2, options.maxAreaM2, " 平方米")],
    ["宽度范围", limits(options.minWidthM, options.maxWidthM, " 米")],
    ["碎屑判定", sliverRuleText(options)],
    ["面积口径", topologyMethods.area],
    ["重叠宽度口径", topologyMethods.commonWidth],
    ["缝隙宽度口径", topologyMethods.gapWidth],
    ["沿边界长口径", topologyMethods.front],
    ["标高", topologyMethods.projection],
    [
      "依据",
      "中共中央办公厅、国务院办公厅《关于进一步加强矿山安全生产工作的意见》（2023）：新设采矿权不得与已设采矿权垂直投影重叠",
    ],
    ["本表筛选", part.length === 0 ? "未筛选，全部问题" : part.join("；")],
    ["本表条数", String(shown)],
    ...runFacts(run),
    ["坐标系", "CGCS2000（EPSG:4490）"],
    ["说明", "本表为检查结果，不是处理决定；处理意见由主管部门作出。"],
  ];
  return { name: "依据", columns: [textColumn("项目", 24), textColumn("内容", 110)], rows: facts };
}

function beijingTime(instant: string): string {
  return new Date(instant).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", hour12: false });
}
