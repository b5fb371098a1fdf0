import { z } from "zod";
import { carryingKinds } from "#gis/carrying-out/member-fate";
import { actKinds } from "#gis/plan-course/course-act";
import { stepStates } from "#gis/plan-course/step-state";
import { timings } from "#gis/plan-course/step-timing";
import { ProposalMade } from "./approvals.ts";
import { endpoint } from "./endpoint.ts";
import { DecimalText, EnteredDate } from "./geometry.ts";
import { oneLine } from "./one-line.ts";
import { IdParams, Versioned } from "./paging.ts";

/** The largest file of a document. */
export const mostDocumentBytes = 20 * 1024 ** 2;

const Step = z.string().min(1).max(40).meta({ description: "步骤，见政策包的推进步骤" });
const GroupId = z.uuid().nullable().meta({ description: "整合组；整个方案的步骤为空" });
const words = (most: number, missing: string) =>
  z.string().trim().min(1, missing).max(most, `不超过 ${most} 个字`);

const Publicity = z.strictObject({
  from: EnteredDate,
  to: EnteredDate,
  media: oneLine().min(1, "请填写公示媒体").max(100, "不超过 100 个字"),
});
const Share = z.strictObject({
  holder: oneLine().min(1, "请填写股东名称").max(100, "不超过 100 个字"),
  percent: DecimalText.refine((text) => Number(text) <= 100, "股比须为 0 至 100 的百分数"),
});

export const objectionSources = ["hearing", "publicity"] as const;
export const objectionOutcomes = ["accepted", "partly", "declined"] as const;

const StandingStep = z.object({
  step: Step,
  groupId: GroupId,
  state: z.enum(stepStates),
  startedOn: z.iso.date().nullable(),
  doneOn: z.iso.date().nullable(),
  reason: z.string().nullable().meta({ description: "退回或不适用的理由" }),
  ownDue: z
    .object({ on: z.iso.date(), reason: z.string() })
    .nullable()
    .meta({ description: "另定的期限及其依据" }),
  due: z
    .object({ on: z.iso.date(), isProvisional: z.boolean(), isOwn: z.boolean() })
    .nullable()
    .meta({ description: "最后一日；空为未规定，或所依据的事项尚未发生；provisional 为节假日安排待公布" }),
  packDue: z.iso.date().nullable().meta({ description: "政策包的期限" }),
  timing: z.enum(timings),
  days: z.int().nullable().meta({ description: "剩余或超期的天数" }),
  waitsFor: z.array(z.string()).meta({ description: "须先完成的步骤" }),
  lacks: z.array(z.string()).meta({ description: "完成前还缺的文件" }),
});

const CourseActTold = z.object({
  id: z.uuid(),
  step: Step,
  groupId: GroupId,
  kind: z.enum(actKinds),
  on: z.iso.date(),
  reason: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  publicity: Publicity.nullable(),
  shares: z.array(Share).nullable(),
  actedBy: z.string(),
  actedAt: z.iso.datetime(),
});

const CourseDocument = Versioned.extend({
  step: Step,
  groupId: GroupId,
  kind: z.string().meta({ description: "步骤所要的文件；other 为其他" }),
  title: z.string(),
  fileName: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  addedBy: z.string(),
  addedAt: z.iso.datetime(),
});
export type CourseDocument = z.output<typeof CourseDocument>;

const Objection = Versioned.extend({
  source: z.enum(objectionSources),
  objector: z.string(),
  receivedOn: z.iso.date(),
  words: z.string(),
  mineIds: z.array(z.uuid()),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
  answer: z
    .object({
      outcome: z.enum(objectionOutcomes),
      text: z.string(),
      on: z.iso.date(),
      by: z.string(),
    })
    .nullable(),
});
export type Objection = z.output<typeof Objection>;

/** What was made in the register of one merged mine of the plan, or of one that it closed. */
const Carrying = Versioned.extend({
  groupId: GroupId.meta({ description: "整合组；空为关闭一座没有并入的矿山" }),
  kind: z.enum([...carryingKinds, "closure"]).meta({ description: "新立/变更/关闭" }),
  mineId: z.uuid().meta({ description: "整合后的矿山，或关闭的矿山" }),
  mineName: z.string(),
  licenceNumber: z.string().nullable(),
  happenedOn: z.iso.date(),
  document: z.string(),
  announcement: z.string().nullable(),
  endings: z
    .array(z.object({ mineId: z.uuid(), name: z.string(), on: z.iso.date(), document: z.string() }))
    .meta({ description: "随之结束的许可证" }),
  carriedBy: z.string(),
  carriedAt: z.iso.datetime(),
});
export type Carrying = z.output<typeof Carrying>;

/** What waits for another person's approval. */
const WaitingCarrying = z.object({
  proposalId: z.uuid(),
  operation: z.enum(["carryOutGroup", "closeSchemeMines", "takeBackCarrying"]),
  groupId: GroupId,
  mineIds: z.array(z.uuid()).meta({ description: "申请关闭的矿山" }),
  itemId: z.uuid().nullable().meta({ description: "申请撤回的实施" }),
  proposedBy: z.string(),
  proposedAt: z.iso.datetime(),
});

