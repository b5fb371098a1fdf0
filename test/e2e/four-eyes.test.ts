import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { why } from "#test/support/two-people";
import { enterAs, leave, type Office, openOffice, picture } from "./browser.ts";

let office: Office;
let mine: { id: string; name: string };
beforeAll(async () => {
  office = await openOffice("/planning");
  mine = (await (await office.ask("/api/mines?limit=1&sort=name")).json()).items[0];
});
afterAll(() => office.close());

const inbox = () => office.page.getByRole("dialog", { name: "审批" });
const openInbox = async () => {
  await office.page.getByRole("button", { name: /审批/ }).click();
  await inbox().getByRole("radiogroup", { name: "列出哪些申请" }).waitFor();
};
const faults = async () => {
  const { violations } = await new AxeBuilder({ page: office.page }).include(".kj-approvals").analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};
const quarterOf = (quarter: number) => `/api/mines/${mine.id}/quota/2031/${quarter}`;
const propose = async (quarter: number, issuedWt: string) => {
  const reply = await office.askAs("planner", quarterOf(quarter), {
    method: "PUT",
    headers: { "If-None-Match": "*", "Content-Type": "application/json", ...why },
    body: JSON.stringify({ issuedWt, usedWt: "0" }),
  });
  expect(reply.status).toBe(202);
};
const registered = async () =>
  (await (await office.askAs("planner", `/api/quota?mineId=${mine.id}&year=2031`)).json()).items;
/** Once the dialog has come to rest. */
const shot = async (name: string) => {
  await office.page.waitForTimeout(600);
  await picture(office.page, name);
};
const badge = () => office.page.locator(".kj-top .ant-badge");

test("who proposed sees the own proposals and withdraws one, but approves none", async () => {
  const { page } = office;
  await openInbox();
  await inbox().getByText("您还没有提出过变更申请").waitFor();
  await shot("inbox-empty-own");
  await page.keyboard.press("Escape");
  for (const quarter of [1, 2, 3, 4]) await propose(quarter, `1.${quarter}`);
  await page.reload();
  await openInbox();
  const proposal = inbox().getByRole("article", { name: "变更申请" });
  await proposal.getByText("2031 年第 4 季度").waitFor();
  expect(await proposal.getByRole("row", { name: /下达指标/ }).innerText()).toMatch(/—\s+1\.4/);
  expect(await proposal.getByRole("button", { name: "批准" }).count()).toBe(0);
  await shot("inbox-proposer");
  expect(await faults()).toEqual([]);
  await proposal.getByRole("button", { name: "撤回申请" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "撤回申请" }).click();
  await proposal.getByText("已撤回").waitFor();
  expect(await registered()).toEqual([]);
  expect(await badge().count()).toBe(0);
  await page.keyboard.press("Escape");
  await leave(page);
});

test("who decides is told how many wait, sees old and new side by side, approves one and refuses one with the reason", async () => {
  const { page } = office;
  await enterAs(page, "领导");
  await badge().getByTitle("3 项申请等待您审批").waitFor();
  await openInbox();
  const proposal = inbox().getByRole("article", { name: "变更申请" });
  await proposal.getByText("2031 年第 3 季度").waitFor();
  await shot("inbox-decider");
  expect(await faults()).toEqual([]);
  await proposal.getByRole("button", { name: "批准" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "批准" }).click();
  await proposal.getByText("2031 年第 2 季度").waitFor();
  expect(await registered()).toMatchObject([{ quarter: 3, issuedWt: "1.3000" }]);
  await badge().getByTitle("2 项申请等待您审批").waitFor();
  await proposal.getByRole("button", { name: "退回" }).click();
  const asked = page.getByRole("tooltip");
  expect(await asked.getByRole("button", { name: "退回" }).isDisabled()).toBe(true);
  await asked.getByLabel("退回原因").fill("超出全年总量");
  await shot("inbox-refusing");
  await asked.getByRole("button", { name: "退回" }).click();
  await proposal.getByText("2031 年第 1 季度").waitFor();
});

test("a proposal that the register has overtaken is shown with what stands now, and cannot be approved", async () => {
  const { page } = office;
  await page.keyboard.press("Escape");
  await propose(1, "2.5");
  const waiting = await (await office.askAs("leader", "/api/proposals?view=pending&sort=-proposedAt")).json();
  const [{ id, version }] = waiting.items;
  await office.askAs("leader", `/api/proposals/${id}/approve`, {
    method: "POST",
    headers: { "If-Match": `"${version}"` },
  });
  await page.reload();
  await openInbox();
  const proposal = inbox().getByRole("article", { name: "变更申请" });
  await proposal.getByText("申请已失效，不能批准").waitFor();
  expect(await proposal.getByRole("row", { name: /下达指标/ }).innerText()).toMatch(/—\s+1\.1\s+2\.5/);
  expect(await proposal.getByRole("button", { name: "批准" }).isDisabled()).toBe(true);
  await shot("inbox-overtaken");
  await proposal.getByRole("button", { name: "退回" }).click();
  await page.getByRole("tooltip").getByLabel("退回原因").fill("已另行下达");
  await page.getByRole("tooltip").getByRole("button", { name: "退回" }).click();
  await inbox().getByText("没有等待您审批的申请").waitFor();
  expect(await badge().count()).toBe(0);
  await shot("inbox-empty-decider");
  await inbox().getByText("已办结", { exact: true }).first().click();
  await inbox().getByText("已退回").first().waitFor();
  await shot("inbox-done");
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints).toEqual([]);
});
