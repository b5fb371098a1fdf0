import type { Candidates, MineVerdict } from "#gis/consolidation/candidate";
import { conditionText, subjectScopeLabels, verdictLabels } from "#gis/consolidation/condition-text";
import { orderGroups } from "#gis/consolidation/group-order";
import { areaKm2Text } from "#gis/measure/area-text";
import { packById } from "#gis/policy/known-packs";
import { clauseOfCondition } from "#gis/policy/merge-parameters";
import type { PolicyPack } from "#gis/policy/pack";
import { inputsOfVerdicts } from "#gis/provenance/inputs-of-verdicts";
import { inputsText } from "#gis/provenance/provenance-text";
import type { TriggerFinding, TriggerParameters } from "#gis/triggers/trigger";
import { triggerParameterLine, triggersText } from "#gis/triggers/trigger-text";
import { numberColumn, textColumn } from "../export/excel-columns.ts";
import { type ExcelSheet, excelFile } from "../export/excel-file.ts";
import { runFacts } from "../export/run-facts.ts";
import { conflict } from "../http/problem.ts";
import type { RunMine } from "./load-mines.ts";
import type { CandidatesReply } from "./read-candidates.ts";
import { triggerSheet } from "./trigger-sheet.ts";

export interface Book {
  run: CandidatesReply["run"];
  result: Candidates;
  /** by mine; none where an older engine looked at nothing else */
  triggers: ReadonlyMap<string, readonly TriggerFinding[]>;
  numbers: TriggerParameters | null;
  pack: PolicyPack | null;
  mineOf: (id: string) => RunMine | undefined;
  /** versions of the records a mine's verdict rests on, in words */
  inputsOf: (verdict: MineVerdict) => string;
  nameOf: (id: string) => string;
}

/** The candidates of a run as a workbook: every condition with value, limit, method and clause, groups, pairs, basis. */
export function candidatesWorkbook({
  run,
  mines,
  result,
  triggers,
  inputs,
}: CandidatesReply): Promise<Buffer> {
  if (!result) throw conflict("run_not_done", "分析尚未完成，不能导出。请等待任务结束。");
  const cards = new Map(mines.map((mine) => [mine.id, mine]));
  const nameOf = (id: string) => cards.get(id)?.name ?? id;
  const inputsOf = inputsOfVerdicts(inputs);
  const book: Book = {
    run,
    result: result as Candidates,
    triggers: new Map((triggers?.mines ?? []).map(({ mineId, findings }) => [mineId, findings])),
    numbers: triggers?.parameters ?? null,
    pack: packById(run.packId),
    mineOf: (id) => cards.get(id),
    inputsOf: (verdict) => inputsText(inputsOf(verdict), nameOf),
    nameOf,
  };
  return excelFile([
    verdictSheet(book),
    triggerSheet(book),
    groupSheet(book),
    pairSheet(book),
    basisSheet(book),
  ]);
}

function verdictSheet({ result, triggers, pack, mineOf, inputsOf, nameOf }: Book): ExcelSheet {
  const rows = result.verdicts.flatMap((verdict) => {
    const mine = mineOf(verdict.mineId);
    const head = [
      nameOf(verdict.mineId),
      mine?.licenceNumber ?? null,
      mine?.holder ?? null,
      mine?.regionName ?? null,
      mine?.mineral ?? null,
      verdictLabels[verdict.verdict] +
        (verdict.bothSmall ? "（双小）" : "") +
        (verdict.critical ? "（临界）" : ""),
      areaKm2Text(verdict.officialAreaM2),
      triggersText(triggers.get(verdict.mineId)),
    ];
    // a mine out of scope was laid beside no other
    if (verdict.verdict === "out_of_scope") return [head];
    return verdict.conditions.map((condition) => {
      const words = conditionText(condition, result.parameters, nameOf);
      const clause = pack && clauseOfCondition(pack, condition.key);
      return [
        ...head,
        words.label,
        words.value,
        words.limit,
        words.status,
        words.method,
        words.note,
        clause ? `${clause.article}：${clause.quote}` : null,
        inputsOf(verdict),
      ];
    });
  });
  return {
    name: "候选名单",
    columns: [
      textColumn("矿山名称", 24),
      textColumn("许可证号", 26),
      textColumn("采矿权人", 24),
      textColumn("行政区", 12),
      textColumn("矿种", 14),
      textColumn("结论", 16),
      numberColumn("椭球面积（km²）", 14, "0.0000"),
      textColumn("其他整合情形", 24),
      textColumn("条件", 22),
      textColumn("数值", 16),
      textColumn("限值", 20),
      textColumn("符合情况", 14),
      textColumn("口径", 26),
      textColumn("说明", 32),
      textColumn("依据条款", 60),
      textColumn("依据的数据版本", 40),
    ],
    rows,
  };
}

