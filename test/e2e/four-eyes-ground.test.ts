import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { why } from "#test/support/two-people";
import { drawn, enterAs, leave, type Office, openOffice, picture } from "./browser.ts";

let office: Office;
let mine: { id: string; name: string; version: number; holder: string };
beforeAll(async () => {
  office = await openOffice("/planning");
  mine = (await (await office.ask("/api/mines?limit=1&sort=name")).json()).items[0];
});
afterAll(() => office.close());

const inbox = () => office.page.getByRole("dialog", { name: "审批" });
const proposal = () => inbox().getByRole("article", { name: "变更申请" });
const openInbox = async () => {
  await office.page.getByRole("button", { name: /审批/ }).click();
  await proposal().waitFor();
};
const faults = async () => {
  const { violations } = await new AxeBuilder({ page: office.page }).include(".kj-approvals").analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};
const boundaries = async () =>
  (await (await office.askAs("planner", `/api/mines/${mine.id}/boundaries`)).json()).items;
/** The newest boundary moved to the east, as a licence that was issued anew would have it. */
const moved = async (byDeg: number, validFrom: string) => {
  const [newest] = await boundaries();
  const coordinates = newest.parts[0].shape.coordinates.map((polygon: number[][][]) =>
    polygon.map((ring) => ring.map(([lon, lat]) => [(lon ?? 0) + byDeg, lat])),
  );
  const part = { name: null, topM: null, bottomM: null, shape: { type: "MultiPolygon", coordinates } };
  return { parts: [part], validFrom, sourceName: "换发许可证" };
};
const redraw = async (byDeg: number, validFrom: string) => {
  const reply = await office.askAs("planner", `/api/mines/${mine.id}/boundaries`, {
    method: "POST",
    headers: { "If-Match": `"${mine.version}"`, "Content-Type": "application/json", ...why },
    body: JSON.stringify(await moved(byDeg, validFrom)),
  });
  expect(reply.status).toBe(202);
  return reply.json();
};

test("who decides over a boundary sees the old one and the one that is asked for on a map, with their areas", async () => {
  const { page } = office;
  // what the page still asks when its person leaves is answered 401
  await drawn(page);
  await leave(page);
  await redraw(0.004, "2026-03-01");
  await enterAs(page, "领导");
  await openInbox();
  const ground = proposal().getByRole("figure", { name: "新旧范围对照" });
  await ground.getByText(/原范围\s+[\d.]+ km²/).waitFor();
  await ground.getByText(/申请的范围\s+[\d.]+ km²/).waitFor();
  const corners = ground.getByRole("table", { name: /^不同的拐点 \d+ 个/ });
  expect(await corners.getByRole("row").nth(1).innerText()).toMatch(/J1\s+—|—\s+J1/);
  await drawn(page);
  await picture(page, "inbox-boundary");
  expect(await faults()).toEqual([]);
  expect(await ground.locator("canvas").count()).toBe(1);
  await proposal().getByRole("button", { name: "批准" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "批准" }).click();
  await inbox().getByText("没有等待您审批的申请").waitFor();
  const [newest] = await boundaries();
  expect(newest).toMatchObject({ validFrom: "2026-03-01", sourceName: "换发许可证" });
});

test("a boundary that was redrawn meanwhile is drawn beside both, and is not approved", async () => {
  const { page } = office;
  mine.version = (await (await office.askAs("planner", `/api/mines/${mine.id}`)).json()).mine.version;
  const first = await redraw(0.003, "2026-04-01");
  await redraw(-0.002, "2026-05-01");
  const approved = await office.askAs("leader", `/api/proposals/${first.id}/approve`, {
    method: "POST",
    headers: { "If-Match": `"${first.version}"` },
  });
  expect(approved.status).toBe(200);
  await page.reload();
  await openInbox();
  await proposal().getByText("申请已失效，不能批准").waitFor();
  await proposal()
    .getByText(/台账现在的范围\s+[\d.]+ km²/)
    .waitFor();
  await drawn(page);
  await picture(page, "inbox-boundary-overtaken");
  expect(await faults()).toEqual([]);
  expect(await proposal().getByRole("button", { name: "批准" }).isDisabled()).toBe(true);
});

test("of a licence who decides sees old and new by field", async () => {
  const { page } = office;
  await page.keyboard.press("Escape");
  const { mine: stored } = await (await office.askAs("planner", `/api/mines/${mine.id}`)).json();
  const reply = await office.askAs("planner", `/api/mines/${mine.id}`, {
    method: "PATCH",
    headers: { "If-Match": `"${stored.version}"`, "Content-Type": "application/json", ...why },
    body: JSON.stringify({ holder: "云岭换证矿业有限公司", validTo: "2036-12-31" }),
  });
  expect(reply.status).toBe(202);
  await page.reload();
  await openInbox();
  const row = proposal().getByRole("row", { name: /采矿权人/ });
  await row.waitFor();
  expect(await row.innerText()).toContain("云岭换证矿业有限公司");
  if (stored.holder) expect(await row.innerText()).toContain(stored.holder);
  await picture(page, "inbox-licence");
  expect(await faults()).toEqual([]);
  await proposal().getByRole("button", { name: "批准" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "批准" }).click();
  await proposal().getByText("申请已失效，不能批准").waitFor();
  const changed = (await (await office.askAs("planner", `/api/mines/${mine.id}`)).json()).mine;
  expect(changed).toMatchObject({ holder: "云岭换证矿业有限公司", validTo: "2036-12-31" });
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints).toEqual([]);
});
