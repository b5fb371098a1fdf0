import { expect, test } from "vitest";
import { actFaults, offeredActs, openFaults } from "#gis/plan-course/act-faults";
import type { CourseFacts } from "#gis/plan-course/course-act";
import { anAct, done, facts, upToSubmission, xinzhou } from "./a-course.ts";

const faults = (more: Partial<CourseFacts>, act: ReturnType<typeof anAct>) =>
  actFaults(xinzhou, facts({ today: "2022-10-20", ...more }), act);
const document = (step: string, kind: string) => ({ step, groupId: null, kind });

test("a step begins once those before it are over, not earlier and not in the future", () => {
  const start = anAct("drafting", "start", "2022-09-10");
  expect(faults({}, start)).toEqual(["须先完成：摸底调查、储量核查。"]);
  const acts = [...done("survey", "2022-09-01"), ...done("reserve_check", "2022-09-12")];
  expect(faults({ acts }, start)).toEqual(["日期 2022-09-10 早于前一步骤的完成日期 2022-09-12。"]);
  expect(faults({ acts }, { ...start, on: "2022-09-12" })).toEqual([]);
  expect(faults({ acts }, { ...start, on: "2022-10-21" })).toEqual([
    "日期 2022-10-21 晚于今天（2022-10-20）。",
  ]);
});

test("a step is done with its document, and once it has begun", () => {
  const finish = anAct("survey", "finish", "2022-09-10");
  expect(faults({}, finish)).toEqual(["“摸底调查”现为未开始，不能完成。请刷新后核对。"]);
  const acts = [anAct("survey", "start", "2022-09-05")];
  expect(faults({ acts }, finish)).toEqual(["还缺文件：调查摸底成果。请先上传。"]);
  const documents = [document("survey", "survey_report")];
  expect(faults({ acts, documents }, finish)).toEqual([]);
  expect(faults({ acts, documents }, { ...finish, on: "2022-09-04" })).toEqual([
    "完成日期 2022-09-04 早于开始日期 2022-09-05。",
  ]);
});

test("a plan with an objection that nobody answered is not handed up", () => {
  const acts = [...upToSubmission, anAct("submission", "start", "2022-10-12")];
  const documents = [document("submission", "submission_letter")];
  const finish = anAct("submission", "finish", "2022-10-13");
  expect(faults({ acts, documents, openObjections: 2 }, finish)).toEqual([
    "还有 2 条异议没有答复，请先逐条答复。",
  ]);
  expect(faults({ acts, documents }, finish)).toEqual([]);
  expect(openFaults({ openObjections: 0 })).toEqual([]);
});

test("publicity is over when its period is", () => {
  const acts = [...upToSubmission.filter(({ step }) => step !== "publicity")];
  const finish = anAct("publicity", "finish", "2022-10-20", {
    publicity: { from: "2022-10-11", to: "2022-10-21", media: "云岭日报" },
  });
  const more = {
    acts: [...acts, anAct("publicity", "start", "2022-10-11")],
    documents: [document("publicity", "publicity_copy")],
  };
  expect(faults(more, finish)).toEqual(["公示期到 2022-10-21 止，尚未届满，期满次日起才能完成。"]);
  expect(faults({ ...more, today: "2022-10-22" }, finish)).toEqual([]);
});

test("nobody approves by an act, and an approved plan is not altered", () => {
  expect(faults({ acts: upToSubmission }, anAct("approval", "start", "2022-10-13"))).toEqual([
    "“核准”须由另一人审批，请用“提请核准”。",
  ]);
  expect(
    faults(
      { acts: upToSubmission, approvedOn: "2022-10-19" },
      anAct("hearing", "return", "2022-10-20", { reason: "补正" }),
    ),
  ).toEqual(["方案已于 2022-10-19 核准，“听证”不能再改；需要改动的，请另开新版本。"]);
});

test("a step on which a later one stands is returned after that, with a reason", () => {
  const back = anAct("hearing", "return", "2022-10-20");
  expect(faults({ acts: upToSubmission }, back)).toEqual([
    "后续步骤“公示”已开始，请先退回它。",
    "请填写退回的原因。",
  ]);
  const acts = [...upToSubmission, anAct("publicity", "return", "2022-10-15", { reason: "补正" })];
  expect(faults({ acts }, { ...back, reason: "笔录未签字" })).toEqual([]);
});

