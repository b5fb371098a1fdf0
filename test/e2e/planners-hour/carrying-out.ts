import { expect, test } from "vitest";
import { addDays } from "#gis/calendar/day-arithmetic";
import { defectsOf } from "../axe-defects.ts";
import { drawn, picture, secondDesk, typeDay } from "../browser.ts";
import { courseDesk } from "../course-desk.ts";
import { told } from "../office-calls.ts";
import { openScheme, settled } from "../scheme-desk.ts";
import { chosen, county, type Hour } from "./hour.ts";

/** The steps of a merged mine up to its licence, each with the documents it asks for. */
const stepsOfMine = [
  ["reserve_verification", "verification_report"],
  ["review_filing", "filing_letter"],
  ["valuation", "valuation_report"],
  ["grant", "grant_letter"],
  ["ownership", "ownership_letter"],
  ["plans", "utilisation_plan", "three_in_one", "eia"],
] as const;
/** What the four are licensed by before, by name. */
const old = [
  "C9901242021093129002329",
  "C9901242021093129002466",
  "C9901242021093129002603",
  "C9901002021093129002192",
];
const licenceNumber = "C9901242026113129000009";

/** The merged mine on its way to its licence, and into the register. */
export function carryingOut(hour: Hour): void {
  const desk = () => courseDesk(hour.office(), chosen, () => hour.schemeId);
  let groupId = "";

  test("the merged mine goes its way up to its licence", async () => {
    const { arrangement } = await told(hour.office(), `/api/schemes/${hour.schemeId}`);
    groupId = arrangement.groups[0]?.id ?? "";
    const on = (await desk().course()).today;
    const shares = [{ holder: "河湾县华嶂铝业有限公司", percent: "100" }];
    for (const [step, ...kinds] of stepsOfMine)
      await desk().finish(step, kinds, { groupId, on, ...(step === "ownership" && { shares }) });
    await desk().bring("licence", "licence_copy", groupId);
  });

  test("it is carried out by two people: told in full before it is sent, and with the ground that was drawn", async () => {
    const office = hour.office();
    const { page } = office;
    const { today } = await desk().course();
    await page.reload();
    await openScheme(page, chosen);
    await desk().open();
    await desk().step("登记发证").click();
    await desk().drawer().getByRole("button", { name: "实施整合" }).click();
    const form = page.getByRole("dialog", { name: /^实施整合：第 1 组/ });
    await form.getByText("方案划定的范围，0.9937 km²，2 个采区", { exact: false }).waitFor();
    await form.getByText("新立：全部注销，另发新证").click();
    await form.getByLabel("采矿许可证号").fill(licenceNumber);
    await form.getByLabel("发证文号").fill("云自然资采准〔2026〕21号");
    await typeDay(form.getByLabel("有效期止"), addDays(today, 3650));
    await form.getByLabel("关闭文件和注销文件文号").fill("河政关〔2026〕3号、云自然资注〔2026〕8号");
    await form.getByLabel("事由").fill("新证已经领取");
    const fates = await form.getByRole("table").innerText();
    expect(fates).toContain("有效许可证 4 → 1，减少 3");
    expect(fates.match(/C\d{22}/g)?.toSorted()).toEqual([...old, licenceNumber].toSorted());
    await settled(page);
    await hour.shown("18-carrying-out");
    expect(await defectsOf(page)).toEqual([]);
    await form.getByRole("button", { name: /提交审批$/ }).click();
    await desk().drawer().getByText("实施整合的申请正在等待审批", { exact: false }).waitFor();
    const leader = await secondDesk(office, "/planning", "领导");
    await leader.page.getByRole("button", { name: /审批/ }).click();
    const proposal = leader.page.getByRole("article", { name: "变更申请" });
    await proposal.getByText("实施整合").first().waitFor();
    await proposal.getByText("申请的范围 0.9937 km²").waitFor();
    await picture(leader.page, "hour-19-leader");
    await proposal.getByRole("button", { name: "批准" }).click();
    await leader.page.getByRole("tooltip").getByRole("button", { name: "批准" }).click();
    await leader.page.getByText("没有等待您审批的申请").waitFor();
    await leader.close();
    await page.reload();
    await openScheme(page, chosen);
    await desk().open();
    await desk().step("登记发证").filter({ hasText: "已完成" }).click();
    await hour.shown("20-carried-out");
    expect(await defectsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await desk().drawer().waitFor({ state: "hidden" });
  });

  test("tree, list and map know the day before and the day after", async () => {
    const { page } = hour.office();
    const { today } = await desk().course();
    const tree = page.getByRole("treeitem", { name: new RegExp(county) });
    await page.getByRole("button", { name: "返回方案列表" }).click();
    await page.getByLabel("筛选矿山").fill("云岭示例面积");
    await page.getByLabel("筛选矿山").press("Enter");
    const after = [...old.map((number) => [number, "注销"]), [licenceNumber, "基建"]];
    await expect.poll(() => tree.innerText()).toMatch(/38$/);
    await expect.poll(listed).toEqual(after);
    const yesterday = addDays(today, -1);
    await typeDay(page.getByLabel("数据截至日"), yesterday);
    await page.locator(".kj-day-banner", { hasText: yesterday }).waitFor();
    await expect.poll(() => tree.innerText()).toMatch(/41$/);
    await expect.poll(listed).toEqual(old.map((number) => [number, "生产"]));
    await drawn(page);
    await hour.shown("21-day-before");
    expect(await defectsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "回到今天" }).click();
    await expect.poll(listed).toEqual(after);
    await page.getByLabel("筛选矿山").fill("");
    await page.getByLabel("筛选矿山").press("Enter");
    await openScheme(page, chosen);
  });

  /** Licences in the docked table of mines, each with how it stands. */
  async function listed(): Promise<string[][]> {
    const words =
      (await hour.office().page.locator(".kj-dock").innerText()).match(/C\d{22}|生产|基建|注销/g) ?? [];
    return words.flatMap((word, at) => (word.startsWith("C") ? [[word, words[at + 1] ?? ""]] : []));
  }
}
