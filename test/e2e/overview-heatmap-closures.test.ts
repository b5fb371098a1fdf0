import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawn, type Office, openOffice, picture, typeDay } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/overview");
  await office.page.locator(".kj-view").waitFor();
  await drawn(office.page);
});
afterAll(() => office.close());

describe("领导总览 of the demo city", () => {
  test.each(["矿山总数", "有效采矿权", "过期"])(
    "%s opens the list of exactly as many mines",
    async (name) => {
      const count = Number(await kpi(name).locator("strong").textContent());
      expect(count).toBeGreaterThan(0);
      await kpi(name).locator(".kj-drill").first().click();
      await drawn(office.page);
      expect(await tableTotal()).toBe(count);
    },
  );

  test("unknown reserves are named beside the sum and can be listed", async () => {
    const drill = kpi("保有储量").locator(".kj-drill").nth(1);
    const count = Number(/^(\d+) 座未知/.exec((await drill.textContent()) ?? "")?.[1]);
    await drill.click();
    await drawn(office.page);
    expect(await tableTotal()).toBe(count);
  });

  test("the counties are coloured by the metric chosen", async () => {
    const before = await mapPicture();
    await office.page.getByLabel("对比指标").click();
    await office.page.locator(".ant-select-item-option", { hasText: "大中型比例" }).click();
    await drawn(office.page);
    expect(await mapPicture()).not.toBe(before);
    await picture(office.page, "overview-counties");
  });

  test("quotas are drawn as hexagons; a click on one tells how many mines are in it", async () => {
    await openView("指标热力");
    await picture(office.page, "overview-hexagons");
    await clickAHexagon();
    const mines = await numberIn(".kj-cell", /选中格网：(\d+) 座矿山/);
    expect(mines).toBeGreaterThan(0);
    await office.page.getByText("在属性表中列出").click();
    await drawn(office.page);
    expect(await tableTotal()).toBe(mines);
  });

  test("the heatmap is another drawing of the same quotas", async () => {
    const hexagons = await mapPicture();
    await office.page.getByText("热力图", { exact: true }).click();
    await drawn(office.page);
    expect(await mapPicture()).not.toBe(hexagons);
    await picture(office.page, "overview-heat");
  });

  test("closures add up as the slider is moved by the keyboard, and the map follows", async () => {
    await openView("关闭退出");
    const slider = office.page.getByRole("slider", { name: "时间轴月份" });
    await slider.focus();
    await office.page.keyboard.press("Home");
    await drawn(office.page);
    expect(await slider.getAttribute("aria-valuetext")).toBe("2025年6月");
    const first = await closedCount();
    const before = await mapPicture();
    for (let month = 0; month < 12; month++) await office.page.keyboard.press("ArrowRight");
    await drawn(office.page);
    expect(await slider.getAttribute("aria-valuetext")).toBe("2026年6月");
    expect(await closedCount()).toBeGreaterThan(first);
    expect(await mapPicture()).not.toBe(before);
    await picture(office.page, "overview-closures");
  });

  test("the slider plays and can be stopped", async () => {
    const slider = office.page.getByRole("slider", { name: "时间轴月份" });
    await office.page.getByRole("button", { name: "播放" }).click();
    await expect.poll(() => slider.getAttribute("aria-valuetext"), { timeout: 20_000 }).toBe("2026年8月");
    await office.page.getByRole("button", { name: "暂停" }).click();
    await drawn(office.page);
    const stopped = await slider.getAttribute("aria-valuetext");
    await office.page.waitForTimeout(1500);
    expect(await slider.getAttribute("aria-valuetext")).toBe(stopped);
  });

  test("suggestions of the system can be taken off the map and out of the list", async () => {
    const before = await tableTotal();
    const suggested = office.page.getByRole("checkbox", { name: /系统建议/ });
    await suggested.uncheck();
    await drawn(office.page);
    expect(await tableTotal()).toBeLessThan(before);
    await suggested.check();
  });

  test("map, list and number are of the day before a merger, and of the day itself, together", async () => {
    const { page } = office;
    const { items } = await (await office.ask("/api/lineage?kind=merged&limit=1")).json();
    const [{ fromMineId, fromName, happenedOn }] = items;
    await showDay(dayBefore(happenedOn));
    const before = Number(await kpi("矿山总数").locator("strong").textContent());
    await kpi("矿山总数").locator(".kj-drill").first().click();
    await drawn(page);
    expect(await tableTotal()).toBe(before);
    const row = page.locator(`.kj-mine-table [data-mine="${fromMineId}"]`);
    await page.getByLabel("筛选矿山").fill(fromName);
    await page.getByLabel("筛选矿山").press("Enter");
    await row.click();
    await drawn(page);
    const mapBefore = await mapPicture();
    await picture(page, "day-before-merger");

    await showDay(happenedOn);
    await row.waitFor({ state: "detached" });
    const { mineCount } = await (await office.ask(`/api/overview?asOf=${happenedOn}`)).json();
    expect(mineCount).toBeLessThan(before);
    await expect.poll(() => kpi("矿山总数").locator("strong").textContent()).toBe(String(mineCount));
    expect(await mapPicture()).not.toBe(mapBefore);
    expect(new URL(page.url()).searchParams.get("day")).toBe(happenedOn);
    await picture(page, "day-of-merger");

    await page.getByRole("button", { name: "回到今天" }).click();
    await drawn(page);
    expect(new URL(page.url()).searchParams.get("day")).toBeNull();
    await page.getByLabel("筛选矿山").fill("");
    await page.getByLabel("筛选矿山").press("Enter");
    await drawn(page);
  });

  test("each number of 压减 opens as many mines, and before less what left with what came is after", async () => {
    await openView("压减");
    const rows = office.page.locator(".kj-reduction-sum tr");
    const counts = (await rows.locator("td:last-child").allTextContents()).map(Number);
    const signs = await rows.locator("td:first-child").allTextContents();
    const [before = 0, ...rest] = counts;
    const after = rest.pop();
    const moved = rest.reduce((sum, count, at) => sum + (signs[at + 1] === "−" ? -count : count), 0);
    expect(before + moved).toBe(after);
    await picture(office.page, "overview-reduction");
    const merged = rows.filter({ hasText: "整合并入" }).getByRole("button");
    const count = Number(await merged.textContent());
    expect(count).toBeGreaterThan(0);
    await merged.click();
    await drawn(office.page);
    expect(await tableTotal()).toBe(count);
  });

  test("nothing outside this computer was asked, and the page made no complaint", () => {
    expect(office.strangers).toEqual([]);
    expect(office.complaints).toEqual([]);
  });
});