/** The course of a scheme; its version is of the course alone, not of the scheme. */
export const CourseState = Versioned.extend({
  packId: z.string(),
  today: z.iso.date(),
  stage: z.enum(["open", "handed_up", "approved"]).meta({ description: "编制中、已上报待核准、已核准" }),
  planVersion: z.int(),
  openedReason: z.string().nullable().meta({ description: "另开本版本的理由" }),
  submittedBy: z.string().nullable(),
  approval: z.object({ on: z.iso.date(), document: z.string() }).nullable(),
  versions: z.array(
    z.object({
      schemeId: z.uuid(),
      name: z.string(),
      planVersion: z.int(),
      approvedOn: z.iso.date().nullable(),
    }),
  ),
  steps: z.array(StandingStep),
  acts: z.array(CourseActTold).meta({ description: "办理经过，先后为序" }),
  documents: z.array(CourseDocument),
  objections: z.array(Objection),
  carryings: z.array(Carrying).meta({ description: "已实施的整合和关闭" }),
  waiting: z.array(WaitingCarrying).meta({ description: "待审批的实施、关闭和撤回" }),
});
export type CourseState = z.output<typeof CourseState>;

const common = { tag: "planCourse" } as const;
const ItemParams = z.object({ id: z.uuid(), itemId: z.uuid() });

export const getCourse = endpoint({
  ...common,
  method: "GET",
  path: "/schemes/:id/course",
  summary: "方案推进：各步骤的状态、期限、文件、异议和办理经过",
  permission: "schemes.read",
  params: IdParams,
  reply: CourseState,
});
export const actOnCourse = endpoint({
  ...common,
  method: "POST",
  path: "/schemes/:id/course/acts",
  summary: "办理一个步骤：开始、完成、退回、不适用、另定期限",
  permission: "schemes.write",
  concurrency: "version",
  params: IdParams,
  body: z.object({
    step: Step,
    groupId: GroupId,
    kind: z.enum(["start", "finish", "return", "skip", "due"]),
    on: EnteredDate.meta({ description: "办理日期" }),
    reason: z.string().trim().max(500, "不超过 500 个字").nullable().default(null),
    dueOn: EnteredDate.nullable().default(null),
    publicity: Publicity.nullable().default(null),
    shares: z.array(Share).max(100).nullable().default(null),
  }),
  reply: Versioned,
});
export const addCourseDocument = endpoint({
  ...common,
  method: "POST",
  path: "/schemes/:id/course/documents",
  summary: "上传一个步骤的文件（PDF、图片、Word、Excel、OFD，不超过 20 MB）",
  permission: "schemes.write",
  params: IdParams,
  query: z.object({
    step: Step,
    groupId: z.uuid().optional(),
    kind: z.string().min(1).max(40),
    title: oneLine().min(1, "请填写文件名称或文号").max(200, "不超过 200 个字"),
    name: oneLine().min(1).max(255).meta({ description: "文件名" }),
  }),
  file: true,
  bodyLimitBytes: mostDocumentBytes,
  reply: Versioned,
});
export const downloadCourseDocument = endpoint({
  ...common,
  method: "GET",
  path: "/schemes/:id/course/documents/:itemId",
  summary: "下载一个步骤的文件",
  permission: "schemes.read",
  params: ItemParams,
  produces: "application/octet-stream",
  reply: z.unknown(),
});
export const removeCourseDocument = endpoint({
  ...common,
  method: "DELETE",
  path: "/schemes/:id/course/documents/:itemId",
  summary: "撤下还没有完成的步骤的文件，审计日志留痕",
  permission: "schemes.write",
  concurrency: "version",
  params: ItemParams,
  reply: Versioned,
});
export const addObjection = endpoint({
  ...common,
  method: "POST",
  path: "/schemes/:id/course/objections",
  summary: "登记听证或公示中的一条异议",
  permission: "schemes.write",
  params: IdParams,
  body: z.object({
    source: z.enum(objectionSources),
    objector: oneLine().min(1, "请填写提出人").max(100, "不超过 100 个字"),
    receivedOn: EnteredDate,
    words: words(2000, "请填写异议内容"),
    mineIds: z.array(z.uuid()).max(500).meta({ description: "所涉矿山；空为整个方案" }),
  }),
  reply: Versioned,
});
export const answerObjection = endpoint({
  ...common,
  method: "PUT",
  path: "/schemes/:id/course/objections/:itemId/answer",
  summary: "答复一条异议，或改正答复",
  permission: "schemes.write",
  concurrency: "version",
  params: ItemParams,
  body: z.object({
    outcome: z.enum(objectionOutcomes),
    text: words(2000, "请填写答复"),
    on: EnteredDate,
  }),
  reply: Versioned,
});
export const approveCourse = endpoint({
  ...common,
  method: "POST",
  path: "/schemes/:id/course/approval",
  summary: "登记市政府对整合方案的核准",
  permission: "schemes.write",
  concurrency: "version",
  fourEyes: "核准整合方案",
  params: IdParams,
  body: z.object({
    approvedOn: EnteredDate,
    document: oneLine().min(1, "请填写批复文号").max(100, "不超过 100 个字"),
  }),
  reply: ProposalMade,
});
export const openSchemeVersion = endpoint({
  ...common,
  method: "POST",
  path: "/schemes/:id/versions",
  summary: "核准后有改动的，另开新版本：复制方案，从编制起重新推进",
  permission: "schemes.write",
  params: IdParams,
  body: z.object({
    name: oneLine().min(1, "请填写方案名称").max(60, "方案名称不超过 60 个字"),
    reason: words(500, "请填写另开新版本的理由"),
  }),
  reply: Versioned,
});
