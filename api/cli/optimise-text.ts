import { areaKm2Text } from "#gis/measure/area-text";
import type { Optimum, OptimumTask } from "#gis/optimum/find-optimum";
import { limitText } from "#gis/optimum/limit-text";
import type { MergedMine } from "#gis/optimum/merged-mine";
import { type SchemeMeasures, schemeMeasures } from "#gis/optimum/scheme-measures";
import { productionClassLabels } from "#gis/quota/production-class";

interface FoundScheme {
  task: OptimumTask;
  best: Optimum;
  others: readonly Optimum[];
  free: Optimum | null;
  seconds: number;
  faults: readonly string[];
  names: ReadonlyMap<string, string>;
}

/** The scheme as lines to read: how sure it is, what it comes to, its merged mines; or what cannot be kept together. */
export function optimumText({ task, best, others, free, seconds, faults, names }: FoundScheme): string[] {
  const { mines, rules } = task;
  const nameOf = (id: string) => names.get(id) ?? id;
  const measures = best.scheme && schemeMeasures(mines, best.scheme.groups);
  return [
    `${stateText(best)}（比较了 ${best.weighed} 种可能的组，用时 ${seconds.toFixed(1)} 秒）`,
    ...best.shortened.map(
      ({ memberIds, mostMembers }) =>
        `注意：${nameOf(memberIds[0] ?? "")}等 ${memberIds.length} 座矿山相连太密，只比较了每组不超过 ${mostMembers} 座的方案，证明也只在此范围内成立。`,
    ),
    ...conflictLines(best, task, nameOf),
    ...(measures ? measureLines(measures) : []),
    ...(best.scheme?.groups ?? [])
      .filter(isMerged)
      .map((group, at) => `第${at + 1}组：${groupText(group, nameOf)}`),
    ...(free?.scheme && measures ? [priceLine(measures, schemeMeasures(mines, free.scheme.groups))] : []),
    ...others.flatMap(({ scheme }, at) => otherLines(scheme, at, { mines, nameOf })),
    ...faults.map((fault) => `未参加　${fault}`),
    "新矿区范围是否压占红线等禁止区、与他人矿区是否达到安全距离没有检查；在整合方案中求最优时检查。",
    `一组最多 ${rules.mostMembers} 座。以上只供比选，由人决定。`,
  ];
}

const isMerged = ({ memberIds }: MergedMine) => memberIds.length > 1;

function stateText({ state, scheme, bound }: Optimum): string {
  if (state === "proved") return "已证明：没有更好的方案";
  if (state === "impossible") return "已证明：没有方案能同时满足全部要求";
  if (scheme === null) return "时限内没有找到方案，也不能证明没有；请加大 --seconds";
  return bound === null
    ? "时限内未能证明最优"
    : `时限内未能证明最优，与可能的最好之间还差 ${scheme.cost - bound} 分`;
}

function conflictLines(
  { conflicts }: Optimum,
  { rules }: OptimumTask,
  nameOf: (id: string) => string,
): string[] {
  if (conflicts.length === 0) return [];
  return [
    "以下要求不能同时满足，放弃其中任何一条即可：",
    ...conflicts.map((limit) => `    ${limitText(limit, rules, nameOf)}`),
  ];
}

function measureLines(m: SchemeMeasures): string[] {
  return [
    `矿山 ${m.minesBefore} → ${m.minesAfter} 座，合并成 ${m.merged} 座${m.toVerify > 0 ? `（其中 ${m.toVerify} 座矿体待核实）` : ""}`,
    `砂石土类 ${m.sandStoneClayBefore} → ${m.sandStoneClayAfter} 座，压减 ${m.reductionPercent ?? "—"}%`,
    `大中型比例 ${m.sharePercentBefore ?? "—"}% → ${m.sharePercentAfter ?? "—"}%${m.unknownClassAfter > 0 ? `（${m.unknownClassAfter} 座规模不明，不算大中型）` : ""}`,
  ];
}

function groupText(group: MergedMine, nameOf: (id: string) => string): string {
  const scale = group.productionClass === null ? "规模不明" : productionClassLabels[group.productionClass];
  const reserve = group.reserveWt === null ? "储量待核实" : `保有资源储量 ${group.reserveWt} 万吨`;
  const marks = `${group.reserveIncomplete && group.reserveWt !== null ? "（不完整）" : ""}${group.toVerify ? "，矿体待核实" : ""}`;
  return `${group.memberIds.map(nameOf).join("、")}；${scale}，${areaKm2Text(group.areaM2)} 平方公里，${reserve}${marks}`;
}

/** What the wishes cost, in mines and points of the share. */
function priceLine(with_: SchemeMeasures, free: SchemeMeasures): string {
  const mines = with_.minesAfter - free.minesAfter;
  const points = (Number(free.sharePercentAfter) - Number(with_.sharePercentAfter)).toFixed(2);
  return `指定的要求的代价：多留 ${mines} 座矿山，大中型比例低 ${points} 个百分点。`;
}

function otherLines(
  scheme: Optimum["scheme"],
  at: number,
  { mines, nameOf }: Pick<OptimumTask, "mines"> & { nameOf: (id: string) => string },
): string[] {
  if (!scheme) return [];
  const { minesAfter, sharePercentAfter } = schemeMeasures(mines, scheme.groups);
  const groups = scheme.groups.filter(isMerged).map(({ memberIds }) => memberIds.map(nameOf).join("、"));
  return [
    `相近方案${at + 1}：余 ${minesAfter} 座，大中型比例 ${sharePercentAfter ?? "—"}%；${groups.join("；")}`,
  ];
}
