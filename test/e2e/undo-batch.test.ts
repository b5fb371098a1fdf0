import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planeSquare } from "#test/support/squares";
import { type Office, openOffice, picture } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning");
});
afterAll(() => office.close());

/** Two mines on empty ground of 岭阳区. */
const file = JSON.stringify({
  type: "FeatureCollection",
  features: ["撤销甲矿", "撤销乙矿"].map((name, place) => ({
    type: "Feature",
    properties: { 矿山名称: name, 矿种: "石灰岩" },
    geometry: planeSquare(4_307_200, 38_379_200 + place * 600, 200),
  })),
});
const minesOf = async (q: string): Promise<{ id: string; version: number }[]> =>
  (await (await fetch(`${office.address}/api/mines?q=${encodeURIComponent(q)}`)).json()).items;

test("a file is imported as a batch, which the list of batches shows with what it did", async () => {
  const { page } = office;
  await page.getByRole("button", { name: /导入$/ }).click();
  const dialog = page.getByRole("dialog", { name: "导入坐标文件" });
  await dialog.locator("input[type=file]").setInputFiles({
    name: "撤销试验.geojson",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(file),
  });
  await dialog.getByLabel("矿种").fill("石灰岩");
  await dialog.getByRole("button", { name: "导入所选 2 个" }).click();
  await dialog.getByText("已导入 2 座矿山").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });

  await page.getByRole("button", { name: "导入批次" }).click();
  const batches = page.getByRole("dialog", { name: "导入批次" });
  const line = batches.getByRole("row", { name: /撤销试验\.geojson/ });
  await line.waitFor();
  expect(await line.innerText()).toMatch(/本机用户\s+2\s+0\s+在库/);
});

test("what was built on the batch is named, with the way to that mine", async () => {
  const { page, address } = office;
  const [mine] = await minesOf("撤销甲矿");
  const quota = `${address}/api/mines/${mine?.id}/quota/2026/1`;
  await fetch(quota, {
    method: "PUT",
    headers: { "If-None-Match": "*", "Content-Type": "application/json" },
    body: JSON.stringify({ issuedWt: "3", usedWt: "0" }),
  });
  const batches = page.getByRole("dialog", { name: "导入批次" });
  await batches.getByRole("button", { name: "撤销批次 撤销试验" }).click();
  await batches.getByText("“撤销甲矿”已有产量指标（2026 年第 1 季度）。请先删除该指标。").waitFor();
  expect(await batches.getByRole("button", { name: "撤销整批" }).count()).toBe(0);
  await picture(page, "batch-obstacles");
  const { violations } = await new AxeBuilder({ page }).include(".kj-batches").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await fetch(quota, { method: "DELETE", headers: { "If-Match": '"1"' } });
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
  await batches.getByText(/本机用户于 .* 撤销/).waitFor();
  await picture(page, "batch-undone");
  expect(await minesOf("撤销")).toEqual([]);
  await page.keyboard.press("Escape");
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints).toEqual([]);
});
