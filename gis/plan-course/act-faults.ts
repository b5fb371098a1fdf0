import type { CourseAct, CourseFacts } from "./course-act.ts";
import { type Course, courseStandings, type StepStanding } from "./course-standing.ts";
import type { CourseStep } from "./course-steps.ts";
import { publicityFaults } from "./publicity-faults.ts";
import { shareFaults } from "./share-faults.ts";
import { isOver, type StepState } from "./step-state.ts";

/** From which states an act leads on. */
const from: Record<CourseAct["kind"], readonly StepState[]> = {
  start: ["not_started", "returned"],
  finish: ["under_way"],
  return: ["under_way", "done", "not_applicable"],
  skip: ["not_started", "returned"],
  due: ["not_started", "under_way", "returned"],
  carry: ["not_started"],
};

export const actWords: Record<CourseAct["kind"], string> = {
  start: "开始",
  finish: "完成",
  return: "退回",
  skip: "不适用",
  due: "另定期限",
  carry: "承前版",
};
export const stateWords: Record<StepState, string> = {
  not_started: "未开始",
  under_way: "进行中",
  done: "已完成",
  returned: "退回",
  not_applicable: "不适用",
};

/** What may be done to a step in a state, as far as the step itself says; prerequisites and documents are asked by `actFaults`. */
export function offeredActs(
  { maySkip, needs }: Pick<CourseStep, "maySkip" | "needs">,
  state: StepState,
  { isCarried = false }: { isCarried?: boolean } = {},
): CourseAct["kind"][] {
  const kinds = (["start", "finish", "return", "skip", "due"] as const).filter((kind) =>
    from[kind].includes(state),
  );
  return kinds
    .filter((kind) => kind === "due" || (needs !== "approval" && (kind !== "skip" || maySkip)))
    .filter((kind) => needs !== "carrying_out" || !(kind === "finish" || (kind === "return" && isCarried)));
}

/** Who ends 登记发证: a person records the steps before it, the carrying out itself ends it, and its taking back returns it. */
export type ActingBy = "person" | "carrying_out";

/** Why an act cannot be done to a course as it stands, each said so that it can be mended; empty: it can. */
export function actFaults(
  rules: Course,
  facts: CourseFacts,
  act: CourseAct,
  by: ActingBy = "person",
): string[] {
  const standings = courseStandings(rules, facts);
  const step = rules.course.steps.find(({ key }) => key === act.step);
  const here = standings.find(({ step: key, groupId }) => key === act.step && groupId === act.groupId);
  if (!step || !here) return ["没有这个步骤，请刷新后重试。"];
  if (facts.approvedOn !== null && step.scope === "plan")
    return [`方案已于 ${facts.approvedOn} 核准，“${step.label}”不能再改；需要改动的，请另开新版本。`];
  if (facts.approvedOn === null && step.scope === "group") return ["须先完成：核准。"];
  if (step.needs === "approval" && act.kind !== "due")
    return [`“${step.label}”须由另一人审批，请用“提请核准”。`];
  const carried = by === "person" ? carriedFaults(step, facts, act) : [];
  if (carried.length > 0) return carried;
  if (!from[act.kind].includes(here.state))
    return [`“${step.label}”现为${stateWords[here.state]}，不能${actWords[act.kind]}。请刷新后核对。`];
  return [
    ...dayFaults(act, { step, here, facts, standings }),
    ...ruleFaults(act, { step, here, facts, standings, rules }),
  ];
}

/** The register and the course say the same of 登记发证: neither is ended nor returned without the other. */
function carriedFaults(
  { needs, label }: CourseStep,
  { carriedGroupIds }: CourseFacts,
  { kind, groupId }: CourseAct,
): string[] {
  if (needs !== "carrying_out") return [];
  if (kind === "finish") return [`“${label}”由“实施整合”完成：批准后台账和本步骤一并办结。`];
  const isCarried = groupId !== null && carriedGroupIds.includes(groupId);
  return kind === "return" && isCarried
    ? [`本组已实施整合，“${label}”不能单独退回。登记有误的，请撤回实施。`]
    : [];
}

interface Place {
  step: CourseStep;
  here: StepStanding;
  facts: CourseFacts;
  standings: readonly StepStanding[];
}

/** A step neither begins nor ends before what it comes after, nor in the future. */
function dayFaults(act: CourseAct, { step, here, facts, standings }: Place): string[] {
  if (act.on > facts.today) return [`日期 ${act.on} 晚于今天（${facts.today}）。`];
  if (act.kind !== "start" && act.kind !== "finish") return [];
  if (act.kind === "finish" && here.startedOn !== null && act.on < here.startedOn)
    return [`完成日期 ${act.on} 早于开始日期 ${here.startedOn}。`];
  return standings
    .filter(({ step: key, groupId }) => step.after.includes(key) && [null, act.groupId].includes(groupId))
    .filter(({ doneOn }) => doneOn !== null && act.on < doneOn)
    .map(({ doneOn }) => `日期 ${act.on} 早于前一步骤的完成日期 ${doneOn}。`);
}

function ruleFaults(act: CourseAct, place: Place & { rules: Course }): string[] {
  const { step, here } = place;
  switch (act.kind) {
    case "start":
      return here.waitsFor.length > 0 ? [`须先完成：${here.waitsFor.join("、")}。`] : [];
    case "finish":
      return finishFaults(act, place);
    case "skip":
      return [
        ...(step.maySkip ? [] : [`“${step.label}”是文件规定的步骤，不能标为不适用。`]),
        ...(here.waitsFor.length > 0 ? [`须先完成：${here.waitsFor.join("、")}。`] : []),
        ...needReason(act, "请填写不适用的理由。"),
      ];
    case "return":
      return [...laterFaults(act, place), ...needReason(act, "请填写退回的原因。")];
    case "due":
      return [
        ...(act.dueOn === null ? ["请填写另定的期限。"] : []),
        ...needReason(act, "请填写另定期限的依据（文号）。"),
      ];
    case "carry":
      return [];
  }
}

const needReason = ({ reason }: CourseAct, fault: string) => (reason?.trim() ? [] : [fault]);

function finishFaults(act: CourseAct, { step, here, facts }: Place): string[] {
  return [
    ...(here.waitsFor.length > 0 ? [`须先完成：${here.waitsFor.join("、")}。`] : []),
    ...here.lacks.map((label) => `还缺文件：${label}。请先上传。`),
    ...(step.needs === "publicity"
      ? publicityFaults(act.publicity, { today: facts.today, leastDays: step.leastDays })
      : []),
    ...(step.needs === "shares" ? shareFaults(act.shares ?? []) : []),
    ...(step.needs === "answers" ? openFaults(facts) : []),
  ];
}

/** Objections that nobody answered yet keep a plan from being handed up or approved. */
export const openFaults = ({ openObjections }: Pick<CourseFacts, "openObjections">): string[] =>
  openObjections > 0 ? [`还有 ${openObjections} 条异议没有答复，请先逐条答复。`] : [];

/** What came after it must be returned first, so that no step stands on one that is open. */
function laterFaults(act: CourseAct, { standings, rules }: Place & { rules: Course }): string[] {
  const later = rules.course.steps.filter(({ after }) => after.includes(act.step));
  return later
    .filter(({ key }) =>
      standings.some(
        (one) =>
          one.step === key && one.groupId === act.groupId && (one.state === "under_way" || isOver(one)),
      ),
    )
    .map(({ label }) => `后续步骤“${label}”已开始，请先退回它。`);
}
