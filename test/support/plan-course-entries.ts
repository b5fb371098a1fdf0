import type { Entry } from "./entries.ts";
import { anActOf, anAnswer, anObjection } from "./sound-values.ts";
import { why } from "./two-people.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const course = `/schemes/${nowhere}/course`;
const publicity = { from: "2026-07-01", to: "2026-07-08", media: "云岭日报" };

export const planCourseEntries: readonly Entry[] = [
  {
    operation: "actOnCourse",
    method: "POST",
    path: `${course}/acts`,
    headers: { "If-Match": "1" },
    body: anActOf("survey"),
    wrong: [
      [{ kind: "carry" }, "body.kind", "之一"],
      [{ on: "2026-02-30" }, "body.on", "日期"],
      [{ reason: "某".repeat(501) }, "body.reason", "不超过 500 个字"],
      [{ publicity: { ...publicity, media: " " } }, "body.publicity.media", "请填写公示媒体"],
      [{ shares: [{ holder: "", percent: "100" }] }, "body.shares.0.holder", "请填写股东名称"],
      [{ shares: [{ holder: "甲公司", percent: "101" }] }, "body.shares.0.percent", "0 至 100"],
      [{ shares: [{ holder: "甲公司", percent: "一半" }] }, "body.shares.0.percent", "十进制数字"],
    ],
  },
  {
    operation: "addObjection",
    method: "POST",
    path: `${course}/objections`,
    body: anObjection,
    wrong: [
      [{ source: "letter" }, "body.source", "之一"],
      [{ objector: " " }, "body.objector", "请填写提出人"],
      [{ words: "" }, "body.words", "请填写异议内容"],
      [{ mineIds: ["甲矿"] }, "body.mineIds.0", "编号"],
    ],
  },
  {
    operation: "answerObjection",
    method: "PUT",
    path: `${course}/objections/${nowhere}/answer`,
    headers: { "If-Match": "1" },
    body: anAnswer,
    wrong: [
      [{ outcome: "maybe" }, "body.outcome", "之一"],
      [{ text: " " }, "body.text", "请填写答复"],
    ],
  },
  {
    operation: "approveCourse",
    method: "POST",
    path: `${course}/approval`,
    headers: { "If-Match": "1", ...why },
    body: { approvedOn: "2026-07-20", document: "忻政函〔2026〕1号" },
    wrong: [
      [{ document: " " }, "body.document", "请填写批复文号"],
      [{ approvedOn: "昨天" }, "body.approvedOn", "日期"],
    ],
  },
  {
    operation: "openSchemeVersion",
    method: "POST",
    path: `/schemes/${nowhere}/versions`,
    body: { name: "第二版", reason: "调整范围" },
    wrong: [
      [{ name: " " }, "body.name", "请填写方案名称"],
      [{ reason: "" }, "body.reason", "请填写另开新版本的理由"],
    ],
  },
];
