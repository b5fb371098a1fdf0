import { AxeBuilder } from "@axe-core/playwright";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planeSquare } from "#test/support/squares";
import { why } from "#test/support/two-people";
import { approveAll, drawn, type Office, openOffice, picture } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning");
});
afterAll(() => office.close());

/** Mines on empty ground of 岭阳区, some of them moved to the north by so many metres and with a reserve. */
function minesFile(names: readonly string[], movedM: Record<string, number> = {}): string {
  const verified = { 保有资源储量: "42.5万吨", 储量核实日期: "2025-12-31" };
  const features = names.map((name, place) => ({
    type: "Feature",
    properties: { 矿山名称: name, 矿种: "石灰岩", ...(name in movedM && verified) },
    geometry: planeSquare(4_307_200 + (movedM[name] ?? 0), 38_379_200 + place * 600, 200),
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}
const minesOf = async (q: string): Promise<{ id: string; version: number }[]> =>
  (await (await office.ask(`/api/mines?q=${encodeURIComponent(q)}`)).json()).items;

test("a file is imported as a batch, which the list of batches shows with what it did", async () => {
  const { page } = office;
  const dialog = await put("撤销试验.geojson", minesFile(["撤销甲矿", "撤销乙矿"]));
  await dialog.getByLabel("矿种").fill("石灰岩");
  await dialog.getByRole("button", { name: "导入所选 2 个" }).click();
  await dialog.getByText("已导入 2 座矿山").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });

  await openBatches();
  const batches = page.getByRole("dialog", { name: "导入批次" });
  const line = batches.getByRole("row", { name: /撤销试验\.geojson/ });
  await line.waitFor();
  expect(await line.innerText()).toMatch(/林知远\s+2\s+0\s+—\s+在库/);
});

test("handed in again with one mine moved, the file is laid beside the register: what is new, moved, the same and missing", async () => {
  const { page } = office;
  await page.keyboard.press("Escape");
  const dialog = await put(
    "改过的.geojson",
    minesFile(["撤销甲矿", "撤销乙矿", "后来的矿"], { 撤销乙矿: 30 }),
  );
  const filters = dialog.getByRole("group", { name: "按与台账的关系筛选" });
  await filters.waitFor();
  const counts = await filters.getByRole("button").allInnerTexts();
  expect(counts).toEqual(["新增 1", "范围有变 1", "与台账相同 1", "保有资源储量不同 1"]);
  await filters.getByRole("button", { name: "范围有变" }).click();
  await dialog.getByText("列出 1 个图形").waitFor();
  expect(await dialog.locator("[data-item]").allInnerTexts()).toEqual([expect.stringContaining("撤销乙矿")]);
  await dialog.locator("[data-item]").click();
  const reserve = dialog.getByRole("row", { name: /保有资源储量 — 42.5 万吨（2025-12-31 核实）/ });
  await reserve.getByRole("checkbox").check();
  await dialog.getByText("将采用 1 项").waitFor();
  await picture(page, "reserve-difference");
  const vanished = dialog.getByRole("region", { name: "台账有而文件没有的矿山" });
  await vanished.getByText(/^台账中有 \d+ 座矿山不在文件中/).waitFor();
  await vanished.getByRole("button", { name: "查看" }).click();
  await vanished.getByRole("listitem").first().waitFor();
  await drawn(page);
  await picture(page, "register-diff");
  const { violations } = await new AxeBuilder({ page }).include(".kj-import").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.keyboard.press("Escape");
  await page
    .getByRole("dialog", { name: "放弃这次导入？" })
    .getByRole("button", { name: /放\s*弃/ })
    .click();
  await dialog.waitFor({ state: "hidden" });
  await openBatches();
});

test("what was built on the batch is named, with the way to that mine", async () => {
  const { page } = office;
  const [mine] = await minesOf("撤销甲矿");
  const quota = `/api/mines/${mine?.id}/quota/2026/1`;
  await office.ask(quota, {
    method: "PUT",
    headers: { "If-None-Match": "*", "Content-Type": "application/json", ...why },
    body: JSON.stringify({ issuedWt: "3", usedWt: "0" }),
  });
  await approveAll(office);
  const batches = page.getByRole("dialog", { name: "导入批次" });
  await batches.getByRole("button", { name: "撤销批次 撤销试验" }).click();
  await batches.getByText("“撤销甲矿”已有产量指标（2026 年第 1 季度）。请先删除该指标。").waitFor();
  expect(await batches.getByRole("button", { name: "撤销整批" }).count()).toBe(0);
  await picture(page, "batch-obstacles");
  const { violations } = await new AxeBuilder({ page }).include(".kj-batches").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await office.ask(quota, { method: "DELETE", headers: { "If-Match": '"1"', ...why } });
  await approveAll(office);
});

test("once that is gone the whole batch is undone, after asking", async () => {
  const { page } = office;
  const batches = page.getByRole("dialog", { name: "导入批次" });
  await batches.getByRole("button", { name: "重新检查" }).click();
  await batches.getByText("本批之后没有其他记录，可以撤销。").waitFor();
  await batches.getByRole("button", { name: "撤销整批" }).click();
  await page.getByText("撤销批次“撤销试验”？").waitFor();
  await picture(page, "batch-undo");
  await page.locator(".ant-popconfirm").getByRole("button", { name: "撤销整批" }).click();
  await batches.getByText(/林知远于 .* 撤销/).waitFor();
  await picture(page, "batch-undone");
  expect(await minesOf("撤销")).toEqual([]);
  await page.keyboard.press("Escape");
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints).toEqual([]);
});

async function openBatches(): Promise<void> {
  await office.page.getByRole("button", { name: "导入批次" }).click();
  await office.page.getByRole("dialog", { name: "导入批次" }).waitFor();
}

async function put(name: string, text: string): Promise<Locator> {
  const { page } = office;
  await page.getByRole("button", { name: /导入$/ }).click();
  const dialog = page.getByRole("dialog", { name: "导入坐标文件" });
  const mimeType = "application/octet-stream";
  await dialog.locator("input[type=file]").setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  return dialog;
}
