import { createHash } from "node:crypto";
import type { Knex } from "knex";
import type { z } from "zod";
import type { addCourseDocument } from "#contract/plan-course";
import { stateWords } from "#gis/plan-course/act-faults";
import { courseStandings } from "#gis/plan-course/course-standing";
import { documentTrouble } from "#gis/plan-course/document-type";
import { isOver } from "#gis/plan-course/step-state";
import { recordEvent } from "../audit-log/record-event.ts";
import { removeVersioned } from "../db/versioned-write.ts";
import { attachment } from "../export/attachment.ts";
import { badRequest, conflict, notFound } from "../http/problem.ts";
import type { Caller } from "../http/serve.ts";
import { courseFileSql, lockCourseSql } from "./course-sql.ts";
import { loadCourse } from "./read-course.ts";

const what = "文件";
/** in all of one course; each at most 20 MB */
const mostDocuments = 500;

type Said = z.output<typeof addCourseDocument.query>;
interface Place {
  id: string;
  today: string;
}

/** Keeps a document of a step with its hash; what it is must be what its name says. */
export async function addDocument(
  tx: Knex,
  { id, today, newId }: Place & { newId: string },
  { step, groupId: group, kind, title, name }: Said,
  bytes: Uint8Array,
): Promise<{ id: string; version: number }> {
  const trouble = documentTrouble(name, bytes);
  if (trouble !== null) throw badRequest("wrong_file", trouble, [{ path: "query.name", message: trouble }]);
  const groupId = group ?? null;
  const { documents } = await requireOpenStep(tx, { id, today }, { step, groupId, kind });
  if (documents >= mostDocuments)
    throw conflict("too_many_documents", `一个方案最多保存 ${mostDocuments} 个文件，请先撤下不用的。`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const [written] = await tx("plan_document").insert(
    {
      ...{ id: newId, scheme_id: id, step, group_id: groupId, kind, title, file_name: name },
      ...{ size_bytes: bytes.length, sha256 },
    },
    ["id", "version"],
  );
  await tx("plan_document_file").insert({ document_id: newId, bytes: Buffer.from(bytes) });
  return written;
}

/** A document is brought to a step that is not over; of the approval also while it waits. */
async function requireOpenStep(
  tx: Knex,
  { id, today }: Place,
  { step, groupId, kind }: Pick<Said, "step" | "kind"> & { groupId: string | null },
): Promise<{ documents: number }> {
  await tx.raw(lockCourseSql, { id });
  const { rules, facts } = await loadCourse(tx, id, today);
  const known = rules.course.steps.find(({ key }) => key === step);
  const here = courseStandings(rules, facts).find((one) => one.step === step && one.groupId === groupId);
  if (!known || !here) throw notFound("步骤");
  if (kind !== "other" && !known.documents.some(({ key }) => key === kind))
    throw badRequest("wrong_kind", `“${known.label}”没有这种文件。`, [
      { path: "query.kind", message: "请选择本步骤的文件，或“其他”。" },
    ]);
  if (isOver(here))
    throw conflict(
      "step_over",
      `“${known.label}”${stateWords[here.state]}，文件不能再增减。需要补正的，请先退回该步骤。`,
    );
  if (known.scope === "group" && facts.approvedOn === null)
    throw conflict("not_approved", `“${known.label}”在方案核准后办理，现在不能上传文件。`);
  return { documents: facts.documents.length };
}

export async function removeDocument(
  tx: Knex,
  { id, today, itemId, ifMatch }: Place & { itemId: string; ifMatch: number },
): Promise<{ id: string; version: number }> {
  const read = () => tx("plan_document").where({ id: itemId, scheme_id: id }).first();
  const document = await read();
  if (!document) throw notFound(what);
  await requireOpenStep(
    tx,
    { id, today },
    { step: document.step, groupId: document.group_id, kind: document.kind },
  );
  return removeVersioned(tx, {
    ...{ table: "plan_document", key: { id: itemId }, ifMatch, what },
    current: read,
  });
}

/** The file as it was brought, to be kept, never shown in the page; who took it is in the log. */
export async function readDocument(
  db: Knex,
  { id, itemId }: { id: string; itemId: string },
  { setHeader }: Pick<Caller, "setHeader">,
): Promise<Uint8Array> {
  const { rows } = await db.raw(courseFileSql, { id, itemId });
  const file = rows[0];
  if (!file) throw notFound(what);
  const { fileName, title, sha256, regionCode } = file;
  await recordEvent(db, {
    ...{ subject: "plan_document_read", key: itemId, region: regionCode },
    details: { title, file_name: fileName, sha256 },
  });
  setHeader("Content-Disposition", attachment(fileName));
  return new Uint8Array(file.bytes);
}
