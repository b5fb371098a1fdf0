import { afterAll, beforeAll, expect, test } from "vitest";
import { enterAs, leave, type Office, openOffice, picture } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/", null);
});
afterAll(() => office.close());

test.each([
  ["规划人员", "/nowhere", /请从上方的“规划整合”、“执法监管”、“领导总览”进入/],
  ["执法人员", "/old.html", /请从上方的“规划整合”、“执法监管”进入/],
  ["矿山企业", "/x.css", /请回到首页，在地图或清单中选择矿山/],
])("%s is told at %s which ways in are there, and comes back to the first page", async (role, path, ways) => {
  const { page } = office;
  await enterAs(page, role);
  await page.goto(`${office.address}${path}`);
  const told = page.getByRole("status").filter({ hasText: "没有这个页面" });
  expect(await told.innerText()).toMatch(ways);
  await picture(page, `unknown-${role}`);
  await told.getByRole("link", { name: "回到首页" }).click();
  await told.waitFor({ state: "detached" });
  await leave(page);
});
