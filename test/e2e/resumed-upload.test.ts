import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { FileChooser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planeSquare } from "#test/support/squares";
import { type Office, openOffice, picture } from "./browser.ts";

let office: Office;
const folder = mkdtempSync(join(tmpdir(), "kuangjie-large-"));
const path = join(folder, "全县矿区.geojson");
const mines = 40;

beforeAll(async () => {
  writeFileSync(path, largeFile());
  office = await openOffice("/planning");
});
afterAll(async () => {
  await office.close();
  await rm(folder, { recursive: true, force: true });
});

/** Forty mines in 9 MB: what makes it large is a note with each. */
function largeFile(): string {
  const note = "附注".repeat(40_000);
  const features = Array.from({ length: mines }, (_, place) => ({
    type: "Feature",
    properties: { 矿山名称: `续传${place}号矿`, 矿种: "石灰岩", note },
    geometry: planeSquare(4_307_200 + Math.floor(place / 8) * 300, 38_379_200 + (place % 8) * 300, 200),
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}

/** Pieces that reached the server, by the place they begin at. */
const sent: number[] = [];

test("an upload waits through a broken connection and goes on where it stopped", async () => {
  const { page } = office;
  page.on("requestfinished", (request) => {
    const offset = /chunks\?offset=(\d+)/.exec(request.url())?.[1];
    if (offset !== undefined) sent.push(Number(offset));
  });
  let pieces = 0;
  await page.route(/\/chunks\?/, (route) => {
    pieces += 1;
    return pieces === 3 ? route.abort("connectionreset") : route.continue();
  });
  await page.route(/\/api\/uploads\/[^/]+$/, (route) => route.abort("connectionreset"));
  const dialog = await openDialog();
  await dialog.locator("input[type=file]").setInputFiles(path);
  await dialog.getByText(/^连接中断，已传 4\.0 MB/).waitFor();
  await picture(page, "upload-broken");
  const { violations } = await new AxeBuilder({ page }).include(".kj-import").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(sent).toEqual([0, 2 * 1024 ** 2]);
});

test("after a reload the page knows the unfinished file; chosen again it is sent on from there, read and reviewed", async () => {
  const { page } = office;
  await page.unrouteAll();
  await page.reload();
  const dialog = await openDialog();
  await dialog.getByText("“全县矿区.geojson”还没有传完（已传 4.0 MB / 9.2 MB）").waitFor();
  await picture(page, "upload-unfinished");
  const choose = async (file: Parameters<FileChooser["setFiles"]>[0]) => {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      dialog.getByRole("button", { name: "继续上传" }).click(),
    ]);
    await chooser.setFiles(file);
  };
  await choose({ name: "别的.txt", mimeType: "text/plain", buffer: Buffer.from("1") });
  await dialog.getByText(/选的是“别的\.txt”，不是没有传完的“全县矿区\.geojson”/).waitFor();
  await choose(path);
  await dialog.getByText(`共 ${mines} 个图形`).waitFor();
  expect(sent.slice(2)[0]).toBe(4 * 1024 ** 2);
  expect(new Set(sent).size).toBe(sent.length);
  await picture(page, "upload-read");
  await page.keyboard.press("Escape");
  await page
    .getByRole("dialog", { name: "放弃这次导入？" })
    .getByRole("button", { name: /放\s*弃/ })
    .click();
});

test("one that is cancelled leaves nothing to go on with", async () => {
  const { page } = office;
  await page.route(/\/chunks\?/, (route) => route.abort("connectionreset"));
  const dialog = await openDialog();
  await dialog.locator("input[type=file]").setInputFiles(path);
  await dialog.getByText(/^连接中断/).waitFor();
  await dialog.getByRole("button", { name: /^取\s*消$/ }).click();
  await dialog.getByText("把坐标文件拖到这里").waitFor();
  expect(await page.evaluate(() => localStorage.getItem("kuangjie.upload"))).toBeNull();
  expect(await dialog.getByText("还没有传完").count()).toBe(0);
});

test("nothing outside this computer was asked", () => {
  expect(office.strangers).toEqual([]);
});

async function openDialog(): Promise<Locator> {
  await office.page.getByRole("button", { name: /导入$/ }).click();
  const dialog = office.page.getByRole("dialog", { name: "导入坐标文件" });
  await dialog.waitFor();
  return dialog;
}
