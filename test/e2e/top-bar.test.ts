import { afterAll, beforeAll, expect, test } from "vitest";
import { answerOf, enterAs, leave, type Office, openOffice, picture } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/", null);
});
afterAll(() => office.close());

const menu = () => office.page.locator(".kj-account-button");

test.each(["欧阳思远明", "Administrator", "长".repeat(50), "Alexandra-Wilhelmina ".repeat(2).trim()])(
  "the top bar stays in one line for %s of a city with a long name, and tells the whole name",
  async (name) => {
    const { page } = office;
    await page.route("**/api/session", async (route) => {
      const reply = await answerOf(route);
      const { person, ...rest } = await reply.json();
      const permissions = [...(person?.permissions ?? []), "approvals.decide"];
      await route.fulfill({
        response: reply,
        json: { ...rest, person: person && { ...person, name, permissions } },
      });
    });
    await page.route("**/api/regions*", async (route) => {
      const reply = await answerOf(route);
      const text = (await reply.text()).replaceAll("云岭市", "巴音郭楞蒙古自治州");
      await route.fulfill({ response: reply, body: text });
    });
    await page.route("**/api/proposals?*", async (route) => {
      const reply = await answerOf(route);
      await route.fulfill({ response: reply, json: { ...(await reply.json()), total: 120 } });
    });
    await enterAs(page, "规划人员");
    await menu().waitFor();
    await page.locator(".kj-top .ant-badge").waitFor();
    const bar = await page.locator(".kj-top").evaluate((node) => ({
      hidden: node.scrollWidth - node.clientWidth,
      heights: [...node.querySelectorAll("button, h1, .kj-city, .kj-entries a")].map(
        (one) => one.getBoundingClientRect().height,
      ),
      search: node.querySelector(".kj-search")?.getBoundingClientRect().width ?? 0,
    }));
    expect(bar.hidden).toBe(0);
    expect(Math.max(...bar.heights)).toBeLessThanOrEqual(44);
    expect(bar.search).toBeGreaterThan(140);
    expect(await menu().getAttribute("title")).toBe(`${name}　规划人员`);
    await picture(page, `top-bar-${name.length}`);
    await page.unrouteAll({ behavior: "wait" });
    await leave(page);
  },
);
