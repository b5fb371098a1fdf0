import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "#gis/calendar/day-arithmetic";
import { approvedCourse, type Desk } from "./approved-course.ts";
import { approveAll, type Office, openOffice, picture, typeDay } from "./browser.ts";

let office: Office;
let desk: Desk;
const name = "云岭市实施方案";
beforeAll(async () => {
  office = await openOffice("/planning/schemes");
  desk = await approvedCourse(office, name);
});
afterAll(() => office.close());

const drawer = () => office.page.getByRole("dialog", { name: `方案推进：${name}` });
const step = (label: string) => drawer().getByRole("button", { name: new RegExp(`^${label}`) });
const faults = async (within = "body") => {
  const { violations } = await new AxeBuilder({ page: office.page }).include(within).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
};
const settled = () =>
  office.page
    .locator(".ant-zoom-appear, .ant-zoom-enter, .ant-zoom-leave, .ant-drawer-panel-motion-right-enter")
    .first()
    .waitFor({ state: "detached" });
async function openCourse(): Promise<void> {
  const { page } = office;
  await page.goto(`${office.address}/planning/schemes`);
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await page.getByRole("button", { name: "推进", exact: true }).click();
  await drawer().getByRole("list", { name: "整个方案的步骤" }).waitFor();
  await settled();
}
const countOn = async (day: string) =>
  (await (await office.ask(`/api/overview?asOf=${day}`)).json()).mineCount as number;

test("what carrying out makes of every licence is told before it is sent to a second person", async () => {
  await openCourse();
  await step("登记发证").click();
  await drawer().getByRole("button", { name: "实施整合" }).click();
  const form = office.page.getByRole("dialog", { name: /^实施整合：第 1 组/ });
  await form.getByText("变更，继续有效", { exact: false }).waitFor();
  await settled();
  await picture(office.page, "carry-form");
  expect(await faults()).toEqual([]);
  await form.getByText("新立：全部注销，另发新证").click();
  await form.getByLabel("采矿许可证号").fill("C1409012026077130000777");
  await form.getByLabel("发证文号").fill("云自然资发〔2026〕77号");
  await form.getByLabel("矿山名称").fill("云岭整合一号石料厂");
  await typeDay(form.getByLabel("有效期止"), addDays(desk.today, 3650));
  await form.getByLabel("关闭文件和注销文件文号").fill("云政发〔2026〕8号、云自然资注〔2026〕3号");
  await form.getByLabel("事由").fill("新证已经领取");
  await form.getByRole("rowheader", { name: "云岭整合一号石料厂" }).waitFor();
  await picture(office.page, "carry-typed");
  await form.getByRole("button", { name: "提交审批" }).click();
  const waiting = drawer().getByText("实施整合的申请正在等待审批", { exact: false });
  const odd = form.getByRole("checkbox");
  await waiting.or(odd.first()).first().waitFor();
  if ((await odd.count()) > 0) {
    for (const box of await odd.all()) await box.check();
    await picture(office.page, "carry-doubts");
    await form.getByRole("button", { name: /提交审批$/ }).click();
  }
  await waiting.waitFor();
  await settled();
  await picture(office.page, "carry-waiting");
});

test("who approves sees each licence and the new ground, and once approved all of it is in the register", async () => {
  const before = await countOn(desk.today);
  await drawer().getByRole("button", { name: "在“审批”中查看" }).click();
  const proposal = office.page.getByRole("article", { name: "变更申请" });
  await proposal.getByText("由新证替代为“云岭整合一号石料厂”", { exact: false }).waitFor();
  await settled();
  await proposal.getByRole("rowheader", { name: "云岭整合一号石料厂" }).scrollIntoViewIfNeeded();
  await picture(office.page, "carry-proposal");
  expect(await faults(".kj-approvals")).toEqual([]);
  await approveAll(office);
  expect(await countOn(desk.today)).toBe(before - desk.members.length + 1);
  expect(await countOn(addDays(desk.today, -1))).toBe(before);
  await openCourse();
  await step("登记发证").filter({ hasText: "已完成" }).click();
  await drawer().getByText("已实施", { exact: true }).waitFor();
  await picture(office.page, "carry-carried");
  expect(await faults()).toEqual([]);
  await drawer().getByRole("button", { name: "云岭整合一号石料厂" }).click();
  await office.page.getByRole("tab", { name: "沿革" }).click();
  await office.page.getByRole("link", { name }).first().waitFor();
  await settled();
  await picture(office.page, "carry-lineage");
  expect(await faults()).toEqual([]);
});

test("a mine that the scheme leaves alone is closed by its document", async () => {
  await openCourse();
  await drawer().getByText("关闭", { exact: true }).click();
  await drawer().getByRole("button", { name: "关闭矿山" }).click();
  const form = office.page.getByRole("dialog", { name: "关闭没有并入的矿山" });
  const field = form.getByLabel("要关闭的矿山");
  await field.fill(desk.alone);
  await office.page.locator(".ant-select-item-option", { hasText: desk.alone }).first().click();
  await field.press("Tab");
  await form.getByLabel("关闭文件和注销文件文号").fill("云政发〔2026〕9号");
  await form.getByLabel("事由").fill("资源枯竭，县政府决定关闭");
  await settled();
  await picture(office.page, "carry-closure");
  expect(await faults()).toEqual([]);
  await form.getByRole("button", { name: "提交审批" }).click();
  await drawer().getByText("关闭的申请", { exact: false }).waitFor();
  await approveAll(office);
  await openCourse();
  await drawer().getByText("关闭 1", { exact: true }).click();
  await drawer().getByText("已关闭", { exact: true }).waitFor();
  await settled();
  await picture(office.page, "carry-closed");
  expect(await faults()).toEqual([]);
});
