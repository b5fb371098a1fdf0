import { afterAll, beforeAll, expect, test } from "vitest";
import { defectsOf } from "./axe-defects.ts";
import { answerOf, drawn, type Office, openOffice, picture } from "./browser.ts";
import { begunScheme, sent, told } from "./office-calls.ts";

let office: Office;
const scheme = { id: "", name: "求最优的方案" };
beforeAll(async () => {
  office = await openOffice("/planning/schemes");
});
afterAll(() => office.close());

const defects = () => defectsOf(office.page);
const saved = () => office.page.getByRole("status").filter({ hasText: "已保存" }).waitFor();
const panel = () => office.page.getByRole("region", { name: "求最优" });

test("the base of a scheme says why it counts fewer mines than the register", async () => {
  const { page } = office;
  scheme.id = await begunScheme(office, scheme.name);
  await page.reload();
  await page.getByRole("button", { name: new RegExp(`^${scheme.name}`) }).click();
  await page.getByText("底数 216 座：识别了 224 座；8 座不属政策范围，不列入。").waitFor();
});

test("what cannot be kept is named with a way to loosen it, and stays there after the page was left", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "求最优" }).click();
  const form = panel().getByRole("form", { name: "求最优" });
  await form.getByText("大中型优先").click();
  expect(await form.getByLabel("大中型比例高").inputValue()).toBe("1000");
  await form.getByText("矿山最少").click();
  await drawn(page);
  await picture(page, "optimum-order");
  expect(await defects()).toEqual([]);
  await form.getByRole("button", { name: "开始求解" }).click();
  await panel().getByText("有要求不能满足").waitFor();
  await page.getByRole("link", { name: "必须整合" }).click();
  await page.getByRole("link", { name: "整合方案" }).click();
  const clashing = panel().getByRole("list", { name: "不能同时满足的要求" });
  await clashing.getByText("砂石土类矿山整合后不超过整合前的 50%").waitFor();
  await clashing.getByText(/调高砂石土类整合后最多保留的比例/).waitFor();
  await picture(page, "optimum-impossible");
  expect(await defects()).toEqual([]);
});

test("two mines are ticked on the map with Ctrl and settled not to be one", async () => {
  const { page } = office;
  await panel().getByRole("button", { name: "返回编排" }).click();
  const { arrangement, mines } = await told(office, `/api/schemes/${scheme.id}`);
  const [a, b] = arrangement.groups[0].memberIds.map((id: string) =>
    mines.find((mine: { id: string }) => mine.id === id),
  );
  for (const { name } of [a, b]) {
    await page.getByLabel("在方案中查找").fill(name);
    await page.getByRole("list", { name: "整合组" }).getByRole("button", { name }).first().click();
    await drawn(page);
    const box = await page.getByRole("region", { name: "地图" }).locator("canvas").first().boundingBox();
    if (!box) throw new Error("the map is there");
    await page.keyboard.down("Control");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.up("Control");
  }
  await page.getByText("已选 2 座").waitFor();
  await picture(page, "optimum-ticked");
  await page.getByRole("button", { name: "约定…" }).click();
  await page.getByRole("menuitem", { name: "约定不得同组" }).click();
  await saved();
  const { apart } = (await told(office, `/api/schemes/${scheme.id}`)).arrangement;
  expect(apart).toEqual([[a.id, b.id].sort()]);
});

test("a proved optimum shows its figures beside the scheme's, what a wish costs, and which mines move", async () => {
  const { page } = office;
  const { version, demands } = await told(office, `/api/schemes/${scheme.id}`);
  const loose = { mostLeftPercent: null, share: null, mergedIsLargeOrMedium: false, mustMergeHolds: false };
  await sent(office, `/api/schemes/${scheme.id}`, "PATCH", { demands: { ...demands, ...loose } }, version);
  await page.getByLabel("在方案中查找").fill("");
  await page.getByRole("button", { name: "求最优" }).click();
  await panel()
    .getByText(/其后的改动没有计入/)
    .waitFor();
  await panel().getByRole("button", { name: "再求一次" }).click();
  await panel().getByRole("button", { name: "开始求解" }).click();
  await panel().getByText("已证明最优").waitFor();
  await panel()
    .getByRole("list", { name: "约定的代价" })
    .getByText(/^不同组：.* 与 .* —— /)
    .waitFor();
  await panel().getByRole("button", { name: "全部定位" }).click();
  await drawn(page);
  await picture(page, "optimum-found");
  expect(await defects()).toEqual([]);
  await panel().getByRole("radio", { name: "相近 1" }).check();
  await drawn(page);
  await picture(page, "optimum-near");
});

