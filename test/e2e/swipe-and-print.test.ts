import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawn, type Office, openOffice, picture } from "./browser.ts";

/** a dot of 云谷县 on the whole city's map, px on screen */
const mineRightOfBar = { x: 687, y: 404 };

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning");
  await drawn(office.page);
});
afterAll(() => office.close());

test("right of the bar the chosen layers are gone, and the bar is moved by keyboard", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "卷帘：比较图层" }).click();
  const bar = page.getByRole("slider", { name: "卷帘位置" });
  await bar.waitFor();
  await drawn(page);
  const mines = await greenShare(page);
  expect(mines.left).toBeGreaterThan(5 * mines.right + 0.001);
  await bar.focus();
  await page.keyboard.press("ArrowLeft");
  expect(await bar.getAttribute("aria-valuenow")).toBe("48");
  const toDossier = page.getByRole("dialog", { name: "属性查询" }).getByRole("button", { name: "一矿一档" });
  await page.mouse.click(mineRightOfBar.x, mineRightOfBar.y);
  expect(await toDossier.count()).toBe(0);
  await picture(page, "swipe");
  expect(await faults(page, ".kj-map")).toEqual([]);
  await page.keyboard.press("Escape");
  await bar.waitFor({ state: "hidden" });
  await page.mouse.click(mineRightOfBar.x, mineRightOfBar.y);
  await toDossier.first().waitFor();
  await page.getByRole("button", { name: "关闭属性查询" }).click();
});

test("a print bears what a filed map must: legend, scale, north, unit, date and coordinate system", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "打印地图" }).click();
  const dialog = page.getByRole("dialog", { name: "打印地图" });
  const sheet = dialog.getByRole("article", { name: "打印图面" });
  await sheet.waitFor();
  await dialog.getByLabel("图名").fill("云岭市采矿权分布图");
  await dialog.getByLabel("制图单位").fill("云岭市自然资源局");
  const text = (await sheet.textContent()) ?? "";
  for (const words of [
    "云岭市采矿权分布图",
    "图例",
    "采矿权",
    "制图单位：云岭市自然资源局",
    "制图日期：",
    "2000 国家大地坐标系（CGCS2000）",
    "演示数据，不作依据",
  ])
    expect(text).toContain(words);
  expect(text).toMatch(/比例尺 1:\d{3},000/);
  expect(await sheet.getByRole("img", { name: "指北针" }).count()).toBe(1);
  await picture(page, "print-dialog");
  expect(await faults(page, ".ant-modal")).toEqual([]);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const [, width, height] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString("latin1")) ?? [];
  expect([Number(width), Number(height)].map(Math.round)).toEqual([842, 595]);
  expect(pdf.toString("latin1")).toMatch(/\/Count 1\b/);
  await page.keyboard.press("Escape");
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints).toEqual([]);
});

/** Share of the green of producing mines on the two halves of the map, as a person sees them. */
async function greenShare(page: Page): Promise<{ left: number; right: number }> {
  const box = await page.locator(".kj-map").boundingBox();
  if (!box) throw new Error("the map is on screen");
  const shot = await page.screenshot({
    clip: { ...box, y: box.y + 130, height: box.height - 130 },
  });
  return page.evaluate(async (png) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
    const halves = { left: 0, right: 0 };
    for (let at = 0; at < data.length; at += 4) {
      const isGreen = data[at] === 0x2e && data[at + 1] === 0x7d && data[at + 2] === 0x32;
      const half = (at / 4) % bitmap.width < bitmap.width / 2 ? "left" : "right";
      if (isGreen) halves[half] += 1 / (data.length / 8);
    }
    return halves;
  }, shot.toString("base64"));
}

async function faults(page: Page, part: string) {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
