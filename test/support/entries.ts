import type { endpoints } from "#contract/index";
import { noteEntries } from "./note-entries.ts";
import { planCourseEntries } from "./plan-course-entries.ts";
import { aBoundary, aNewMine } from "./register.ts";
import { runEntries } from "./run-entries.ts";
import { schemeEntries } from "./scheme-entries.ts";
import { aLayer, aReserve, aWorking } from "./sound-values.ts";
import { anOrder } from "./staged-file.ts";
import { why } from "./two-people.ts";
import {
  boundaryFields,
  layerFields,
  licenceFields,
  lineageFields,
  mineFields,
  reserveFields,
  type Wrong,
  workingFields,
} from "./wrong-values.ts";

export type Method = "POST" | "PUT" | "PATCH";
const first = { "If-Match": "1" };
const fresh = { "If-None-Match": "*" };
/** Tags of the file and the list under review, known once they are there. */
export const stagingTag = { "If-Match": "" };
export const listTag = { "If-Match": "" };

/** An operation of the contract with a sound request; `<name>` in its path is an id of `known`. */
export interface Entry {
  operation: keyof typeof endpoints;
  method: Method;
  path: string;
  body?: object;
  headers?: object;
  wrong: Wrong[];
}

const columns = ["name", "validTo"].map((target, index) => ({ index, target, unit: null }));

