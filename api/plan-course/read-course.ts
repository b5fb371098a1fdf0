import type { Knex } from "knex";
import type { Carrying, CourseDocument, CourseState, Objection } from "#contract/plan-course";
import type { CourseAct, CourseFacts } from "#gis/plan-course/course-act";
import { courseStandings } from "#gis/plan-course/course-standing";
import { courseOfPack } from "#gis/plan-course/known-courses";
import { conflict, notFound } from "../http/problem.ts";
import {
  courseActsSql,
  courseCarryingsSql,
  courseDocumentsSql,
  courseGroupsSql,
  courseObjectionsSql,
  courseSql,
  courseVersionsSql,
  courseWaitingSql,
} from "./course-sql.ts";

export const courseWords = "整合方案";

type Moment = Date | string;
interface CourseRow {
  id: string;
  version: number;
  packId: string;
  regionCode: string;
  planId: string;
  planVersion: number;
  openedReason: string | null;
  submittedBy: string | null;
  submittedById: string | null;
  approvedOn: string | null;
  approvedDocument: string | null;
}
type ActRow = CourseAct & { id: string; actedBy: string; actedAt: Moment };
type CarryingRow = Omit<Carrying, "carriedAt"> & { carriedAt: Moment };
type WaitingRow = Omit<CourseState["waiting"][number], "proposedAt"> & { proposedAt: Moment };
type ObjectionRow = Omit<Objection, "answer" | "recordedAt"> & {
  recordedAt: Moment;
  outcome: NonNullable<Objection["answer"]>["outcome"] | null;
  answer: string | null;
  answeredOn: string | null;
  answeredBy: string | null;
};

/** A course as it is stored, with the steps of its pack and all that its state is reckoned from. */
export async function loadCourse(db: Knex, id: string, today: string) {
  const rowsOf = async <Row>(sql: string) => (await db.raw<{ rows: Row[] }>(sql, { id })).rows;
  const [course] = await rowsOf<CourseRow>(courseSql);
  if (!course) throw notFound(courseWords);
  const rules = courseOfPack(course.packId);
  if (!rules) throw conflict("no_course", "这个政策包还没有推进步骤，不能办理。");
  const acts = await rowsOf<ActRow>(courseActsSql);
  const documents = await rowsOf<Omit<CourseDocument, "addedAt"> & { addedAt: Moment }>(courseDocumentsSql);
  const objections = await rowsOf<ObjectionRow>(courseObjectionsSql);
  const carryings = await rowsOf<CarryingRow>(courseCarryingsSql);
  const facts: CourseFacts = {
    ...{ acts, documents, today, approvedOn: course.approvedOn },
    carriedGroupIds: carryings.flatMap(({ groupId }) => groupId ?? []),
    openObjections: objections.filter(({ answer }) => answer === null).length,
    groupIds: (await rowsOf<{ id: string }>(courseGroupsSql)).map((group) => group.id),
  };
  return { course, rules, facts, acts, documents, objections, carryings };
}

/** The course of a scheme as it stands on a day. */
export async function readCourse(db: Knex, id: string, today: string): Promise<CourseState> {
  const { course, rules, facts, acts, documents, objections, carryings } = await loadCourse(db, id, today);
  const { rows: versions } = await db.raw<{ rows: CourseState["versions"] }>(courseVersionsSql, { id });
  const { rows: waiting } = await db.raw<{ rows: WaitingRow[] }>(courseWaitingSql, { id });
  const { packId, version, planVersion, openedReason, submittedBy, approvedOn, approvedDocument } = course;
  return {
    ...{ id, version, packId, today, planVersion, openedReason, submittedBy, versions },
    stage: stageOf(course),
    approval:
      approvedOn !== null && approvedDocument !== null
        ? { on: approvedOn, document: approvedDocument }
        : null,
    steps: courseStandings(rules, facts),
    acts: acts.map(({ actedAt, shares, ...act }) => ({
      ...act,
      shares: shares && [...shares],
      actedAt: iso(actedAt),
    })),
    documents: documents.map(({ addedAt, ...document }) => ({ ...document, addedAt: iso(addedAt) })),
    objections: objections.map(objectionOf),
    carryings: carryings.map(({ carriedAt, ...told }) => ({ ...told, carriedAt: iso(carriedAt) })),
    waiting: waiting.map(({ proposedAt, ...told }) => ({ ...told, proposedAt: iso(proposedAt) })),
  };
}

function stageOf({ approvedOn, submittedById }: CourseRow): CourseState["stage"] {
  if (approvedOn !== null) return "approved";
  return submittedById === null ? "open" : "handed_up";
}

function objectionOf(row: ObjectionRow): Objection {
  const { outcome, answer, answeredOn, answeredBy, recordedAt, ...told } = row;
  const isAnswered = outcome !== null && answer !== null && answeredOn !== null && answeredBy !== null;
  return {
    ...told,
    recordedAt: iso(recordedAt),
    answer: isAnswered ? { outcome, text: answer, on: answeredOn, by: answeredBy } : null,
  };
}

const iso = (moment: Moment) => new Date(moment).toISOString();