async function showDay(day: string): Promise<void> {
  await typeDay(office.page.getByLabel("数据截至日"), day);
  await office.page.locator(".kj-day-banner", { hasText: day }).waitFor();
  await drawn(office.page);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

async function openView(name: string): Promise<void> {
  await office.page.locator(".kj-overview .ant-segmented-item", { hasText: name }).first().click();
  await drawn(office.page);
}

function kpi(name: string) {
  return office.page.locator(".kj-kpi", { hasText: name });
}

async function numberIn(selector: string, pattern = /(\d+)/): Promise<number> {
  return Number(pattern.exec((await office.page.locator(selector).textContent()) ?? "")?.[1]);
}

/** How many mines the docked table says it holds. */
const tableTotal = () => numberIn(".kj-dock-tools", /共 (\d+) 座/);
const closedCount = () => numberIn('.kj-chips [data-state="closed"] strong');

/** The map as it looks: two drawings differ or they do not. */
async function mapPicture(): Promise<string> {
  return (await office.page.locator(".kj-map").screenshot()).toString("base64");
}

/** Walks over the map until a click lands on a hexagon; where they lie depends on the city. */
async function clickAHexagon(): Promise<void> {
  const map = await office.page.locator(".kj-map-canvas").boundingBox();
  if (!map) throw new Error("no map");
  for (let column = 3; column <= 7; column++) {
    for (let row = 2; row <= 8; row++) {
      await office.page.mouse.click(map.x + (map.width * column) / 10, map.y + (map.height * row) / 10);
      if ((await office.page.locator(".kj-cell").count()) > 0) return;
    }
  }
  throw new Error("no hexagon was hit");
}
