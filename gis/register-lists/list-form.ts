import { Exact } from "../exact-decimal.ts";
import { choiceWord } from "./choice-words.ts";
import { capacityWt, type ListedMine, placeOf, predictedWt, recoverableWt } from "./listed-mine.ts";

export const listForms = ["annex2", "annex3", "annex4", "merge", "register"] as const;
export type ListForm = (typeof listForms)[number];

/** A column of a form: its head as printed, the group above it, its width in characters, and what it says of a mine. A code is for the program alone and not printed. */
export interface FormColumn {
  head: string;
  group?: string;
  width: number;
  kind: "text" | "number" | "date" | "mark" | "code";
  /** in the middle, as marks and days are */
  centred?: true;
  /** decimals that are shown at least, and at most */
  decimals?: readonly [least: number, most: number];
  value: (mine: ListedMine, place: number) => string | number | null;
}

export interface FormLayout {
  /** 附件 2 in the upper left corner; empty for our own list */
  annex: string;
  /** follows the name of the region, of which the first line of a form is made */
  title: string;
  columns: readonly FormColumn[];
}

const text = (head: string, width: number, value: FormColumn["value"], group?: string): FormColumn => ({
  head,
  width,
  kind: "text",
  value,
  ...(group !== undefined && { group }),
});
const number = (head: string, width: number, value: FormColumn["value"], group?: string): FormColumn => ({
  ...text(head, width, value, group),
  kind: "number",
});
const date = (head: string, width: number, value: FormColumn["value"]): FormColumn => ({
  ...text(head, width, value),
  kind: "date",
  centred: true,
});

const mark = (head: string, width: number, value: FormColumn["value"], group?: string): FormColumn => ({
  ...text(head, width, value, group),
  kind: "mark",
  centred: true,
});

/** Tonnes have two decimals, more only where the register has more. */
const tonnes = (head: string, width: number, value: FormColumn["value"]): FormColumn => ({
  ...number(head, width, value),
  decimals: [2, 6],
});
const squareKm = (head: string, width: number, value: FormColumn["value"]): FormColumn => ({
  ...number(head, width, value),
  decimals: [4, 6],
});
const middle = (column: FormColumn): FormColumn => ({ ...column, centred: true });

const place = mark("序号", 5, (_, index) => index + 1);
const name = text("矿山名称", 20, (mine) => mine.name);
const holder = text("采矿权人", 20, (mine) => mine.holder);
const licence = middle(text("采矿许可证号", 26, (mine) => mine.licenceNumber));
const mineral = text("开采矿种", 16, (mine) => mine.mineral);
const validity = middle(text("采矿许可证有效期", 24, validityText));
const tick = (code: string) => (mine: ListedMine) => (mine.disposition === code ? "√" : null);

const upgradeColumns: readonly FormColumn[] = [
  place,
  name,
  holder,
  licence,
  mineral,
  validity,
  tonnes("剩余可采资源量(万吨)", 12, recoverableWt),
  number("改造后服务年限", 9, (mine) => mine.plannedLifeYears),
  number("现有生产规模", 9, capacityWt, "生产规模(万吨/年)"),
  number("提升改造后生产规模", 11, (mine) => mine.plannedCapacityWt, "生产规模(万吨/年)"),
  date("完成时间", 12, (mine) => mine.completeBy),
];

/** 附件2, 附件3, 附件4 of 晋市政办〔2024〕41号, the 整合重组名单 it has no form for (columns of 附件3 and two more), and our own list. */
export const formLayouts: Record<ListForm, FormLayout> = {
  annex2: {
    annex: "附件 2",
    title: "非煤矿山企业关闭退出名单",
    columns: [
      place,
      name,
      holder,
      licence,
      mineral,
      number("生产规模(万吨/年)", 10, capacityWt),
      validity,
      mark("关闭取缔", 9, tick("close_ban"), "关闭退出方式"),
      mark("引导退出", 9, tick("exit_guided"), "关闭退出方式"),
      date("关闭退出时间", 12, (mine) => mine.completeBy),
    ],
  },
  annex3: { annex: "附件 3", title: "非煤矿山企业升级改造名单", columns: upgradeColumns },
  annex4: {
    annex: "附件 4",
    title: "非煤矿山拟新设置名单",
    columns: [
      place,
      text("拟设矿业权名称（规划区块）", 26, (mine) => mine.name),
      mineral,
      squareKm("矿区面积(平方公里)", 12, (mine) => mine.licensedAreaKm2),
      tonnes("预测资源量(万吨)", 12, predictedWt),
      text("地理位置", 28, placeOf),
      number("拟出让年度", 10, (mine) => mine.grantYear),
    ],
  },
  merge: {
    annex: "附件",
    title: "非煤矿山企业整合重组名单",
    columns: [
      ...upgradeColumns,
      text("整合主体", 18, (mine) => mine.subject),
      text("被整合矿山", 22, (mine) => mine.merged),
    ],
  },
  register: {
    annex: "",
    title: "矿山台账",
    columns: [
      place,
      name,
      holder,
      licence,
      text("统一社会信用代码", 21, (mine) => mine.creditCode),
      text("发证机关级别", 9, ({ licenceLevel }) => licenceLevel && choiceWord("licenceLevel", licenceLevel)),
      text("行政区代码", 11, (mine) => mine.regionCode),
      text("行政区", 14, (mine) => mine.location),
      mineral,
      text("开采方式", 9, (mine) => (mine.method === null ? null : choiceWord("method", mine.method))),
      number("证载规模", 9, (mine) => mine.capacity && new Exact(mine.capacity).toFixed()),
      middle(text("规模单位", 11, (mine) => (mine.capacityUnit === "wt" ? "万吨/年" : "万立方米/年"))),
      number("体重(吨/立方米)", 9, (mine) => mine.bulkDensity),
      squareKm("证载面积(平方公里)", 10, (mine) => mine.licensedAreaKm2),
      middle(text("状态", 7, (mine) => choiceWord("status", mine.status))),
      date("有效期起", 12, (mine) => mine.validFrom),
      date("有效期止", 12, (mine) => mine.validTo),
      text("矿体编号", 10, (mine) => mine.orebodyId),
      text("备注", 20, (mine) => mine.note),
      { ...text("系统编号", 8, (mine) => mine.id), kind: "code" },
    ],
  },
};

/** The names of the forms as a person chooses among them. */
export const formLabels: Record<ListForm, string> = {
  annex2: "附件2 关闭退出名单",
  annex3: "附件3 升级改造名单",
  annex4: "附件4 拟新设置名单",
  merge: "整合重组名单",
  register: "矿山台账（本系统模板）",
};

/** First line of a form: the region's name stands where the paper form leaves a blank. */
export function formTitle(form: ListForm, region: string | null): string {
  const blank = form === "register" ? "" : "____县（市）";
  return `${region ?? blank}${formLayouts[form].title}`;
}

function validityText({ validFrom, validTo }: ListedMine): string | null {
  if (validFrom !== null && validTo !== null) return `${validFrom}至${validTo}`;
  if (validTo !== null) return `至${validTo}`;
  return validFrom === null ? null : `${validFrom}起`;
}
