import type { Entry } from "./entries.ts";
import { aLicence, anActOf, anAnswer, anObjection, aReserve } from "./sound-values.ts";
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
    operation: "carryOutGroup",
    method: "POST",
    path: `/schemes/${nowhere}/groups/${nowhere}/carrying-out`,
    headers: why,
    body: aLicence,
    wrong: [
      [{ kind: "merged" }, "body.kind", "之一"],
      [{ licenceNumber: "" }, "body.licenceNumber", "请填写采矿许可证号"],
      [{ document: " " }, "body.document", "请填写发证文号"],
      [{ endingDocument: "" }, "body.endingDocument", "请填写关闭文件和注销文件的文号"],
      [{ status: "closed" }, "body.status", "之一"],
      [{ validTo: "2036-02-30" }, "body.validTo", "29 天"],
      [{ issuedOn: "2026-02-30" }, "body.issuedOn", "日期"],
      [{ reserve: { ...aReserve, remaining: "很多" } }, "body.reserve.remaining", "十进制数字"],
    ],
  },
  {
    operation: "closeSchemeMines",
    method: "POST",
    path: `/schemes/${nowhere}/closures`,
    headers: why,
    body: { mineIds: [nowhere], endedOn: "2026-07-22", endingDocument: "东政发〔2026〕8号" },
    wrong: [
      [{ mineIds: [] }, "body.mineIds", "请选择要关闭的矿山"],
      [{ mineIds: ["甲矿"] }, "body.mineIds.0", "编号"],
      [{ endingDocument: " " }, "body.endingDocument", "请填写关闭文件"],
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
