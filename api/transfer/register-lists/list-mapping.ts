import type { Knex } from "knex";
import type { Input } from "#contract/endpoint";
import type { compareRegisterList } from "#contract/register-lists";
import { plainHead } from "#gis/register-lists/head-text";
import { type ColumnTarget, columnTargetLabels, fieldUnits } from "#gis/register-lists/list-field";
import { badRequest, type FieldIssue } from "../../http/problem.ts";
import { fingerprintOf, rememberedMapping, rememberMapping } from "../remembered-mapping.ts";
import type { ListReading } from "./list-reading.ts";

export type Mapping = Input<typeof compareRegisterList>["body"];

/** A reading with its columns as a person mapped them; refuses a mapping by which a row could be misread. */
export function mappedReading(reading: ListReading, { columns, form, regionCode }: Mapping): ListReading {
  const issues = mappingIssues(reading, columns);
  if (issues.length > 0) throw badRequest("invalid_mapping", issues[0]?.message ?? "", issues);
  const chosen = new Map(columns.map((column) => [column.index, column]));
  return {
    ...reading,
    form,
    regionCode,
    columns: reading.columns.map((column) => ({
      ...column,
      target: chosen.get(column.index)?.target ?? null,
      unit: chosen.get(column.index)?.unit ?? null,
    })),
  };
}

/** Every field once, a mine to be named by, and no amount whose unit nobody has said. */
function mappingIssues(reading: ListReading, columns: Mapping["columns"]): FieldIssue[] {
  const targets = columns.flatMap(({ target }) => target ?? []);
  const unnamed = "请指定哪一列是矿山名称或采矿许可证号，否则不知道每行是哪座矿山。";
  const nameless = !targets.includes("name") && !targets.includes("licenceNumber");
  return [
    ...(nameless ? [{ path: "body.columns", message: unnamed }] : []),
    ...columns.flatMap((column) =>
      columnTroubles(column, reading, targets).map((message) => ({
        path: `body.columns.${column.index}`,
        message,
      })),
    ),
  ];
}

function columnTroubles(
  { index, target, unit }: Mapping["columns"][number],
  reading: ListReading,
  targets: readonly ColumnTarget[],
): string[] {
  if (target === null) return [];
  const head = reading.columns.find((column) => column.index === index)?.head;
  if (head === undefined) return [`表头没有第 ${index + 1} 列，请刷新后重选。`];
  if (targets.filter((other) => other === target).length > 1)
    return [`“${columnTargetLabels[target]}”对应了两列，请只留一列。`];
  const isWordedElsewhere = target === "capacity" && targets.includes("capacityUnit");
  if (!fieldUnits[target] || unit !== null || isWordedElsewhere) return [];
  return [`请选定「${head}」的单位。软件不替您猜测是万吨、吨还是万立方米。`];
}

/** The mapping this sender's list with the same head had last time. */
export async function remembered(db: Knex, sender: string, reading: ListReading): Promise<ListReading> {
  const fingerprint = fingerprintOf(plainHeads(reading));
  const kept = await rememberedMapping(db, { kind: "list", sender, fingerprint });
  if (!kept) return reading;
  const { columns, form, regionCode } = kept as Pick<ListReading, "columns" | "form" | "regionCode">;
  const byIndex = new Map(columns.map((column) => [column.index, column]));
  return {
    ...reading,
    form,
    regionCode,
    remembered: true,
    columns: reading.columns.map((column) => ({
      ...column,
      ...byIndex.get(column.index),
      head: column.head,
    })),
  };
}

/** Keeps the mapping of a sender for its next list with the same head. */
export async function remember(db: Knex, sender: string, reading: ListReading): Promise<void> {
  const { columns, form, regionCode } = reading;
  const fingerprint = fingerprintOf(plainHeads(reading));
  await rememberMapping(db, { kind: "list", sender, fingerprint }, { columns, form, regionCode });
}

/** Told by their words alone, so that a head broken over lines elsewhere is the same. */
const plainHeads = ({ columns }: ListReading) => columns.map(({ head }) => plainHead(head));
