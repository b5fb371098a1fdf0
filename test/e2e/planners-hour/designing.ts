import { expect, test } from "vitest";
import { defectsOf } from "../axe-defects.ts";
import { drawn, typeDay } from "../browser.ts";
import { told } from "../office-calls.ts";
import { identify, newScheme, saved, settled, tickOnMap } from "../scheme-desk.ts";
import { chosen, county, draft, found, type Hour, hub, small } from "./hour.ts";

/** From the candidates of a county to the signed choice between three schemes. */
export function designing(hour: Hour): void {
  test("the mines of a county that must merge are found, each with its reasons", async () => {
    const { page } = hour.office();
    await page.getByRole("treeitem", { name: new RegExp(county) }).click();
    await identify(page);
    await drawn(page);
    const row = page.locator(".kj-dock-table .ant-table-row").filter({ hasText: small[0] });
    // measured: 344.70 m, against 500 m; 0.0999 km², against 0.1 km²
    expect(await row.innerText()).toMatch(/必须整合[\s\S]*344\.697 米/);
    expect(await page.getByRole("button", { name: /必须整合$/ }).innerText()).toMatch(/^6\s/);
    await hour.shown("1-candidates");
    expect(await defectsOf(page)).toEqual([]);
  });

  test("a group is ticked together in the list, and its 整合主体 chosen with a reason", async () => {
    const { page } = hour.office();
    await page.getByRole("link", { name: "整合方案" }).click();
    await newScheme(page, { name: draft, isAlone: true });
    hour.schemeId = await hour.idOf(draft);
    expect(await hour.figures()).toMatch(
      /^矿山数 39 → 39 .*压减比例 0\.00% 未达标 .*大中型矿山比例 35\.90% 未达标/,
    );
    await page.getByText(/^单列矿山 39$/).click();
    await page.getByLabel("在方案中查找").fill("云岭示例面积");
    const list = page.getByRole("list", { name: "单列矿山" });
    await expect.poll(() => list.getByRole("checkbox").count()).toBe(4);
    for (const box of await list.getByRole("checkbox").all()) await box.check();
    await page.getByRole("button", { name: "合为一组" }).click();
    await page.getByText(/^整合组 1$/).click();
    await page.getByRole("button", { name: "选定第 1 组的整合主体" }).click();
    const dialog = page.getByRole("dialog", { name: "第 1 组的整合主体" });
    await dialog.getByText("90 分").waitFor();
    await settled(page);
    await hour.shown("2-subject");
    expect(await defectsOf(page)).toEqual([]);
    const reason = dialog.getByLabel("选定理由");
    expect(await reason.inputValue()).toContain("保有资源储量本组最多（310 万吨）");
    await reason.fill("");
    await dialog.getByRole("button", { name: /选\s?定$/ }).click();
    await page.getByText("请填写选定整合主体的理由。").waitFor();
    await reason.fill("本组规模最大，企业承诺出资整合其余三矿");
    await dialog.getByRole("button", { name: /选\s?定$/ }).click();
    await page.getByText(`整合主体：${hub}（本组规模最大，企业承诺出资整合其余三矿）`).waitFor();
    await page.getByRole("button", { name: "在地图上定位第 1 组" }).click();
    await drawn(page);
    await hour.shown("3-group");
    // 310 + 3 × 20 万吨 and 30 + 10 + 20 + 20 万吨 a year
    await page.getByText("中型 80 万吨/年").waitFor();
    await page.getByText(/^储量 370 万吨 · 0\.8199 km² · 服务 4\.6 年$/).waitFor();
    await saved(page);
  });

  test("its new boundary begins with union and gap land, and a typed corner changes it by what the plane says", async () => {
    const { page } = hour.office();
    await page.getByRole("button", { name: "编辑第 1 组的边界" }).click();
    await page.getByRole("button", { name: "以并集＋夹缝开始" }).click();
    await saved(page);
    const field = (name: string, axis: "X（北）" | "Y（东）") =>
      page.getByLabel(`${name} ${axis}`, { exact: true });
    const area = page.locator(".kj-boundary-figures > div").filter({ hasText: "面积" }).first();
    await expect.poll(() => area.innerText()).toContain("0.9903 km²");
    const [east, west] = [
      await field("J2", "Y（东）").inputValue(),
      await field("J6", "Y（东）").inputValue(),
    ];
    const movedM = 25.123;
    const north = (Number(await field("J1", "X（北）").inputValue()) + movedM).toFixed(3);
    await page.getByRole("button", { name: "定位 J1", exact: true }).click();
    await field("J1", "X（北）").fill(north);
    await field("J1", "X（北）").press("Enter");
    // a triangle on the line of its neighbours; 119 km from the meridian the plane is 0.035 % too large
    const grownHa = ((Number(east) - Number(west)) * movedM) / 2 / 1.00035 / 10_000;
    await expect.poll(() => area.innerText()).toContain(`+${grownHa.toFixed(4)} 公顷`);
    await expect.poll(() => area.innerText()).toContain("0.9937 km²");
    await saved(page);
    await drawn(page);
    await hour.shown("4-boundary");
    await page.getByRole("button", { name: "返回方案" }).click();
    await page.getByRole("button", { name: "锁定第 1 组" }).click();
    await saved(page);
  });

  test("two sand pits are ticked on the map, and the figures follow", async () => {
    const { page } = hour.office();
    await page.getByText(/^单列矿山 35$/).click();
    await tickOnMap(page, "单列矿山", ["河湾磨盘岔砂场", "河湾磨盘梁砂场"]);
    await hour.shown("5-ticked-on-map");
    await page.getByRole("button", { name: "合为一组" }).click();
    await page.getByLabel("在方案中查找").fill("");
    // one of eleven sand pits is no more
    await expect
      .poll(hour.figures)
      .toMatch(/39 → 35 .*压减比例 9\.09% 未达标 .*大中型矿山比例 40\.00% 未达标/);
    await saved(page);
  });

  test("from the draft an optimum is sought: what cannot be kept is named, and once it is loosened it is proved", async () => {
    const { page } = hour.office();
    const panel = page.getByRole("region", { name: "求最优" });
    const seek = async (answer: string) => {
      await panel.getByRole("button", { name: "开始求解" }).click();
      await panel.getByText("求解中").first().waitFor({ state: "detached" });
      await panel.getByText(answer, { exact: true }).waitFor();
    };
    await page.getByRole("button", { name: "求最优" }).click();
    await seek("有要求不能满足");
    await panel.getByText("砂石土类矿山整合后不超过整合前的 50%").waitFor();
    await hour.shown("6-impossible");
    await page.getByRole("button", { name: "要求与约定" }).click();
    const demands = page.getByRole("dialog", { name: "对方案的要求" });
    await demands.getByLabel("砂石土类整合后最多为整合前的（%）").fill("75");
    await demands
      .locator(".ant-form-item")
      .filter({ hasText: "整合后的矿山须达到大中型" })
      .getByText("不要求")
      .click();
    await demands.getByRole("button", { name: /保\s?存/ }).click();
    await demands.waitFor({ state: "hidden" });
    await panel.getByRole("button", { name: "再求一次" }).click();
    await seek("已证明最优");
    await drawn(page);
    await hour.shown("7-optimum");
    expect(await defectsOf(page)).toEqual([]);
    // the 锁定 group stays as it is: none of its mines moves
    const moved = await panel.getByRole("listitem").allInnerTexts();
    expect(moved.filter((text) => text.startsWith("云岭示例面积"))).toEqual([]);
    await panel.getByRole("button", { name: "另存为新方案" }).click();
    await page
      .getByRole("dialog", { name: "复制方案" })
      .getByRole("button", { name: /复\s?制/ })
      .click();
    await page.getByRole("heading", { name: chosen }).waitFor();
    expect(await hour.figures()).toMatch(/39 → 21 .*整合成 7 座 .*大中型矿山比例 52\.38% 达标/);
  });

  test("three schemes are compared, and the meeting that prefers one is put down and signed", async () => {
    const { page } = hour.office();
    await page.getByRole("button", { name: "返回方案列表" }).click();
    await newScheme(page, { name: found });
    await page.getByRole("button", { name: "返回方案列表" }).click();
    for (const name of [found, chosen, draft])
      await page.getByLabel(`选入比选：${name}`, { exact: true }).check();
    await page.getByRole("button", { name: "比选 3 个" }).click();
    const row = page.locator(".kj-dock-table .ant-table-row").filter({ hasText: "整合后矿山（座）" });
    await row.getByText("27", { exact: true }).waitFor();
    expect(await row.innerText()).toMatch(/27\s+21\s+（−6）\s+35\s+（\+8）/);
    await drawn(page);
    await hour.shown("8-compare");
    await page.getByText("意见与纪要").click();
    const remarks = page.getByRole("region", { name: `对${found}的意见` });
    await remarks.getByRole("textbox").fill("两组矿体尚未核实，宜缓并");
    await remarks.getByRole("button", { name: /写\s?下/ }).click();
    await remarks.getByText(/对第 1 版$/).waitFor();
    await page.getByRole("button", { name: "签署纪要" }).click();
    const minutes = page.getByRole("dialog", { name: "签署比选会议纪要" });
    const { today } = await told(hour.office(), `/api/schemes/${hour.schemeId}/course`);
    await typeDay(minutes.getByLabel("比选日期"), today);
    await minutes.getByLabel("参加人员").fill("林知远、周禾");
    await minutes.getByRole("combobox", { name: "选定的方案" }).click();
    await page.locator(".ant-select-item-option").filter({ hasText: chosen }).click();
    await minutes.getByLabel("结论及理由").fill("整合后 21 座，大中型过半");
    await settled(page);
    await hour.shown("9-signing");
    expect(await defectsOf(page)).toEqual([]);
    await minutes.getByRole("button", { name: /签\s?署$/ }).click();
    await minutes.waitFor({ state: "hidden" });
    const signed = page.getByRole("article", { name: `${today}的比选会议纪要` });
    await signed.getByText(`选定：${chosen}`).waitFor();
    await signed.getByText(/39 → 21 座，压减 \d\d\.\d\d%，大中型 52\.38%/).waitFor();
    await signed.getByText(/林知远于.*签署/).waitFor();
    await signed.getByText(/^按识别合并（第 1 版）：39 → 27 座/).waitFor();
    await hour.shown("9-minutes");
    expect(await defectsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "返回方案列表" }).click();
  });
}
