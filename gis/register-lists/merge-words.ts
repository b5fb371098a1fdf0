import { type DispositionCode, dispositionLabel } from "../lists/disposition.ts";
import type { ListedMine } from "./listed-mine.ts";
import type { CellValues } from "./read-cell.ts";
import { plainText } from "./sheet-cell.ts";

/** What a mine is in a merger by the word of a list: the one that stays, or one that goes into it. */
export type MergeRole = Extract<DispositionCode, "merge_subject" | "merge">;

const between = /[、，,；;\s]+/;
const namesIn = (text: string | null) =>
  new Set(
    plainText(text ?? "")
      .split(between)
      .filter((name) => name !== ""),
  );

/** Whether two lists of mine names hold the same ones, in whatever order and whatever parts them. */
export function sameNames(one: string | null, other: string | null): boolean {
  const [a, b] = [namesIn(one), namesIn(other)];
  return a.size === b.size && [...a].every((name) => b.has(name));
}

/** The role a 整合主体 gives a mine: its own name makes it the one that stays. */
export function mergeRole(subject: string, names: readonly (string | undefined)[]): MergeRole {
  return names.some((name) => name !== undefined && sameNames(subject, name)) ? "merge_subject" : "merge";
}

const roleIn = ({ name, subject }: CellValues, mine: ListedMine): MergeRole | null =>
  subject === undefined ? null : mergeRole(subject, [mine.name, name]);

/** Why a 整合主体 cannot be taken from a list; null when the decision it means can be recorded. */
export function subjectRefusal(values: CellValues, mine: ListedMine): string | null {
  const role = roleIn(values, mine);
  if (mine.absorbedInto !== null)
    return `台账沿革已登记并入“${mine.absorbedInto}”，与名单不同，不能由名单改动，请在一矿一档的沿革中更正。`;
  if (mine.approved !== null && mine.approved !== role)
    return `市级已核准为“${dispositionLabel(mine.approved)}”，不能由名单改动，请先在处置记录中办理。`;
  if (values.closure !== undefined) return "同一行又填了关闭退出方式，请只留一样。";
  if (mine.disposition !== role) return null;
  return `名单为“${values.subject}”，台账为“${mine.subject ?? "未登记"}”：由谁整合取决于整合分组和各矿的处置决定，不能由名单改动，请在“规划整合”和处置记录中办理。`;
}

/** What a person has to know before a 整合主体 is taken: the register then holds the role, but who takes whom only where a group says so. */
export function subjectDoubt(values: CellValues, mine: ListedMine): string | null {
  const { subject = "" } = values;
  if (roleIn(values, mine) === "merge_subject" || sameNames(subject, mine.groupSubject)) return null;
  return `采用后登记为“${dispositionLabel("merge")}”；并入“${subject}”名单不能登记，须在“规划整合”的分组中确定`;
}

/** Whether 被整合矿山 follow from the roles that are on record, once the row's own 整合主体 is taken. */
export function mergedFollow(values: CellValues, mine: ListedMine): boolean {
  const others = [...namesIn(mine.groupMerged)].filter((name) => name !== plainText(mine.name)).join("、");
  return roleIn(values, mine) === "merge_subject" && sameNames(values.merged ?? null, others);
}

/** Why 被整合矿山 that differ cannot be taken from a list. */
export function mergedRefusal({ merged }: CellValues, mine: ListedMine): string {
  return `名单为“${merged}”，台账为“${mine.merged ?? "未登记"}”：被整合矿山由整合分组、各矿的处置决定和沿革得出，不能由名单改动，请在“规划整合”、处置记录和沿革中办理。`;
}
