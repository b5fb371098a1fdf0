import type { Entry } from "./entries.ts";
import { aDrawnBoundary, aMeeting, aSearch } from "./sound-values.ts";
import type { Wrong } from "./wrong-values.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const nameFields: Wrong[] = [
  [{ name: " " }, "body.name", "请填写方案名称"],
  [{ name: "某".repeat(61) }, "body.name", "不超过 60 个字"],
  [{ name: "甲\n乙" }, "body.name", "不能含换行"],
];
const demands = {
  mostMembers: 6,
  mostLeftPercent: "50",
  share: null,
  mergedIsLargeOrMedium: true,
  mustMergeHolds: true,
  safetyM: 300,
};
const group = { id: nowhere, memberIds: [nowhere], subjectId: null, subjectReason: null, isLocked: false };
const arrangement = { groups: [group], together: [], apart: [] };

const [part] = aDrawnBoundary.parts;
const ring = part?.rings[0] ?? [];
const drawn = { boundary: aDrawnBoundary, memberIds: [nowhere] };
const ofGroup = `/schemes/${nowhere}/groups/${nowhere}`;

export const schemeEntries: readonly Entry[] = [
  {
    operation: "putSchemeBoundary",
    method: "PUT",
    path: `${ofGroup}/boundary`,
    headers: { "If-None-Match": "*" },
    body: drawn,
    wrong: [
      [{ boundary: { parts: [] } }, "body.boundary.parts", "至少要有一个采区"],
      [{ boundary: { parts: [{ ...part, rings: [ring.slice(2)] }] } }, "body.boundary.parts.0.rings.0", "4"],
      [{ boundary: { parts: [{ ...part, topM: "二百" }] } }, "body.boundary.parts.0.topM", "十进制数字"],
      [{ boundary: { parts: [{ ...part, bottomM: "-9001" }] } }, "body.boundary.parts.0.bottomM", "-9000"],
      [{ memberIds: ["甲矿"] }, "body.memberIds.0", "编号"],
    ],
  },
  {
    operation: "passGapOn",
    method: "POST",
    path: `${ofGroup}/gap-blocks`,
    body: { key: "112.2,38.4,100.00", name: "东沟夹缝一号" },
    wrong: [
      [{ name: " " }, "body.name", "请填写拟设区块名称"],
      [{ grantYear: 1999 }, "body.grantYear", "2000"],
      [{ regionCode: "东县" }, "body.regionCode", "代码"],
    ],
  },
  {
    operation: "startScheme",
    method: "POST",
    path: "/schemes",
    body: { runId: nowhere, name: "一号方案", start: "alone" },
    wrong: [
      ...nameFields,
      [{ start: "draft" }, "body.start", "之一"],
      [{}, "body.runId", "没有这次必须整合识别"],
    ],
  },
  {
    operation: "optimiseScheme",
    method: "POST",
    path: `/schemes/${nowhere}/optima`,
    body: aSearch,
    wrong: [
      [{ seconds: 0 }, "body.seconds", "1"],
      [{ others: 6 }, "body.others", "5"],
      [{ weights: { ...aSearch.weights, mines: 1.5 } }, "body.weights.mines", "整数"],
      [{ weights: { mines: 0, small: 0, apart: 0, changes: 0 } }, "body.weights", "至少一项权重大于 0"],
    ],
  },
  {
    operation: "exportPlanPaper",
    method: "POST",
    path: `/schemes/${nowhere}/plan-paper/files`,
    body: { format: "docx" },
    wrong: [[{ format: "wps" }, "body.format", "之一"]],
  },
  {
    operation: "addSchemeRemark",
    method: "POST",
    path: `/schemes/${nowhere}/remarks`,
    body: { words: "宜先核实储量" },
    wrong: [
      [{ words: " " }, "body.words", "请填写意见"],
      [{ words: "某".repeat(1001) }, "body.words", "不超过 1000 个字"],
    ],
  },
  {
    operation: "signSchemeMinute",
    method: "POST",
    path: "/scheme-minutes",
    body: { ...aMeeting, schemes: [{ id: nowhere, version: 1 }] },
    wrong: [
      [{ heldOn: "2026-02-30" }, "body.heldOn", "日期"],
      [{ heldOn: "2199-01-01" }, "body.heldOn", "年"],
      [{ participants: "" }, "body.participants", "请填写参加人员"],
      [{ conclusion: " " }, "body.conclusion", "请填写结论"],
      [{ schemes: [] }, "body.schemes", "1"],
      [{}, "body.schemes.0.id", "没有这个方案"],
    ],
  },
  {
    operation: "copyScheme",
    method: "POST",
    path: `/schemes/${nowhere}/copies`,
    body: { name: "一号方案" },
    wrong: nameFields,
  },
  {
    operation: "changeScheme",
    method: "PATCH",
    path: `/schemes/${nowhere}`,
    headers: { "If-Match": "1" },
    body: { demands },
    wrong: [
      ...nameFields,
      [{ demands: { ...demands, mostMembers: 1 } }, "body.demands.mostMembers", "2"],
      [{ demands: { ...demands, mostLeftPercent: "五十" } }, "body.demands.mostLeftPercent", "十进制数字"],
      [{ demands: { ...demands, mostLeftPercent: "101" } }, "body.demands.mostLeftPercent", "0 至 100"],
      [{ demands: { ...demands, safetyM: -1 } }, "body.demands.safetyM", "0"],
    ],
  },
  {
    operation: "arrangeScheme",
    method: "PUT",
    path: `/schemes/${nowhere}/arrangement`,
    headers: { "If-Match": "1" },
    body: arrangement,
    wrong: [
      [{ groups: [{ ...group, memberIds: ["甲矿"] }] }, "body.groups.0.memberIds.0", "编号"],
      [
        { groups: [{ ...group, subjectReason: " " }] },
        "body.groups.0.subjectReason",
        "请填写选定整合主体的理由",
      ],
      [{ apart: [["甲矿", nowhere]] }, "body.apart.0.0", "编号"],
    ],
  },
];