test("a search that ran out of time says how far its scheme may be from the best", async () => {
  const { page } = office;
  const replies = /\/optima\/[0-9a-f-]{36}$/;
  await page.route(replies, async (route) => {
    const response = await answerOf(route);
    const optimum = await response.json();
    const { best } = optimum.found;
    optimum.found.best = { ...best, state: "stopped", bound: Math.floor(best.cost * 0.9) };
    await route.fulfill({ response, json: optimum });
  });
  await page.reload();
  await page.getByRole("button", { name: new RegExp(`^${scheme.name}`) }).click();
  await page.getByRole("button", { name: "求最优" }).click();
  await panel().getByText("到时限未证明最优，差距 10.0%").waitFor();
  await panel()
    .getByText(/已证明任何方案的代价都不低于 \d+，所以至多还能好 10\.0%。/)
    .waitFor();
  await picture(page, "optimum-unproved");
  expect(await defects()).toEqual([]);
  await page.unrouteAll({ behavior: "wait" });
});

test("a search that is cancelled has no result, and the one before it is there again", async () => {
  const { page } = office;
  await panel().getByRole("button", { name: "再求一次" }).click();
  await panel().getByLabel("另给相近方案（个）").fill("5");
  await panel().getByRole("button", { name: "开始求解" }).click();
  const cancel = panel().getByRole("button", { name: /取\s?消/ });
  await cancel.waitFor();
  // whatever it has reckoned by now: it goes on only with the wish to end it before it
  office.hold();
  await cancel.click();
  office.goOn();
  await panel().getByText("已取消，没有结果，方案不变。").waitFor();
  await picture(page, "optimum-cancelled");
  expect(await defects()).toEqual([]);
  await panel().getByRole("combobox", { name: "历次求解" }).click();
  await page.locator(".ant-select-item-option").nth(1).click();
  await panel().getByText("已证明最优").waitFor();
});

test("what was found is taken over by the planner's act, is undone, and is kept as another scheme", async () => {
  const { page } = office;
  const groups = async () => {
    const { arrangement } = await told(office, `/api/schemes/${scheme.id}`);
    return arrangement.groups.toSorted((g: { id: string }, h: { id: string }) => g.id.localeCompare(h.id));
  };
  const before = await groups();
  await panel().getByRole("radio", { name: "最优" }).check();
  await panel().getByRole("button", { name: "采用“最优”到本方案" }).click();
  await panel().getByText("当前分组与此相同").waitFor();
  await saved();
  await expect
    .poll(async () => (await told(office, `/api/schemes/${scheme.id}`)).state.measures.minesAfter)
    .toBeLessThan(184);
  await picture(page, "optimum-adopted");
  await page.getByRole("button", { name: "撤销" }).click();
  await panel().getByRole("button", { name: "采用“最优”到本方案" }).and(page.locator(":enabled")).waitFor();
  await saved();
  await expect.poll(groups).toEqual(before);
  await panel().getByRole("button", { name: "另存为新方案" }).click();
  await page
    .getByRole("dialog", { name: "复制方案" })
    .getByRole("button", { name: /复\s?制/ })
    .click();
  await page.getByRole("heading", { name: `${scheme.name}（最优）` }).waitFor();
  await drawn(page);
  await picture(page, "optimum-kept");
  expect(await defects()).toEqual([]);
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints.filter((text) => !text.includes("412"))).toEqual([]);
});
