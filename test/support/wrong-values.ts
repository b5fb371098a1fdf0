/** One wrong value: what it is written over in a sound body, the place that the refusal names, and a piece of its sentence. */
export type Wrong = [change: object, place: string, sentence: string];

export const licenceFields: Wrong[] = [
  [{ licenceNumber: "C211282200908712003065" }, "body.licenceNumber", "共23位；现为22位"],
  [{ licenceNumber: "C2112822009137120030651" }, "body.licenceNumber", "2009年13月不是年月"],
  [{ licenceNumber: "C9812822009087120030651" }, "body.licenceNumber", "98 不是省级代码"],
  [{ licenceNumber: "C2112822026097120030651" }, "body.licenceNumber", "2026年09月还没有到"],
  [{ licenceNumber: "C21128220090871200306O1" }, "body.licenceNumber", "第22位“O”不是数字"],
  [{ licenceNumber: "21050005101132" }, "body.licenceNumber", "现为14位数字"],
  [{ creditCode: "91210381564620598B" }, "body.creditCode", "按前17位应为 A，现为 B"],
  [{ creditCode: "9121038156462059" }, "body.creditCode", "须为18位，现为16位"],
  [{ creditCode: "9121O381564620598A" }, "body.creditCode", "不能有“O”"],
];
export const mineFields: Wrong[] = [
  ...licenceFields,
  [{ regionCode: "140999" }, "body.regionCode", "“测试市”（1409）之下没有它"],
  [{ regionCode: "889999" }, "body.regionCode", "88 不是省级代码"],
  [{ regionCode: "1409" }, "body.regionCode", "6 位（县区）或 9 位（乡镇）"],
  [{ validFrom: "2026-02-31" }, "body.validFrom", "2026 年 2 月只有 28 天"],
  [{ validTo: "2031/12/31" }, "body.validTo", "请按年-月-日填写"],
  [{ validTo: "3031-12-31" }, "body.validTo", "不在 1900 至 2099 年之间"],
  [{ validTo: "2019-12-31" }, "body.validTo", "早于有效期起 2020-01-01"],
  [{ capacity: "30万吨" }, "body.capacity", "不带单位和逗号"],
  [{ capacity: "-30" }, "body.capacity", "证载规模不能为负数"],
  [{ capacityUnit: "t" }, "body.capacityUnit", "只能是 wt、wm3 之一"],
  [{ bulkDensity: "0" }, "body.bulkDensity", "体重须大于 0"],
  [{ licensedAreaKm2: "1,068" }, "body.licensedAreaKm2", "不带单位和逗号"],
];
export const reserveFields = (at: string): Wrong[] => [
  [{ verifiedOn: "2025-02-30" }, `${at}verifiedOn`, "2025 年 2 月只有 28 天"],
  [{ verifiedOn: "2026-08-02" }, `${at}verifiedOn`, "晚于今天"],
  [{ remaining: "30万吨" }, `${at}remaining`, "不带单位和逗号"],
  [{ remaining: "-1" }, `${at}remaining`, "保有资源储量不能为负数"],
  [{ recoverable: "31" }, `${at}recoverable`, "大于保有资源储量 30"],
  [{ unit: "吨" }, `${at}unit`, "只能是 wt、wm3 之一"],
  [{ bulkDensity: "-2.6" }, `${at}bulkDensity`, "体重不能为负数"],
];
export const runFields: Wrong[] = [
  [{ region: "140999" }, "body.region", "“测试市”（1409）之下没有它"],
  [{ asOf: "2026-02-31" }, "body.asOf", "2026 年 2 月只有 28 天"],
];
export const workingFields: Wrong[] = [
  [{ regionCode: "140999" }, "body.regionCode", "“测试市”（1409）之下没有它"],
  [{ observedOn: "2026-06-31" }, "body.observedOn", "2026 年 6 月只有 30 天"],
  [{ observedOn: "2026-08-02" }, "body.observedOn", "晚于今天"],
  [{ sigmaM: "-0.05" }, "body.sigmaM", "不小于 0"],
];
export const layerFields: Wrong[] = [
  [{ validFrom: "2023-04-31" }, "body.validFrom", "2023 年 4 月只有 30 天"],
  [{ validTo: "2022-12-31" }, "body.validTo", "须晚于生效日期"],
];
export const lineageFields: Wrong[] = [
  [{ happenedOn: "2024-02-30" }, "body.happenedOn", "2024 年 2 月只有 29 天"],
  [{ happenedOn: "2026-08-02" }, "body.happenedOn", "晚于今天"],
];
export const boundaryFields: Wrong[] = [
  [{ validFrom: "2024-13-01" }, "body.validFrom", "没有 13 月"],
  [{ declaredAreaM2: -1 }, "body.declaredAreaM2", "须大于 0"],
];
