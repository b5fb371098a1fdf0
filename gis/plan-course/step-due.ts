import { termEnd } from "../calendar/term-end.ts";
import type { CountedDay } from "../calendar/working-day.ts";
import type { PolicyPack } from "../policy/pack.ts";
import type { CourseStep, PlanCourse } from "./course-steps.ts";

/**
 * The last day of a step by the pack: a date as printed, which no holiday moves (X日前), or a term counted from the day another step was
 * done. Null where the document sets none, or the event has not happened.
 */
export function stepDue(
  { course, pack }: { course: Pick<PlanCourse, "steps">; pack: Pick<PolicyPack, "deadlines"> },
  { term }: Pick<CourseStep, "term">,
  doneOn: (step: string) => string | null,
): CountedDay | null {
  if (term === null) return null;
  if (term.kind === "within") {
    const from = doneOn(term.after);
    return from === null ? null : termEnd(from, term);
  }
  const deadline = pack.deadlines.find(({ key }) => key === term.key);
  if (!deadline) return null;
  if (deadline.due !== null) return { on: deadline.due, isProvisional: false };
  const event = course.steps.find((step) => step.event !== null && step.event === deadline.relative?.event);
  const from = event ? doneOn(event.key) : null;
  if (from === null || !deadline.relative) return null;
  return termEnd(from, { count: deadline.relative.years, unit: "years" });
}
