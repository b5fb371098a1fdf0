import { type ListField, listFieldLabel, listFields } from "./list-field.ts";
import type { ListedMine } from "./listed-mine.ts";
import type { CellValues } from "./read-cell.ts";
import type { CellIssue, ListRow } from "./read-row.ts";

/** What only a licence or a working mine has. */
const ofMines: ReadonlySet<ListField> = new Set<ListField>([
  "holder",
  "creditCode",
  "licenceNumber",
  "licenceLevel",
  "capacity",
  "status",
  "validFrom",
  "validTo",
  "closure",
  "completeBy",
  "recoverableWt",
  "subject",
  "merged",
]);

/** Columns of 附件4 (晋市政办〔2024〕41号) that a block can be registered without, though the form wants them. */
const wanted = ["licensedAreaKm2", "predictedWt", "location", "grantYear"] as const;

const noLicence = "拟设区块还没有采矿许可证，不能登记这一项。取得许可证的，请在该区块的页面登记许可证。";

/** Why a field cannot be taken of a list for a mine that is only planned, or would make one planned; null when it can. */
export function plannedRefusal(
  field: ListField,
  value: string,
  { status }: Pick<ListedMine, "status">,
): string | null {
  if (status === "planned") return ofMines.has(field) ? noLicence : null;
  return field === "status" && value === "planned" ? "已登记的矿山不能改为拟设区块。" : null;
}

export interface PlannedRow {
  /** what the block would be registered with */
  values: CellValues;
  /** why it cannot be registered */
  errors: CellIssue[];
  /** what a person has to confirm */
  doubts: string[];
}

/** A row of 附件4 whose block the register does not know: it needs a name and a mineral; 生产规模 counts as planned, in 万吨/年 alone. */
export function plannedRow({ row, values }: ListRow): PlannedRow {
  const { capacity, status, ...rest } = values;
  const said: CellValues = rest;
  const [amount, unit] = capacity?.split(" ") ?? [];
  const error = (field: ListField, message: string): CellIssue => ({
    field,
    severity: "error",
    message: `第 ${row} 行「${listFieldLabel(field, "planned")}」：${message}`,
  });
  const needed = (["name", "mineral"] as const).filter((field) => said[field] === undefined);
  const strange = listFields.filter((field) => said[field] !== undefined && ofMines.has(field));
  const errors = [
    ...needed.map((field) => error(field, "登记拟设区块须有这一项，请补上后重新上传。")),
    ...strange.map((field) => error(field, noLicence)),
    ...(status === undefined || status === "planned" ? [] : [error("status", noLicence)]),
    ...(unit === "wm3" ? [error("capacity", "拟设区块的生产规模须按万吨/年填写，不能由万立方米推算。")] : []),
  ];
  const missing = wanted.filter((field) => said[field] === undefined).map((field) => wantedWords[field]);
  const doubts =
    missing.length === 0 ? [] : [`名单没有填写${missing.join("、")}，登记后请在该区块的页面补上`];
  const planned = amount === undefined ? {} : { plannedCapacityWt: amount };
  return { values: { ...planned, ...said }, errors, doubts };
}

const wantedWords: Record<(typeof wanted)[number], string> = {
  licensedAreaKm2: "矿区面积",
  predictedWt: "预测资源量",
  location: "地理位置",
  grantYear: "拟出让年度",
};
