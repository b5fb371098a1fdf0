import type { Candidates, MineVerdict } from "#gis/consolidation/candidate";
import { conditionText, verdictLabels } from "#gis/consolidation/condition-text";
import { areaKm2Text } from "#gis/measure/area-text";

/** What of a mine is printed beside its verdict. */
export interface NamedMine {
  id: string;
  name: string;
}

const shownVerdicts = ["must_merge", "to_verify", "suggested_subject"] as const;

/** Candidates as lines to read: counts, then each mine that matters with its four conditions, then the groups. */
export function candidatesText(result: Candidates, mines: readonly NamedMine[]): string[] {
  const names = new Map(mines.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const shown = shownVerdicts.flatMap((kind) => result.verdicts.filter(({ verdict }) => verdict === kind));
  return [
    countsLine(result),
    "",
    ...shown.flatMap((verdict) => [
      `【${verdictLabels[verdict.verdict]}】${nameOf(verdict.mineId)}　椭球面积 ${areaKm2Text(verdict.officialAreaM2)} 平方公里${marks(verdict)}`,
      ...verdict.conditions.map(
        (condition) => `    ${conditionText(condition, result.parameters, nameOf).sentence}`,
      ),
    ]),
    ...groupLines(result, nameOf),
  ];
}

/** One line: how many mines came to which verdict. */
export function countsLine({ verdicts, groups, pairs }: Candidates): string {
  const counts = (Object.keys(verdictLabels) as MineVerdict["verdict"][])
    .map((kind) => [verdictLabels[kind], verdicts.filter(({ verdict }) => verdict === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label} ${count}`);
  const critical = verdicts.filter((verdict) => verdict.critical).length;
  return `共 ${verdicts.length} 座矿山：${counts.join("，")}；临界 ${critical}；整合组 ${groups.length}，相邻对 ${pairs.length}。`;
}

function marks({ bothSmall, critical }: MineVerdict): string {
  return (bothSmall ? "　双小" : "") + (critical ? "　临界，须实测复核" : "");
}

function groupLines({ groups }: Candidates, nameOf: (id: string) => string): string[] {
  return groups.map((group, index) => {
    const subject =
      group.suggestedSubjectId === null ? "" : `；建议主体（仅供参考）：${nameOf(group.suggestedSubjectId)}`;
    const reserve =
      group.totalReserveWt === null
        ? "储量待核实"
        : `保有资源储量 ${group.totalReserveWt} 万吨${group.reserveIncomplete ? "（不完整）" : ""}`;
    return `第${index + 1}组：${group.memberIds.map(nameOf).join("、")}；共 ${areaKm2Text(group.totalAreaM2)} 平方公里，${reserve}${subject}`;
  });
}
