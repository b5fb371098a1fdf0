import type { PolicyPack } from "../policy/pack.ts";
import type { CourseFacts } from "./course-act.ts";
import type { CourseStep, PlanCourse } from "./course-steps.ts";
import { stepDue } from "./step-due.ts";
import { isOver, stepState, type ToldStep } from "./step-state.ts";
import { type StepTiming, stepTiming } from "./step-timing.ts";

/** A step of the plan, or of one merged mine, as it stands on a day. */
export interface StepStanding extends ToldStep, StepTiming {
  step: string;
  groupId: string | null;
  due: { on: string; isProvisional: boolean; isOwn: boolean } | null;
  /** by the pack, where the bureau set another */
  packDue: string | null;
  /** labels of the steps that must be over before it begins */
  waitsFor: string[];
  /** labels of the documents that its completion still needs */
  lacks: string[];
}

export interface Course {
  course: Pick<PlanCourse, "steps">;
  pack: Pick<PolicyPack, "deadlines">;
}

/** Every step in the order of the document; those of single mines once a mine. */
export function courseStandings(rules: Course, facts: CourseFacts): StepStanding[] {
  return rules.course.steps.flatMap((step) =>
    step.scope === "plan"
      ? [stepStanding(rules, step, null, facts)]
      : facts.groupIds.map((groupId) => stepStanding(rules, step, groupId, facts)),
  );
}

function stepStanding(
  rules: Course,
  step: CourseStep,
  groupId: string | null,
  facts: CourseFacts,
): StepStanding {
  const told = toldStep(rules, step.key, groupId, facts);
  const of = (key: string) => toldStep(rules, key, groupId, facts);
  const doneOn = (key: string) => {
    const { state, doneOn } = of(key);
    return state === "done" ? doneOn : null;
  };
  const byPack = stepDue(rules, step, doneOn);
  const own = told.ownDue && { on: told.ownDue.on, isProvisional: false, isOwn: true };
  const due = own ?? (byPack && { ...byPack, isOwn: false });
  return {
    ...{ step: step.key, groupId, ...told, due, packDue: byPack?.on ?? null },
    ...stepTiming(due?.on ?? null, told.doneOn, facts.today),
    waitsFor: step.after.filter((key) => !isOver(of(key))).map((key) => labelOf(rules, key)),
    lacks: lacking(step, groupId, facts),
  };
}

/** What was done to a step; 核准 is told by the approval itself, and one of the whole plan holds for every mine. */
function toldStep(rules: Course, key: string, groupId: string | null, facts: CourseFacts): ToldStep {
  const step = rules.course.steps.find((one) => one.key === key);
  const own = step?.scope === "group" ? groupId : null;
  const told = stepState(facts.acts.filter((act) => act.step === key && act.groupId === own));
  if (step?.needs !== "approval" || facts.approvedOn === null) return told;
  return { ...told, state: "done", startedOn: told.startedOn ?? facts.approvedOn, doneOn: facts.approvedOn };
}

const labelOf = ({ course }: Course, key: string) =>
  course.steps.find((step) => step.key === key)?.label ?? key;

function lacking({ key, documents }: CourseStep, groupId: string | null, facts: CourseFacts): string[] {
  const here = facts.documents.filter((document) => document.step === key && document.groupId === groupId);
  return documents
    .filter((document) => !here.some(({ kind }) => kind === document.key))
    .map(({ label }) => label);
}
