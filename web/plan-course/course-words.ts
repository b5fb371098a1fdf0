import type { CourseState, Objection } from "#contract/plan-course";
import { publicityDays } from "#gis/plan-course/publicity-faults";

export type Standing = CourseState["steps"][number];
type Act = CourseState["acts"][number];

export const stageWords: Record<CourseState["stage"], string> = {
  open: "编制中",
  handed_up: "已上报，待核准",
  approved: "已核准",
};
export const sourceWords: Record<Objection["source"], string> = { hearing: "听证", publicity: "公示" };
export const outcomeWords: Record<NonNullable<Objection["answer"]>["outcome"], string> = {
  accepted: "采纳",
  partly: "部分采纳",
  declined: "不采纳",
};

/** How a step stands to its term, in one phrase. */
export function timingText({ timing, days }: Pick<Standing, "timing" | "days">): string {
  switch (timing) {
    case "no_term":
      return "";
    case "in_time":
    case "due_soon":
      return days === 0 ? "今天到期" : `还有 ${days} 天`;
    case "overdue":
      return `已超期 ${days} 天`;
    case "done":
      return "";
    case "done_late":
      return `超期 ${days} 天完成`;
  }
}

/** The last day of a step, and where it comes from. */
export function dueText({ due, packDue }: Pick<Standing, "due" | "packDue">, hasTerm: boolean): string {
  if (due === null) return hasTerm ? "期限自登记发证之日起算，尚未发证" : "文件未规定期限";
  const notes = [
    ...(due.isOwn ? [`另定${packDue === null ? "" : `，文件期限 ${packDue}`}`] : []),
    ...(due.isProvisional ? ["该年节假日安排待国务院办公厅公布，暂按周末计"] : []),
  ];
  return `${due.on}${notes.length > 0 ? `（${notes.join("；")}）` : ""}`;
}

/** What an act told beside its day and its reason. */
export function actDetails({ dueOn, publicity, shares }: Act): string {
  const told = [
    ...(dueOn === null ? [] : [`期限另定为 ${dueOn}`]),
    ...(publicity === null
      ? []
      : [
          `${publicity.media}公示 ${publicity.from} 至 ${publicity.to}，${publicityDays(publicity)} 天（起始日不计）`,
        ]),
    ...(shares === null ? [] : [shares.map(({ holder, percent }) => `${holder} ${percent}%`).join("、")]),
  ];
  return told.join("；");
}

/** How far a merged mine is carried out, after its name; nothing before the approval. */
export function carriedWords({ stage, carryings, waiting }: CourseState, groupId: string): string {
  if (stage !== "approved") return "";
  const carried = carryings.find((one) => one.groupId === groupId);
  if (carried) return `，${carried.happenedOn} 已实施`;
  return waiting.some((one) => one.groupId === groupId) ? "，实施待审批" : "，未实施";
}
