import { expect, test } from "vitest";
import type { CourseState } from "#contract/plan-course";
import { actDetails, carriedWords, dueText, timingText } from "#web/plan-course/course-words";

test("what is past its term says by how many days", () => {
  expect(timingText({ timing: "overdue", days: 3 })).toBe("已超期 3 天");
  expect(timingText({ timing: "due_soon", days: 0 })).toBe("今天到期");
  expect(timingText({ timing: "in_time", days: 40 })).toBe("还有 40 天");
  expect(timingText({ timing: "done_late", days: 2 })).toBe("超期 2 天完成");
  expect(timingText({ timing: "done", days: null }) + timingText({ timing: "no_term", days: null })).toBe("");
});

test("a term says whether it is the document's, the bureau's own, or rests on holidays not announced yet", () => {
  const due = { on: "2022-10-30", isProvisional: false, isOwn: false };
  expect(dueText({ due, packDue: "2022-10-30" }, true)).toBe("2022-10-30");
  expect(dueText({ due: { ...due, on: "2022-12-15", isOwn: true }, packDue: "2022-10-30" }, true)).toBe(
    "2022-12-15（另定，文件期限 2022-10-30）",
  );
  expect(dueText({ due: { ...due, isProvisional: true }, packDue: "2022-10-30" }, true)).toContain(
    "待国务院办公厅公布",
  );
  expect(dueText({ due: null, packDue: null }, false)).toBe("文件未规定期限");
  expect(dueText({ due: null, packDue: null }, true)).toContain("尚未发证");
});

test("an act tells its publicity, its shares and its new term", () => {
  const act = {
    ...{ id: "a", step: "s", groupId: null, kind: "finish" as const, on: "2026-07-08", reason: null },
    ...{ dueOn: null, publicity: null, shares: null, actedBy: "甲", actedAt: "2026-07-08T00:00:00Z" },
  };
  expect(actDetails(act)).toBe("");
  expect(actDetails({ ...act, dueOn: "2026-12-31" })).toBe("期限另定为 2026-12-31");
  expect(actDetails({ ...act, publicity: { from: "2026-07-01", to: "2026-07-08", media: "云岭日报" } })).toBe(
    "云岭日报公示 2026-07-01 至 2026-07-08，7 天（起始日不计）",
  );
  expect(
    actDetails({
      ...act,
      shares: [
        { holder: "甲公司", percent: "60" },
        { holder: "乙公司", percent: "40" },
      ],
    }),
  ).toBe("甲公司 60%、乙公司 40%");
});

test("a merged mine says how far it is carried out, once its plan is approved", () => {
  const state = { stage: "approved", carryings: [], waiting: [] } as unknown as CourseState;
  const waiting = [{ groupId: "g" }] as unknown as CourseState["waiting"];
  const carryings = [{ groupId: "g", happenedOn: "2026-07-22" }] as unknown as CourseState["carryings"];
  expect(carriedWords(state, "g")).toBe("，未实施");
  expect(carriedWords({ ...state, waiting }, "g")).toBe("，实施待审批");
  expect(carriedWords({ ...state, carryings, waiting }, "g")).toBe("，2026-07-22 已实施");
  expect(carriedWords({ ...state, stage: "handed_up" }, "g")).toBe("");
});
