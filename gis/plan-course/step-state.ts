import type { CourseAct } from "./course-act.ts";

/** 未开始, 进行中, 已完成, 退回, 不适用 */
export const stepStates = ["not_started", "under_way", "done", "returned", "not_applicable"] as const;
export type StepState = (typeof stepStates)[number];

export interface ToldStep {
  state: StepState;
  startedOn: string | null;
  /** of a step that is done or not applicable */
  doneOn: string | null;
  /** why it was returned or does not apply */
  reason: string | null;
  /** a term of the bureau's own, with its basis */
  ownDue: { on: string; reason: string } | null;
}

const untouched: ToldStep = {
  ...{ state: "not_started", startedOn: null, doneOn: null },
  ...{ reason: null, ownDue: null },
};

/** What the acts of one step, in their order, have made of it. */
export function stepState(acts: readonly CourseAct[]): ToldStep {
  return acts.reduce(afterAct, untouched);
}

function afterAct(step: ToldStep, { kind, on, reason, dueOn }: CourseAct): ToldStep {
  switch (kind) {
    case "start":
      return { ...step, state: "under_way", startedOn: on, doneOn: null, reason: null };
    case "finish":
    case "carry":
      return { ...step, state: "done", startedOn: step.startedOn ?? on, doneOn: on, reason };
    case "return":
      return { ...step, state: "returned", doneOn: null, reason };
    case "skip":
      return { ...step, state: "not_applicable", doneOn: on, reason };
    case "due":
      return { ...step, ownDue: dueOn === null ? null : { on: dueOn, reason: reason ?? "" } };
  }
}

/** Whether what comes after it may begin. */
export const isOver = ({ state }: Pick<ToldStep, "state">): boolean =>
  state === "done" || state === "not_applicable";
