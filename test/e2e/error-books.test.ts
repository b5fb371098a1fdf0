import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openZip } from "#api/transfer/containers/open-zip";
import { type Office, openOffice, picture } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning");
});
afterAll(() => office.close());

const [mines, corners] = [2000, 31];

/** Round mines on a grid, the first two corners of each exchanged. */
const file = JSON.stringify({
  type: "FeatureCollection",
  crs: { type: "name", properties: { name: "EPSG:4490" } },
  features: Array.from({ length: mines }, (_, place) => ({
    type: "Feature",
    properties: { 矿山名称: `交叉${place + 1}号矿`, 矿种: "石灰岩" },
    geometry: {
      type: "Polygon",
      coordinates: [crossedRing(112.4 + (place % 50) * 0.004, 38.8 + Math.floor(place / 50) * 0.004)],
    },
  })),
});

function crossedRing(lon: number, lat: number): number[][] {
  const ring = Array.from({ length: corners }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners;
    const place = [lon + 0.0015 * Math.cos(angle), lat + 0.0015 * Math.sin(angle)];
    return place.map((degrees) => Number(degrees.toFixed(7)));
  });
  const [first = [], second = []] = ring;
  return [second, first, ...ring.slice(2), second];
}

test("the workbooks of a large file are made in the background and can be cancelled", async () => {
  const { page } = office;
  const dialog = await openDialog();
  const name = "交叉矿区.geojson";
  const chosen = { name, mimeType: "application/geo+json", buffer: Buffer.from(file) };
  await dialog.locator("input[type=file]").setInputFiles(chosen);
  await dialog.getByText(`共 ${mines} 个图形`).waitFor();
  await order(dialog);
  const cancel = progressIn(dialog).getByRole("button", { name: /^取\s*消$/ });
  await cancel.and(dialog.locator(":enabled")).waitFor();
  // at once: a slow page that looked for the button on the map once more would come when all is done
  await cancel.dispatchEvent("click");
  await page.getByText("已取消，没有生成改错工作簿。").waitFor();
  await dialog.getByRole("button", { name: "下载改错工作簿" }).waitFor();
});

test("they come with progress, a page that is reloaded meanwhile finds them again, and they are fetched whole", async () => {
  const { page } = office;
  const ordering = page.getByRole("dialog", { name: "导入坐标文件" });
  await order(ordering);
  await progressIn(ordering)
    .getByText(/已列入 \d+ \/ 2000 个图形，正在写第 \d 本/)
    .waitFor();
  await picture(page, "error-books-made");
  await page.reload();
  const dialog = await openDialog();
  const kept = dialog.getByRole("list", { name: "在后台生成的改错工作簿" });
  await kept.getByText(/改错工作簿　交叉矿区\.geojson$/).waitFor();
  await picture(page, "error-books-found-again");
  await kept.getByText(/^只列有问题的图形，2000 个，共 4 本，.*MB，保留到/).waitFor();
  await picture(page, "error-books-ready");
  const { violations } = await new AxeBuilder({ page }).include(".kj-import").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    kept.getByRole("button", { name: /下\s*载/ }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("改错工作簿_交叉矿区.zip");
  const members = await openZip(readFileSync(await saved.path()));
  expect(members.map(({ name }) => name)).toEqual(
    [1, 2, 3, 4].map((part) => `改错工作簿_交叉矿区_${part}.xlsx`),
  );
  await page.getByText("改错工作簿分成 4 本").waitFor();
});

test("a window that is closed while they are made asks first, keeps the file, and they are made on", async () => {
  const { page } = office;
  const dialog = page.getByRole("dialog", { name: "导入坐标文件" });
  const chosen = { name: "再来.geojson", mimeType: "application/geo+json", buffer: Buffer.from(file) };
  await dialog.locator("input[type=file]").setInputFiles(chosen);
  await dialog.getByText(`共 ${mines} 个图形`).waitFor();
  await order(dialog);
  await progressIn(dialog).waitFor();
  // else all is made before a slow page has been closed
  office.hold();
  await dialog.locator(".ant-modal-close").click();
  const question = page.getByRole("dialog", { name: "改错工作簿还在生成" });
  await question.waitFor();
  await picture(page, "error-books-leave");
  office.goOn();
  await question.getByRole("button", { name: /离\s*开/ }).click();
  await dialog.waitFor({ state: "detached" });
  const kept = (await openDialog()).getByRole("list", { name: "在后台生成的改错工作簿" });
  await kept
    .getByRole("listitem")
    .filter({ hasText: "再来.geojson" })
    .getByRole("button", { name: /下\s*载/ })
    .waitFor();
  expect(office.strangers).toEqual([]);
});

async function order(dialog: Locator): Promise<void> {
  await dialog.getByRole("button", { name: "下载改错工作簿" }).click();
  await office.page.getByRole("menuitem", { name: `只列有问题的 ${mines} 个图形` }).click();
}

const progressIn = (dialog: Locator): Locator =>
  dialog.getByRole("status").filter({ hasText: "正在生成改错工作簿，完成后自动下载" });

async function openDialog(): Promise<Locator> {
  await office.page.getByRole("button", { name: /导入$/ }).click();
  const dialog = office.page.getByRole("dialog", { name: "导入坐标文件" });
  await dialog.waitFor();
  return dialog;
}
