/** A mine as the approved scheme took it. */
export interface ApprovedMine {
  name: string;
  holder: string;
  areaM2: number;
  /** the day of which its boundary was taken, ISO date */
  asOf: string;
}

/** The same as the register has it now. */
export interface MineNow {
  holder: string | null;
  /** of the boundary in force today; null = none is */
  areaM2: number | null;
  boundaryFrom: string | null;
  isPlanned: boolean;
  /** what ended it, in words; null = it counts */
  ended: string | null;
}

/** m²; two boundaries whose official areas agree to this are one and the same */
const sameAreaM2 = 0.01;

/**
 * Why a mine cannot be merged or closed as the plan was approved, each with what to do; empty: it can. Null: whoever asks does not see it,
 * or it was removed.
 */
export function memberFaults(then: ApprovedMine, now: MineNow | null): string[] {
  const name = `“${then.name}”`;
  if (now === null)
    return [`${name}不在您的管辖范围内，或已被删除。请由管辖全部成员矿山所在行政区的人员办理。`];
  if (now.isPlanned) return [`${name}是拟设区块，还没有采矿许可证，不能实施。请先登记许可证。`];
  if (now.ended !== null)
    return [
      `${name}${now.ended}，许可证已经结束，不能再实施。登记有误的，请先更正；确已结束的，请在“推进”中另开新版本调整方案。`,
    ];
  return [...holderFaults(name, then, now), ...groundFaults(name, then, now)];
}

const remedy = "登记有误的，请先更正；确有变化的，请在“推进”中另开新版本，重新核准后实施。";

function holderFaults(name: string, then: ApprovedMine, now: MineNow): string[] {
  if (now.holder === then.holder) return [];
  return [`${name}的采矿权人核准时为“${then.holder}”，现为“${now.holder ?? ""}”。${remedy}`];
}

function groundFaults(name: string, then: ApprovedMine, now: MineNow): string[] {
  if (now.areaM2 === null) return [`${name}现在没有有效的矿区范围，与核准的方案不符。${remedy}`];
  const isSame = (now.boundaryFrom ?? "") <= then.asOf && Math.abs(now.areaM2 - then.areaM2) <= sameAreaM2;
  return isSame ? [] : [`${name}的矿区范围在方案编制之后有改动。${remedy}`];
}
