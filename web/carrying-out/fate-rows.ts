import type { CarryingOffer } from "#contract/carrying-out";
import { type CarryingKind, memberFate } from "#gis/carrying-out/member-fate";
import type { CarryText } from "./carry-fields.ts";

export interface FateRow {
  key: string;
  name: string;
  licenceNumber: string;
  before: "—" | "有效";
  after: string;
  isLeft: boolean;
}

/** What carrying out as it is typed makes of every licence, the one that is left first. */
export function fateRows({ members, subjectId }: CarryingOffer, text: CarryText): FateRow[] {
  const kind = text.kind as CarryingKind;
  const into = text.name.trim() || "新许可证";
  const rows = members.map(({ id, name, licenceNumber }): FateRow => {
    const fate = memberFate(id, subjectId, kind);
    const known = { key: id, name, licenceNumber: licenceNumber ?? "—", before: "有效" as const };
    if (fate === "goes_on")
      return { ...known, after: `自 ${text.issuedOn || "发证日期"} 起变更，继续有效`, isLeft: true };
    const words = fate === "replaced" ? "由新证替代" : "整合并入";
    return { ...known, after: `${text.endedOn || "注销日期"} 注销，${words}“${into}”`, isLeft: false };
  });
  if (kind === "changed_licence")
    return rows.toSorted((one, other) => Number(other.isLeft) - Number(one.isLeft));
  const licenceNumber = text.licenceNumber.trim() || "待填";
  const issued = { key: "new", name: into, licenceNumber, before: "—" as const, isLeft: true };
  return [{ ...issued, after: `自 ${text.issuedOn || "发证日期"} 起新立` }, ...rows];
}

/** How many licences there are before and after, in one sentence. */
export function fateSum(rows: readonly FateRow[]): string {
  const before = rows.filter((row) => row.before === "有效").length;
  const after = rows.filter(({ isLeft }) => isLeft).length;
  return `有效许可证 ${before} → ${after}，减少 ${before - after}`;
}