test("only what the document leaves room for is marked as not applicable, with a reason", () => {
  const more = { acts: done("valuation", "2022-10-18", "G1"), approvedOn: "2022-10-14" };
  const skip = anAct("grant", "skip", "2022-10-20", { groupId: "G1" });
  expect(faults(more, skip)).toEqual(["请填写不适用的理由。"]);
  expect(faults(more, { ...skip, reason: "没有夹缝资源" })).toEqual([]);
  expect(faults({}, anAct("survey", "skip", "2022-10-20", { reason: "不做" }))).toEqual([
    "“摸底调查”是文件规定的步骤，不能标为不适用。",
  ]);
});

test("产权 is made clear by shares of exactly 100 %", () => {
  const more = {
    acts: [
      ...done("grant", "2022-10-15", "G1"),
      anAct("ownership", "start", "2022-10-16", { groupId: "G1" }),
    ],
    documents: [{ step: "ownership", groupId: "G1", kind: "ownership_letter" }],
    approvedOn: "2022-10-14",
  };
  const finish = (percent: string) =>
    anAct("ownership", "finish", "2022-10-18", { groupId: "G1", shares: [{ holder: "甲公司", percent }] });
  expect(faults(more, finish("99.9"))).toEqual(["股比合计为 99.9%，须正好为 100%。"]);
  expect(faults(more, finish("100"))).toEqual([]);
});

test("a term of the bureau's own names its basis", () => {
  expect(faults({}, anAct("survey", "due", "2022-10-20"))).toEqual([
    "请填写另定的期限。",
    "请填写另定期限的依据（文号）。",
  ]);
  expect(
    faults({}, anAct("survey", "due", "2022-10-20", { dueOn: "2022-12-01", reason: "延期文件" })),
  ).toEqual([]);
});

test("nothing is done to a single mine before the plan is approved", () => {
  const due = anAct("licence", "due", "2022-10-20", {
    groupId: "G1",
    dueOn: "2024-12-31",
    reason: "延期文件",
  });
  expect(faults({}, due)).toEqual(["须先完成：核准。"]);
  expect(faults({ approvedOn: "2022-10-14" }, due)).toEqual([]);
});

test("a step or a mine that is not there is refused", () => {
  expect(faults({}, anAct("survey", "start", "2022-10-20", { groupId: "G1" }))).toEqual([
    "没有这个步骤，请刷新后重试。",
  ]);
});

test("only what the step and its state leave room for is offered", () => {
  const hearing = { maySkip: false, needs: null };
  expect(offeredActs(hearing, "not_started")).toEqual(["start", "due"]);
  expect(offeredActs({ ...hearing, maySkip: true }, "not_started")).toEqual(["start", "skip", "due"]);
  expect(offeredActs(hearing, "under_way")).toEqual(["finish", "return", "due"]);
  expect(offeredActs(hearing, "done")).toEqual(["return"]);
  expect(offeredActs({ maySkip: false, needs: "approval" }, "not_started")).toEqual(["due"]);
});

test("登记发证 is ended by carrying out alone, and once carried out it is not returned by itself", () => {
  const step = { groupId: "G1" };
  const plans = ["reserve_verification", "review_filing", "valuation", "grant", "ownership", "plans"];
  const acts = [
    ...upToSubmission,
    ...done("submission", "2022-10-13"),
    ...plans.flatMap((key) => done(key, "2022-10-15", "G1")),
    anAct("licence", "start", "2022-10-16", step),
  ];
  const approved = {
    ...{ acts, approvedOn: "2022-10-14" },
    documents: [{ step: "licence", groupId: "G1", kind: "licence_copy" }],
  };
  const finish = anAct("licence", "finish", "2022-10-16", step);
  expect(faults(approved, finish)).toEqual(["“登记发证”由“实施整合”完成：批准后台账和本步骤一并办结。"]);
  const whole = facts({ today: "2022-10-20", ...approved });
  expect(actFaults(xinzhou, whole, finish, "carrying_out")).toEqual([]);
  const carried = { ...approved, acts: [...acts, finish], carriedGroupIds: ["G1"] };
  const back = anAct("licence", "return", "2022-10-17", { ...step, reason: "误" });
  expect(faults(carried, back)).toEqual(["本组已实施整合，“登记发证”不能单独退回。登记有误的，请撤回实施。"]);
  expect(faults({ ...carried, carriedGroupIds: [] }, back)).toEqual([]);
  const licence = { maySkip: false, needs: "carrying_out" as const };
  expect(offeredActs(licence, "under_way")).toEqual(["return", "due"]);
  expect(offeredActs(licence, "done", { isCarried: true })).toEqual([]);
});
