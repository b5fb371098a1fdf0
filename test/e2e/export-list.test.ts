import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Download, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unzipText } from "#test/support/unzip";
import { drawn, enterAs, leave, type Office, openOffice, picture } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning");
});
afterAll(() => office.close());

test("a filtered list of mines goes out as a shapefile in GBK on the plane of a zone, and only what was filtered", async () => {
  const { page } = office;
  await page.getByLabel("筛选矿山").fill("东");
  await page.keyboard.press("Enter");
  const dock = page.getByRole("status").filter({ hasText: /^共 \d+ 座$/ });
  await drawn(page);
  const shown = Number(/\d+/.exec(await dock.innerText())?.[0]);
  expect(shown).toBeGreaterThan(0);
  const dialog = await openExport(page.locator(".kj-filters"), "矿山");
  await drawn(page);
  await picture(page, "export-dialog");
  const { violations } = await new AxeBuilder({ page }).include(".kj-export").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await choose(dialog, "格式", "Shapefile");
  await choose(dialog, "坐标系", "EPSG:4526");
  await dialog.getByText("GBK").click();
  await picture(page, "export-shapefile");
  const file = await saved(dialog);
  expect(file.suggestedFilename()).toMatch(/^矿山_含“东”_\d{4}-\d\d-\d\d_EPSG4526\.zip$/);
  const members = unzipText(readFileSync(await file.path()));
  expect(members["矿山.cpg"]).toBe("GBK");
  expect(recordsIn(members["矿山.dbf"])).toBe(shown);
  await page.getByText(`已导出 ${shown} 条。`).waitFor();
});

test("a red line leaves only for a reason, which is asked for before", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "管控图层版本" }).click();
  const layers = page.getByRole("dialog", { name: "管控图层版本" });
  await layers.getByText("生态保护红线").first().waitFor();
  await picture(page, "export-zone-layers");
  const dialog = await openExport(layers.getByRole("row", { name: /生态保护红线/ }).first(), "");
  await dialog.getByText(/含受控数据（生态保护红线），须填写事由/).waitFor();
  const button = dialog.getByRole("button", { name: /^导\s*出$/ });
  expect(await button.isDisabled()).toBe(true);
  await dialog.getByLabel("事由").fill("套合检查，送市局核对");
  await picture(page, "export-reason");
  await saved(dialog);
  await page.keyboard.press("Escape");
  await layers.waitFor({ state: "hidden" });
});

test("both stand in 导出记录, with the reason and the hash", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "导出记录" }).click();
  const records = page.getByRole("dialog", { name: "导出记录" });
  const lines = records.locator("tbody tr");
  await lines.nth(1).waitFor();
  expect(await lines.nth(0).innerText()).toContain("套合检查，送市局核对");
  expect(await lines.nth(1).innerText()).toMatch(/矿山[\s\S]*Shapefile[\s\S]*EPSG:4526/);
  await picture(page, "export-records");
  await records.getByLabel("查找导出记录").fill("套合检查");
  await page.keyboard.press("Enter");
  await records.getByText("共 1 条").waitFor();
  await page.keyboard.press("Escape");
});

test("审计日志 holds them too for the audit administrator, and every load of the demo city record by record; the chain proves whole", async () => {
  const { page } = office;
  await page.keyboard.press("Escape");
  await leave(page);
  await enterAs(page, "审计管理员");
  await page.getByRole("button", { name: "审计日志" }).click();
  const log = page.getByRole("dialog", { name: "审计日志" });
  await log
    .getByRole("row", { name: /导出[\s\S]*套合检查/ })
    .first()
    .waitFor();
  await log.getByRole("button", { name: "逐条查看" }).first().click();
  await log.locator(".kj-audit-records").getByRole("button", { name: /^1\s/ }).click();
  await picture(page, "audit-log");
  const { violations } = await new AxeBuilder({ page }).include(".kj-audit-lines").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await log.getByRole("button", { name: "核验完整性" }).click();
  await log.getByText(/^审计日志完整：/).waitFor();
  await page.keyboard.press("Escape");
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints).toEqual([]);
});

async function openExport(place: Locator, title: string): Promise<Locator> {
  await place.getByRole("button", { name: /导\s*出$/ }).click();
  const dialog = office.page.getByRole("dialog", { name: `导出：${title}` });
  // stands still once it has come in
  await dialog.locator(".kj-export").hover();
  return dialog;
}

async function choose(dialog: Locator, label: string, option: string): Promise<void> {
  const { page } = office;
  const box = dialog.getByLabel(label, { exact: true });
  await box.click();
  if (label === "坐标系") await box.fill(option);
  await page
    .locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: option })
    .first()
    .click();
}

async function saved(dialog: Locator): Promise<Download> {
  const [file] = await Promise.all([
    office.page.waitForEvent("download"),
    dialog.getByRole("button", { name: /^导\s*出$/ }).click(),
  ]);
  await dialog.waitFor({ state: "hidden" });
  return file;
}

/** The number of records in the head of a dBase table; its bytes came as text, the low ones unharmed. */
const recordsIn = (table: string | undefined) => table?.charCodeAt(4);
