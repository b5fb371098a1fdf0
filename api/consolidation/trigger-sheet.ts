import { limbText, outcomeLabels, triggerLabels } from "#gis/triggers/trigger-text";
import { textColumn } from "../export/excel-columns.ts";
import type { ExcelSheet } from "../export/excel-file.ts";
import type { Book } from "./candidates-workbook.ts";

/** The rules beside 三(一)5 that hold for a mine or cannot be told, limb by limb: numbers, how measured, what is missing, the clause. */
export function triggerSheet({ result, triggers, pack, mineOf, nameOf }: Book): ExcelSheet {
  const rows = result.verdicts.flatMap(({ mineId }) => {
    const mine = mineOf(mineId);
    const told = (triggers.get(mineId) ?? []).filter(
      ({ outcome, critical }) => outcome !== "fails" || critical,
    );
    return told.flatMap(({ trigger, outcome, critical, clauseId, limbs, partnerIds }) => {
      const clause = pack?.clauses.find(({ id }) => id === clauseId);
      return limbs.map((limb) => {
        const words = limbText(limb, nameOf);
        return [
          nameOf(mineId),
          mine?.licenceNumber ?? null,
          mine?.holder ?? null,
          mine?.regionName ?? null,
          triggerLabels[trigger],
          outcomeLabels[outcome] + (critical ? "（临界）" : ""),
          partnerIds.map(nameOf).join("、"),
          words.label,
          words.value,
          words.limit,
          words.status,
          words.method,
          words.note,
          clause ? `${clause.article}：${clause.quote}` : "参考：本文件没有此条，不作为认定依据",
        ];
      });
    });
  });
  return {
    name: "其他整合情形",
    columns: [
      textColumn("矿山名称", 24),
      textColumn("许可证号", 26),
      textColumn("采矿权人", 24),
      textColumn("行政区", 12),
      textColumn("情形", 18),
      textColumn("结论", 14),
      textColumn("对方矿山", 40),
      textColumn("条件", 22),
      textColumn("数值", 24),
      textColumn("要求", 20),
      textColumn("符合情况", 14),
      textColumn("口径", 30),
      textColumn("说明", 32),
      textColumn("依据条款", 60),
    ],
    rows,
  };
}
