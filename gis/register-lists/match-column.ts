import { plainHead } from "./head-text.ts";
import type { ColumnTarget } from "./list-field.ts";

/** Heads as the official forms, our own lists and the bureaus' usual tables write them, without brackets and units. */
const knownHeads: Record<ColumnTarget, string> = {
  name: "矿山名称 矿山 名称 矿山企业名称 采矿权名称 拟设矿业权名称 KSMC",
  holder: "采矿权人 采矿权人名称 企业名称 申请人 SQR",
  creditCode: "统一社会信用代码 社会信用代码 信用代码",
  licenceNumber: "采矿许可证号 许可证号 采矿证号 证号 XKZH",
  licenceLevel: "发证机关级别 发证级别 发证机关",
  regionCode: "行政区代码 区划代码 行政区划代码 行政区划 所在行政区",
  mineral: "开采矿种 矿种 主矿种 开采主矿种 KCZKZ",
  method: "开采方式 KCFS",
  capacity:
    "生产规模 证载规模 设计规模 设计生产规模 现有生产规模 现有 生产规模现有 生产规模现有生产规模 SJGM",
  bulkDensity: "体重",
  licensedAreaKm2: "证载面积 拟设面积 矿区面积 KQMJ",
  status: "状态 矿山状态 生产状态",
  validFrom: "有效期起 有效期限起 有效期开始 YXQQ",
  validTo: "有效期止 有效期限止 有效期截止 到期日期 YXQZ",
  orebodyId: "矿体编号 矿体标识 矿体",
  note: "备注",
  closure: "关闭退出方式 分类处置方式",
  completeBy: "关闭退出时间 完成时间 完成期限 完成时限",
  recoverableWt: "剩余可采资源量 剩余可采储量 可采资源量",
  plannedLifeYears: "改造后服务年限",
  plannedCapacityWt:
    "提升改造后生产规模 提升改造后 生产规模提升改造后 改造后生产规模 生产规模提升改造后生产规模",
  predictedWt: "预测资源量",
  grantYear: "拟出让年度",
  location: "地理位置 矿区位置",
  subject: "整合主体 整合保留主体",
  merged: "被整合矿山 参与整合矿山",
  validity: "采矿许可证有效期 许可证有效期 有效期 有效期限",
  capacityUnit: "规模单位 生产规模单位",
  closeBan: "关闭取缔 关闭退出方式关闭取缔",
  exitGuided: "引导退出 关闭退出方式引导退出",
  mineId: "系统编号",
};

const targetByHead = new Map(
  Object.entries(knownHeads).flatMap(([target, heads]) =>
    heads.split(" ").map((head): [string, ColumnTarget] => [head, target as ColumnTarget]),
  ),
);

/** What a column with this head holds; null when the head is none we know: a person says then. */
export function targetOf(head: string): ColumnTarget | null {
  return targetByHead.get(plainHead(head)) ?? null;
}
