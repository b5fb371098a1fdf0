import { packById } from "../policy/known-packs.ts";
import type { PolicyClause, PolicyPack } from "../policy/pack.ts";
import { type CourseStep, PlanCourse } from "./course-steps.ts";
import xinzhou2022 from "./courses/xinzhou-2022.json" with { type: "json" };

const knownCourses: readonly PlanCourse[] = [PlanCourse.parse(xinzhou2022)];

/** Every step of the known courses by its key, in words. */
export const stepLabels: Readonly<Record<string, string>> = Object.fromEntries(
  knownCourses.flatMap(({ steps }) => steps.map(({ key, label }) => [key, label])),
);

/** The course of plans under a pack, with that pack; null where the pack has none. */
export function courseOfPack(packId: string): { course: PlanCourse; pack: PolicyPack } | null {
  const course = knownCourses.find((one) => one.packId === packId);
  const pack = packById(packId);
  return course && pack ? { course, pack } : null;
}

/** A clause by its id: the pack's own, or one that only its course quotes. */
export function courseClause(course: PlanCourse, pack: PolicyPack, id: string | null): PolicyClause | null {
  return [...pack.clauses, ...course.clauses].find((clause) => clause.id === id) ?? null;
}

/** The clause that sets a step's term; null where none is set. */
export function termClauseId({ term }: CourseStep, pack: PolicyPack): string | null {
  if (term === null) return null;
  if (term.kind === "within") return term.clauseId;
  return pack.deadlines.find(({ key }) => key === term.key)?.clauseId ?? null;
}