function groupSheet({ result, nameOf }: Book): ExcelSheet {
  const names = (ids: readonly string[]) => ids.map(nameOf).join("、");
  return {
    name: "整合组",
    columns: [
      textColumn("组号", 8),
      textColumn("成员", 60),
      numberColumn("成员数", 8, "0"),
      textColumn("必须整合", 50),
      textColumn("建议主体（仅供参考）", 26),
      numberColumn("总面积（km²）", 14, "0.0000"),
      textColumn("保有资源储量合计（万吨）", 20),
      textColumn("说明", 28),
    ],
    rows: orderGroups(result.groups).map((group, index) => [
      `第${index + 1}组`,
      names(group.memberIds),
      group.memberIds.length,
      names(group.mandatoryIds),
      group.suggestedSubjectId === null ? null : nameOf(group.suggestedSubjectId),
      areaKm2Text(group.totalAreaM2),
      group.totalReserveWt,
      group.reserveIncomplete ? "部分矿山储量未知，合计不完整" : null,
    ]),
  };
}

const orebodyLabels = { same: "同一矿体", different: "不同矿体", unknown: "矿体待核实" };

function pairSheet({ result, nameOf }: Book): ExcelSheet {
  return {
    name: "相邻对",
    columns: [
      textColumn("矿山甲", 24),
      textColumn("矿山乙", 24),
      numberColumn("边界最近距离（m）", 16, "0.000"),
      textColumn("距离内", 10),
      textColumn("临界", 8),
      textColumn("矿体", 12),
      textColumn("连成一组", 10),
      textColumn("甲侧最近点（经度, 纬度）", 30),
      textColumn("乙侧最近点（经度, 纬度）", 30),
    ],
    rows: result.pairs.map((pair) => [
      nameOf(pair.a),
      nameOf(pair.b),
      pair.distanceM,
      pair.withinLimit ? "是" : "否",
      pair.nearLimit ? "临界" : null,
      orebodyLabels[pair.orebody],
      pair.links ? "是" : "否",
      pointText(pair.from),
      pointText(pair.to),
    ]),
  };
}

function basisSheet({ run, result: { parameters }, numbers, pack }: Book): ExcelSheet {
  const facts: [string, string][] = [
    ["政策文件", pack ? `${pack.title}（${pack.documentNumber}）` : run.packId],
    ["政策包版本", `${run.packId} 第 ${run.packVersion} 版`],
    ["文件期限", pack ? `${pack.effectiveFrom} 至 ${pack.effectiveTo ?? "今"}` : ""],
    ["行政区代码", run.regionCode],
    ["数据截至", run.asOf],
    ["相邻距离（含）", `≤ ${parameters.distanceM} 米，椭球面测地距离`],
    ["距离临界带", `± ${parameters.distanceBandM} 米`],
    ["矿区面积", `＜ ${parameters.areaKm2} 平方公里，以证载面积为准，椭球面积（TD/T 1055）校核`],
    ["保有资源储量", `＜ ${parameters.reserveWt} 万吨，以最近一次核实为准`],
    ["“小矿”口径", subjectScopeLabels[parameters.subjectScope]],
    ["其他整合情形", numbers ? triggerParameterLine(numbers) : "没有检查"],
    ...runFacts(run),
    ["分析完成时间（北京时间）", beijingTime(run.finishedAt)],
    ["坐标系", "CGCS2000（EPSG:4490）"],
    ["说明", "本表为规则建议，不是处置决定；是否整合由有权机关决定。"],
  ];
  const clauses = (pack?.clauses ?? []).map((clause): [string, string] => [
    clause.article,
    clause.interpretation ? `${clause.quote}\n解读：${clause.interpretation}` : clause.quote,
  ]);
  return {
    name: "依据",
    columns: [textColumn("项目", 24), textColumn("内容", 110)],
    rows: [...facts, ...clauses],
  };
}

const pointText = ([lon = 0, lat = 0]: number[]) => `${lon.toFixed(8)}, ${lat.toFixed(8)}`;

function beijingTime(instant: string | null): string {
  if (instant === null) return "";
  return new Date(instant).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", hour12: false });
}