export const entries: readonly Entry[] = [
  { operation: "addMine", method: "POST", path: "/mines", body: aNewMine("错矿"), wrong: mineFields },
  {
    operation: "addMine",
    method: "POST",
    path: "/mines",
    body: aNewMine("错储量"),
    wrong: reserveFields("body.reserve.").map(([change, ...said]) => [
      { reserve: { ...aReserve, ...change } },
      ...said,
    ]),
  },
  { operation: "changeMine", method: "PATCH", path: "/mines/<mine>", headers: first, wrong: mineFields },
  {
    operation: "grantBlock",
    method: "POST",
    path: "/mines/<block>/grant",
    headers: first,
    body: {
      grantedOn: "2026-07-01",
      manner: "listing",
      document: "东自然资出字〔2026〕3号",
      licenceNumber: "C1409012026077130000001",
      holder: "新矿业有限公司",
      licenceLevel: "county",
      status: "building",
    },
    wrong: [
      ...licenceFields,
      [{ grantedOn: "2026-06-31" }, "body.grantedOn", "2026 年 6 月只有 30 天"],
      [{ grantedOn: "2026-08-02" }, "body.grantedOn", "晚于今天"],
      [{ manner: "bidding" }, "body.manner", ""],
    ],
  },
  {
    operation: "addReserve",
    method: "POST",
    path: "/mines/<mine>/reserves",
    headers: first,
    body: aReserve,
    wrong: reserveFields("body."),
  },
  {
    operation: "replaceReserve",
    method: "PUT",
    path: "/mines/<mine>/reserves/<reserve>",
    headers: first,
    body: aReserve,
    wrong: reserveFields("body."),
  },
  {
    operation: "addBoundary",
    method: "POST",
    path: "/mines/<mine>/boundaries",
    headers: first,
    body: aBoundary(0, 0, { validFrom: "2024-01-01" }),
    wrong: boundaryFields,
  },
  {
    operation: "changeBoundary",
    method: "PATCH",
    path: "/mines/<mine>/boundaries/<boundary>",
    headers: first,
    wrong: boundaryFields,
  },
  {
    operation: "addLineage",
    method: "POST",
    path: "/mines/<mine>/lineage",
    headers: { "If-Match": "2" },
    body: { kind: "closed", happenedOn: "2024-01-01", document: "东政发〔2024〕2号" },
    wrong: lineageFields,
  },
  {
    operation: "changeLineage",
    method: "PATCH",
    path: "/mines/<mine>/lineage/<lineage>",
    headers: first,
    wrong: lineageFields,
  },
  {
    operation: "putPlan",
    method: "PUT",
    path: "/mines/<mine>/plan",
    headers: fresh,
    body: { capacityWt: "30" },
    wrong: [
      [{ capacityWt: "30万吨/年" }, "body.capacityWt", "不带单位和逗号"],
      [{ lifeYears: "-8" }, "body.lifeYears", "改造后服务年限不能为负数"],
      [{ predictedWt: "1e5" }, "body.predictedWt", "须为十进制数字"],
      [{ grantYear: 27 }, "body.grantYear", "不能小于 2000"],
    ],
  },
  {
    operation: "putSurvey",
    method: "PUT",
    path: "/mines/<mine>/surveys/2025-03-01",
    headers: fresh,
    body: { operators: 1 },
    wrong: [
      [{ operators: 0 }, "body.operators", "不能小于 1"],
      [{ productionSystems: 2.5 }, "body.productionSystems", "整数"],
      [{ document: "" }, "body.document", "不能"],
      [{ operators: null }, "body", "至少填写一项"],
    ],
  },
  {
    operation: "putQuota",
    method: "PUT",
    path: "/mines/<mine>/quota/2026/1",
    headers: { ...fresh, ...why },
    body: { issuedWt: "5", usedWt: "0" },
    wrong: [
      [{ issuedWt: "5.12345" }, "body.issuedWt", "下达指标须为不小于 0、最多四位小数的数，单位万吨"],
      [{ usedWt: "-1" }, "body.usedWt", "已使用指标须为不小于 0"],
    ],
  },
  {
    operation: "putQuota",
    method: "PUT",
    path: "/mines/<mine>/quota/1999/5",
    headers: { ...fresh, ...why },
    body: { issuedWt: "5", usedWt: "0" },
    wrong: [
      [{}, "params.year", "不能小于 2000"],
      [{}, "params.quarter", "不能大于 4"],
    ],
  },
  {
    operation: "addDisposition",
    method: "POST",
    path: "/dispositions",
    body: { mineId: "00000000-0000-7000-8000-000000000000" },
    wrong: [
      [{ completeBy: "2026-11-31" }, "body.completeBy", "2026 年 11 月只有 30 天"],
      [{ completeBy: null }, "body.mineId", "没有该矿山"],
    ],
  },
  ...noteEntries,
  ...schemeEntries,
  ...planCourseEntries,
  {
    operation: "grantRole",
    method: "POST",
    path: "/accounts/<account>/roles",
    headers: first,
    body: { role: "planner", regionCode: "1409", endsOn: "2026-12-31" },
    wrong: [
      [{ endsOn: "2026-02-31" }, "body.endsOn", "2026 年 2 月只有 28 天"],
      [{ endsOn: "2026-07-31" }, "body.endsOn", "到期日已过"],
      [{ regionCode: "1498" }, "body.regionCode", "没有代码为 1498 的行政区"],
      [{ role: "audit_administrator" }, "body.role", "三员分立"],
      [{ role: "enterprise" }, "body.creditCode", "请填写企业的统一社会信用代码"],
      [{ role: "enterprise", creditCode: "91210381564620598B" }, "body.creditCode", "校验码不符"],
      [{ creditCode: "91210381564620598A" }, "body.creditCode", "不限于一家企业"],
    ],
  },
  {
    operation: "decideDisposition",
    method: "PATCH",
    path: "/dispositions/<disposition>",
    headers: first,
    body: { decided: "keep", decidedOn: "2026-06-01", decidedDocument: "东政发〔2026〕1号" },
    wrong: [
      [{ decidedOn: "2026-02-31" }, "body.decidedOn", "2026 年 2 月只有 28 天"],
      [{ decidedOn: "2026-08-02" }, "body.decidedOn", "晚于今天"],
      [
        { approved: "keep", approvedOn: "2026-05-01", approvedDocument: "云政发〔2026〕1号" },
        "body.approvedOn",
        "早于县级决定日期",
      ],
      [{ completedOn: "2026-08-02" }, "body.completedOn", "晚于今天"],
      [{ completeBy: "明年底" }, "body.completeBy", "请按年-月-日填写"],
    ],
  },
  ...(
    [
      ["149", "6位（县）或9位（乡镇）"],
      ["889901", "88 不是省级代码"],
    ] as const
  ).map(
    ([code, sentence]): Entry => ({
      operation: "putRegion",
      method: "PUT",
      path: `/regions/${code}`,
      headers: fresh,
      body: { name: "某地", outline: null },
      wrong: [[{}, "params.code", sentence]],
    }),
  ),
  { operation: "addWorking", method: "POST", path: "/workings", body: aWorking, wrong: workingFields },
  {
    operation: "changeWorking",
    method: "PATCH",
    path: "/workings/<working>",
    headers: first,
    wrong: workingFields,
  },
  { operation: "addZoneLayer", method: "POST", path: "/zone-layers", body: aLayer, wrong: layerFields },
  {
    operation: "changeZoneLayer",
    method: "PATCH",
    path: "/zone-layers/<layer>",
    headers: first,
    wrong: layerFields,
  },
  ...runEntries,
  {
    operation: "stageFile",
    method: "POST",
    path: "/stagings?name=a.txt&region=14x",
    wrong: [[{}, "query.region", "行政区代码须为 2 至 9 位数字"]],
  },
  ...(["commit", "proposal"] as const).map(
    (verb): Entry => ({
      operation: verb === "commit" ? "commitStaging" : "proposeImport",
      method: "POST",
      path: `/stagings/<staging>/${verb}`,
      headers: stagingTag,
      wrong: [
        [orderWith({ regionCode: "140999" }), "body.defaults.regionCode", "“测试市”（1409）之下没有它"],
        [orderWith({ validFrom: "2026-02-31" }), "body.defaults.validFrom", "2026 年 2 月只有 28 天"],
      ],
    }),
  ),
  {
    operation: "compareRegisterList",
    method: "POST",
    path: "/register-lists/<list>/comparison",
    headers: listTag,
    body: { form: "register", columns },
    wrong: [[{ regionCode: "1410" }, "body.regionCode", "没有代码为 1410 的行政区，也没有它的上级"]],
  },
  ...(["commit", "proposal"] as const).map(
    (verb): Entry => ({
      operation: verb === "commit" ? "commitRegisterList" : "proposeRegisterList",
      method: "POST",
      path: `/register-lists/<list>/${verb}`,
      headers: listTag,
      body: { batchName: "名单", take: [{ position: 1, fields: ["validTo"] }] },
      wrong: [
        [
          { decision: { document: "东政发〔2026〕1号", decidedOn: "2026-02-31" } },
          "body.decision.decidedOn",
          "2026 年 2 月只有 28 天",
        ],
        [
          { decision: { document: "东政发〔2026〕1号", decidedOn: "2026-08-02" } },
          "body.decision.decidedOn",
          "晚于今天",
        ],
      ],
    }),
  ),
];

function orderWith(change: object) {
  const order = anOrder();
  return { ...order, defaults: { ...order.defaults, ...change } };
}
