import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Download, Locator, Page } from "playwright-core";
import { cellsOf } from "#test/support/edited-workbook";
import { pdfText } from "#test/support/pdf-text";
import { unzipText } from "#test/support/unzip";
import { settled } from "./scheme-desk.ts";

export interface TakenFile {
  name: string;
  /** all that it says, blanks left out */
  text: string;
}

const wordText = (file: Buffer) =>
  Object.entries(unzipText(file))
    .filter(([part]) => /^word\/(document|footer\d*)\.xml$/.test(part))
    .map(([, xml]) => xml.replaceAll(/<[^>]*>/g, ""))
    .join("");

function excelText(file: Buffer): string {
  const sheets = Object.keys(unzipText(file)).filter((part) => part.startsWith("xl/worksheets/sheet"));
  return sheets.flatMap((_, at) => [...cellsOf(file, at + 1).values()]).join("\n");
}

const readers = { Word: wordText, PDF: pdfText, Excel: excelText };

/** 方案文本 taken away in each of its forms from the drawer that is open. */
export async function takenPaper(page: Page): Promise<TakenFile[]> {
  const taken: TakenFile[] = [];
  for (const [form, read] of Object.entries(readers)) {
    const button = page.getByRole("button", { name: new RegExp(`${form}$`) });
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    const text = read(readFileSync(await kept(download)));
    taken.push({ name: download.suggestedFilename(), text: text.replaceAll(/\s+/g, "") });
  }
  return taken;
}

interface TakenRights {
  /** names of the files of the Shapefile, and its table: how many records, and what they say */
  parts: string[];
  records: number;
  table: string;
  txt: string;
}

/** 拟设采矿权 taken away as Shapefile and as 国土 TXT. */
export async function takenRights(page: Page): Promise<TakenRights> {
  const shapefile = unzipText(await exported(page, "Shapefile"));
  const table = shapefile["拟设采矿权.dbf"] ?? "";
  const txt = new TextDecoder("gbk").decode(await exported(page, "国土 TXT"));
  return { parts: Object.keys(shapefile), records: table.charCodeAt(4), table, txt };
}

async function exported(page: Page, form: string): Promise<Buffer> {
  await page
    .getByRole("dialog", { name: "方案文本" })
    .getByRole("button", { name: /导\s*出$/ })
    .click();
  const dialog = page.getByRole("dialog", { name: "导出：拟设采矿权" });
  await settled(page);
  await choose(dialog, "格式", form);
  await choose(dialog, "坐标系", "EPSG:4525");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: /^导\s*出$/ }).click(),
  ]);
  await dialog.waitFor({ state: "hidden" });
  return readFileSync(await kept(download));
}

async function choose(dialog: Locator, label: string, option: string): Promise<void> {
  const box = dialog.getByLabel(label, { exact: true });
  await box.click();
  if (label === "坐标系") await box.fill(option);
  await dialog
    .page()
    .locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: option })
    .first()
    .click();
}

/** Where the file lies; kept for people, too, when SCREENSHOTS names a folder. */
async function kept(download: Download): Promise<string> {
  const path = await download.path();
  const folder = process.env.SCREENSHOTS;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    copyFileSync(path, join(folder, download.suggestedFilename()));
  }
  return path;
}
