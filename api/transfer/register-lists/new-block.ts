import { isNearName } from "#gis/register-lists/near-name";
import { plannedRow } from "#gis/register-lists/planned-row";
import type { ListRow } from "#gis/register-lists/read-row";
import { newRowDoubts } from "#gis/register-lists/row-changes";
import type { ComparedRow } from "./compared-row.ts";

/** Anything of the register, as far as its name can mislead. */
export interface Named {
  name: string;
  licenceNumber: string | null;
  status: string;
}

/** A row of 附件4 that the register does not know: a planned block to be added, once a person has looked at names like it. */
export function newBlockRow(
  row: ListRow,
  neighbours: readonly Named[],
): Omit<ComparedRow, "mineId" | "seen"> {
  const { values, errors, doubts } = plannedRow(row);
  const { name = "（无名称）" } = row.values;
  const near = [...new Map(neighbours.map((one) => [one.name, one])).values()].filter((one) =>
    isNearName(one.name, name),
  );
  const asked = [...near.map(nearText), ...newRowDoubts({ ...row, values }, ""), ...doubts];
  const warnings = asked.map((doubt) => ({
    field: null,
    severity: "warning" as const,
    message: `第 ${row.row} 行：${doubt}。`,
  }));
  const addable = errors.length === 0;
  return {
    name,
    licenceNumber: row.values.licenceNumber ?? null,
    kind: addable ? "new" : "error",
    doubtful: addable && warnings.length > 0,
    body: {
      row: row.row,
      changes: [],
      issues: [...errors, ...warnings],
      values: addable ? values : {},
      addable,
    },
  };
}

function nearText({ name, licenceNumber, status }: Named): string {
  const what = status === "planned" ? "拟设区块" : `证号 ${licenceNumber ?? "未登记"}`;
  return `台账已有名称相近的“${name}”（${what}），不能断定是不是同一个：若是，请把名单的名称改成与台账一致；不是，再登记`;
}
