import type { Knex } from "knex";
import { type FormColumn, formLabels, formLayouts, formTitle } from "#gis/register-lists/list-form";
import type { ListedMine } from "#gis/register-lists/listed-mine";
import { type FormFileColumn, formFile } from "../../export/form-file.ts";
import { titleWithParts } from "../../exports/filter-words.ts";
import { type FormScope, formMines } from "./form-mines.ts";

export interface FormOrder extends FormScope {
  /** 填报单位, as it is to be printed; null leaves it to the pen */
  unit: string | null;
}

/** An official form filled from the register, and what to call the file. What the register does not hold stays blank. */
export async function exportForm(
  db: Knex,
  order: FormOrder,
): Promise<{ fileName: string; title: string; book: Buffer; mineCount: number }> {
  const mines = await formMines(db, order);
  const region = order.region === null ? null : await regionName(db, order.region);
  const book = await formBook(order, region, mines);
  const fileName = `${region ?? ""}${formLabels[order.form]}_${order.day}.xlsx`;
  return {
    fileName,
    title: titleWithParts(formLabels[order.form], partsOf(order, region)),
    book,
    mineCount: mines.length,
  };
}

/** Which part of the register it lists, for the log. */
function partsOf({ layers, day }: FormOrder, region: string | null): string[] {
  return [...(region === null ? [] : [region]), `${day}时点`, ...(layers === "all" ? ["含系统建议"] : [])];
}

/** The workbook itself, of any mines. */
export async function formBook(
  { form, unit, day, layers }: Omit<FormOrder, "region">,
  region: string | null,
  mines: readonly ListedMine[],
): Promise<Buffer> {
  const { annex, columns } = formLayouts[form];
  const draft = layers === "all" ? "（草稿：含系统建议，未经决定）" : "";
  return await formFile({
    name: formLabels[form],
    annex,
    title: `${formTitle(form, region)}${draft}`,
    notes: [`填报单位：${unit ?? ""}（公章）`, `填报日期：${dayText(day)}`],
    columns: columns.map(fileColumn),
    rows: mines.map((mine, place) => columns.map(({ value }) => value(mine, place))),
  });
}

const fileKinds = { text: "text", number: "number", date: "date", mark: "number", code: "text" } as const;

const fileColumn = ({ head, group, width, kind, centred, decimals }: FormColumn): FormFileColumn => ({
  header: head,
  width,
  kind: fileKinds[kind],
  ...(centred && { centred }),
  ...(decimals && { format: decimalFormat(...decimals) }),
  ...(kind === "code" && { isUnprinted: true }),
  ...(group !== undefined && { group }),
});

const decimalFormat = (least: number, most: number) => `0.${"0".repeat(least)}${"#".repeat(most - least)}`;

function dayText(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

async function regionName(db: Knex, code: string): Promise<string | null> {
  return (await db("region").where({ code }).first("name"))?.name ?? null;
}
