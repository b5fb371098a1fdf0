import type { Knex } from "knex";
import { actFaults } from "#gis/plan-course/act-faults";
import type { CourseAct } from "#gis/plan-course/course-act";
import type { AppContext } from "../context.ts";
import { conflict } from "../http/problem.ts";
import type { loadCourse } from "../plan-course/read-course.ts";

type Loaded = Awaited<ReturnType<typeof loadCourse>>;
interface Place {
  schemeId: string;
  groupId: string;
  on: string;
}

/** The key of 登记发证; null where the course of the pack does not end a step by carrying out. */
export const licenceStepOf = ({ rules }: Loaded) =>
  rules.course.steps.find(({ needs }) => needs === "carrying_out") ?? null;

/** The acts by which carrying out ends 登记发证: begun where it was not. */
function endingActs(loaded: Loaded, { groupId, on }: Omit<Place, "schemeId">): CourseAct[] {
  const step = licenceStepOf(loaded)?.key ?? "";
  const act = (kind: CourseAct["kind"]): CourseAct => ({
    ...{ step, groupId, kind, on, reason: null },
    ...{ dueOn: null, publicity: null, shares: null },
  });
  return last(ownActs(loaded, groupId)) === "start" ? [act("finish")] : [act("start"), act("finish")];
}

const ownActs = (loaded: Loaded, groupId: string): CourseAct[] =>
  loaded.facts.acts.filter((act) => act.step === licenceStepOf(loaded)?.key && act.groupId === groupId);
const last = (acts: readonly CourseAct[]) => acts.filter(({ kind }) => kind !== "due").at(-1)?.kind;

/** Why 登记发证 of a group cannot be ended on a day; empty: it can. */
export function licenceStepFaults(loaded: Loaded, place: Omit<Place, "schemeId">): string[] {
  const step = licenceStepOf(loaded);
  if (!step) return ["这个政策包的推进步骤没有“登记发证”，不能实施整合。"];
  if (loaded.facts.carriedGroupIds.includes(place.groupId))
    return ["本组已经实施整合，不能再次实施。登记有误的，请撤回实施。"];
  if (last(ownActs(loaded, place.groupId)) === "finish")
    return [`“${step.label}”已记为完成，而台账还没有实施：请先退回该步骤，再实施整合。`];
  const acts = endingActs(loaded, place);
  const { faults } = acts.reduce(
    ({ facts, faults }, act) => ({
      facts: { ...facts, acts: [...facts.acts, act] },
      faults: faults.length > 0 ? faults : actFaults(loaded.rules, facts, act, "carrying_out"),
    }),
    { facts: loaded.facts, faults: [] as string[] },
  );
  return faults;
}

/** Ends 登记发证 of a group: the course and the register say the same. Whoever has the course open is told. */
export async function endLicenceStep(
  tx: Knex,
  { newId }: Pick<AppContext, "newId">,
  loaded: Loaded,
  { schemeId, ...place }: Place,
): Promise<void> {
  for (const act of endingActs(loaded, place)) await writeAct(tx, newId(), schemeId, act);
}

/** Returns 登记发证, which what came after it must not have passed. */
export async function returnLicenceStep(
  tx: Knex,
  { newId }: Pick<AppContext, "newId">,
  loaded: Loaded,
  { schemeId, groupId, on }: Place,
): Promise<void> {
  const step = licenceStepOf(loaded)?.key ?? "";
  const act: CourseAct = {
    ...{ step, groupId, kind: "return", on, reason: "撤回实施整合" },
    ...{ dueOn: null, publicity: null, shares: null },
  };
  const faults = actFaults(loaded.rules, loaded.facts, act, "carrying_out");
  if (faults.length > 0) throw conflict("course_refused", `不能撤回：${faults.join("")}`);
  await writeAct(tx, newId(), schemeId, act);
}

async function writeAct(
  tx: Knex,
  id: string,
  schemeId: string,
  { step, groupId, kind, on, reason }: CourseAct,
) {
  const act = { id, scheme_id: schemeId, step, group_id: groupId, kind, happened_on: on, reason };
  await tx("plan_act").insert(act);
  await tx("plan_course").where({ scheme_id: schemeId }).update({ updated_at: tx.fn.now() });
}
