import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { PublishedMine } from "#contract/published";
import { type Office, openOffice, picture } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/", "公众查询");
  await office.page.getByText(/共 \d+ 座矿山/).waitFor();
});
afterAll(() => office.close());
afterEach(() => office.page.unrouteAll({ behavior: "ignoreErrors" }));

const mineOf = (n: number): PublishedMine => ({
  name: `北岭第${n}号石灰岩矿`,
  holder: "北岭区恒磊建筑材料有限责任公司",
  licenceNumber: n % 7 === 0 ? null : `C99010020210471290${String(n).padStart(5, "0")}`,
  mineral: "建筑石料用灰岩",
  status: n % 5 === 0 ? null : "producing",
  regionName: "岭阳区",
  validFrom: n % 3 === 0 ? null : "2021-04-01",
  validTo: n % 3 === 0 ? null : "2031-03-31",
  areaKm2: n % 4 === 0 ? null : "0.2336",
  place: n % 4 === 0 ? null : { lon: 112.105, lat: 38.405 },
});
const list = "**/api/published-mines?*";
const many = 250;

/** A register of many mines, a hundred a page; what `broken` says of a page is answered in its place. */
async function offer(broken: (page: number) => boolean = () => false) {
  await office.page.route(list, async (route) => {
    const start = Number(new URL(route.request().url()).searchParams.get("after") ?? 0);
    if (broken(start / 100)) {
      const body = {
        type: "about:blank",
        title: "忙",
        status: 503,
        code: "database_busy",
        detail: "数据库暂时繁忙，请稍后重试。",
        requestId: "r-1",
      };
      return route.fulfill({ status: 503, contentType: "application/problem+json", json: body });
    }
    const items = Array.from({ length: Math.min(100, many - start) }, (_, n) => mineOf(start + n + 1));
    const next = start + 100 < many ? String(start + 100) : null;
    return route.fulfill({ json: { items, total: many, next } });
  });
}
const rows = () => office.page.locator(".kj-published tbody tr");
const seen = async () => {
  await office.page.reload();
  await office.page.getByLabel("查找矿山").waitFor();
};
const end = () => office.page.getByText(`${many} 座矿山已全部列出`);
/** With the wheel, as a person does: a script could scroll what nobody can. */
const toEnd = async () => {
  const { width = 0, height = 0 } = office.page.viewportSize() ?? {};
  await office.page.mouse.move(width / 2, height / 2);
  await office.page.mouse.wheel(0, 200_000);
  await office.page.waitForTimeout(200);
};
const faults = async () => {
  const { violations } = await new AxeBuilder({ page: office.page }).include(".kj-published").analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};

describe.each([
  ["desk", { width: 1366, height: 768 }],
  ["phone", { width: 390, height: 844 }],
] as const)("the public enquiry on a %s", (name, size) => {
  beforeAll(() => office.page.setViewportSize(size));

  test("reads on at the end of what is shown, up to the last mine, and says that it is the last", async () => {
    await offer();
    await seen();
    await rows().first().waitFor();
    expect(await rows().count()).toBe(100);
    await picture(office.page, `published-${name}`);
    expect(await faults()).toEqual([]);
    while (!(await end().isVisible())) {
      await toEnd();
    }
    expect(await rows().count()).toBe(many);
    await toEnd();
    await picture(office.page, `published-${name}-end`);
    const wide = await office.page
      .locator(".kj-office, .kj-published-lines, .kj-published-head")
      .evaluateAll((parts) => parts.filter((part) => part.scrollWidth > part.clientWidth).length);
    expect(wide).toBe(0);
  });

  test("that fails while reading on keeps what was read and tries again from there", async () => {
    let isBroken = true;
    await offer((page) => page === 1 && isBroken);
    await seen();
    await rows().first().waitFor();
    await toEnd();
    const alert = office.page.getByRole("alert").filter({ hasText: "数据库暂时繁忙" });
    await alert.waitFor();
    await toEnd();
    expect(await rows().count()).toBe(100);
    await picture(office.page, `published-${name}-broken-off`);
    isBroken = false;
    await alert.getByRole("button", { name: "重试" }).click();
    await rows().nth(150).waitFor({ state: "attached" });
    expect(await alert.count()).toBe(0);
  });

  test("that fails at first says so and tries again", async () => {
    let isBroken = true;
    await offer(() => isBroken);
    await seen();
    const alert = office.page.getByRole("alert").filter({ hasText: "数据库暂时繁忙" });
    await alert.waitFor();
    await picture(office.page, `published-${name}-error`);
    isBroken = false;
    await alert.getByRole("button", { name: "重试" }).click();
    await rows().first().waitFor();
  });

  test("says what to do where nothing is found, and that it looks while it does", async () => {
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await office.page.route(list, async (route) => {
      const isSearch = new URL(route.request().url()).searchParams.has("q");
      if (isSearch) await asked;
      const items = isSearch ? [] : [mineOf(1)];
      return route.fulfill({ json: { items, total: items.length, next: null } });
    });
    await seen();
    await rows().first().waitFor();
    await office.page.getByLabel("查找矿山").fill("没有这样的矿");
    await office.page.getByText("正在查找…").waitFor();
    await picture(office.page, `published-${name}-looking`);
    answer();
    await office.page.getByText("没有找到“没有这样的矿”").waitFor();
    expect(await rows().count()).toBe(0);
    await picture(office.page, `published-${name}-empty`);
    expect(await faults()).toEqual([]);
  });
});
