import { AxeBuilder } from "@axe-core/playwright";
import type { MultiPolygon } from "geojson";
import { afterAll, beforeAll, expect, test } from "vitest";
import { why } from "#test/support/two-people";
import { drawn, enterAs, leave, type Office, openOffice, picture } from "./browser.ts";

interface Known {
  id: string;
  version: number;
  name: string;
  licenceNumber: string;
  regionCode: string;
  shape: MultiPolygon;
}

let office: Office;
let known: Known[];
beforeAll(async () => {
  office = await openOffice("/planning");
  const { items } = await asked("/api/mines?q=连片&limit=3");
  const dossiers = await Promise.all(items.map(({ id }: Known) => asked(`/api/mines/${id}`)));
  known = dossiers.map(({ mine, boundary }) => ({ ...mine, shape: boundary.shape }));
});
afterAll(() => office.close());

const json = { "Content-Type": "application/json" };
async function asked(path: string, init: RequestInit = {}) {
  const reply = await office.ask(path, init);
  if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
  return reply.json();
}

/** The boundary with its first corner moved by some thirty metres. */
function moved(shape: MultiPolygon): MultiPolygon {
  const copy: MultiPolygon = structuredClone(shape);
  const ring = copy.coordinates[0]?.[0] ?? [];
  const [lon = 0, lat = 0] = ring[0] ?? [];
  const corner = [lon + 0.0003, lat + 0.0002];
  ring[0] = corner;
  ring[ring.length - 1] = corner;
  return copy;
}

/** Three mines of the register with a corner moved and another holder, and one that is new, proposed by the planner. */
async function proposeImport(batchName: string): Promise<{ id: string; version: number }> {
  const features = [
    ...known.map(({ name, licenceNumber, shape }) => ({
      type: "Feature",
      properties: { 矿山名称: name, 许可证号: licenceNumber, 采矿权人: `${batchName}矿业有限公司` },
      geometry: moved(shape),
    })),
    {
      type: "Feature",
      properties: {
        矿山名称: `${batchName}新矿`,
        采矿权人: `${batchName}矿业有限公司`,
        矿种: "石灰岩",
        面积_公顷: 1,
      },
      geometry: shifted(known[0]?.shape as MultiPolygon),
    },
  ];
  const staging = await asked(`/api/stagings?name=${encodeURIComponent(`${batchName}.geojson`)}`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: JSON.stringify({ type: "FeatureCollection", features }),
  });
  const choice = { method: "POST", headers: json, body: JSON.stringify({ include: "usable" }) };
  const { warnings } = await asked(`/api/stagings/${staging.id}/choice`, choice);
  return await asked(`/api/stagings/${staging.id}/proposal`, {
    method: "POST",
    headers: { ...json, ...why, "If-Match": staging.reviewTag },
    body: JSON.stringify({
      batchName,
      include: "usable",
      take: [{ take: true, filter: {} }],
      acceptWarnings: warnings,
      defaults: {
        regionCode: known[0]?.regionCode,
        licenceLevel: "county",
        status: "producing",
        validFrom: "2030-01-01",
      },
    }),
  });
}

const shifted = (shape: MultiPolygon): MultiPolygon => ({
  ...shape,
  coordinates: shape.coordinates.map((part) =>
    part.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon, lat + 0.03])),
  ),
});

const inbox = () => office.page.getByRole("dialog", { name: "审批" });
const mines = () => inbox().getByRole("region", { name: "逐座改动" });
const openInbox = () => office.page.getByRole("button", { name: /审批/ }).click();
async function faults(): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page: office.page }).include(".kj-approvals").analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

test("who approves an import sees every mine of it, by kind and by name", async () => {
  const { page } = office;
  await proposeImport("换证一批");
  await leave(page);
  await enterAs(page, "领导");
  await openInbox();
  await mines().getByText("换证一批新矿", { exact: true }).first().waitFor();
  const filters = await mines().getByRole("group").getByRole("button").allInnerTexts();
  expect(filters).toEqual(["全部 4", "已在台账 3", "新增 1", "有疑点 1"]);
  await inbox()
    .getByText(/面积不符 1 座（林知远提出时逐类核对并接受/)
    .waitFor();
  await picture(page, "import-inbox");
  await mines().locator("[data-filter=doubtful]").click();
  await mines()
    .getByText(/申请人已核对并接受：.*面积/)
    .waitFor();
  await expect.poll(() => mines().locator("tbody").count()).toBe(1);
  await picture(page, "import-inbox-doubtful");
  await mines().locator("[data-filter=new]").click();
  await mines().getByRole("button", { name: "看范围" }).waitFor();
  await mines().getByRole("button", { name: "对照新旧范围" }).first().waitFor({ state: "detached" });
  await mines().locator("[data-filter=changed]").click();
  await expect.poll(() => mines().getByRole("button", { name: "对照新旧范围" }).count()).toBe(3);
  await mines()
    .getByLabel("在所涉矿山中查找")
    .fill(known[1]?.name ?? "");
  await mines().getByLabel("在所涉矿山中查找").press("Enter");
  await expect.poll(() => mines().getByRole("button", { name: "对照新旧范围" }).count()).toBe(1);
});

test("old and new boundary of each lie on a map, with the corners in which they differ", async () => {
  const { page } = office;
  await mines().getByRole("button", { name: "对照新旧范围" }).click();
  const ground = mines().getByRole("figure", { name: "新旧范围对照" });
  await ground.getByText(/不同的拐点 2 个/).waitFor();
  expect(await ground.locator("figcaption").innerText()).toMatch(
    /原范围 [\d.]+ km²[\s\S]*申请的范围 [\d.]+ km²/,
  );
  await ground.scrollIntoViewIfNeeded();
  await drawn(page);
  await picture(page, "import-inbox-ground");
  expect(await faults()).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await drawn(page);
  await picture(page, "import-inbox-ground-phone");
  await mines().getByRole("button", { name: "收起地图" }).click();
  await ground.waitFor({ state: "detached" });
  await inbox().getByRole("heading", { level: 2 }).scrollIntoViewIfNeeded();
  await picture(page, "import-inbox-phone");
  await page.setViewportSize({ width: 1366, height: 768 });
});

test("an approved import that fails is told to who approved and who proposed it, with the reason and what to do", async () => {
  const { page } = office;
  await page.keyboard.press("Escape");
  await inbox().waitFor({ state: "hidden" });
  const [first] = known;
  const faster = await office.askAs("planner", `/api/mines/${first?.id}`, {
    method: "PATCH",
    headers: { ...json, ...why, "If-Match": `"${first?.version}"` },
    body: JSON.stringify({ holder: "先批矿业有限公司" }),
  });
  expect(faster.status).toBe(202);
  const { items } = await asked("/api/proposals?view=pending&sort=proposedAt");
  // the worker does one thing after the other: the import waits while somebody is faster
  for (let n = 0; n < 12; n += 1) {
    const body = JSON.stringify({ region: known[0]?.regionCode.slice(0, 4) });
    const run = await office.askAs("planner", "/api/topology-runs", { method: "POST", headers: json, body });
    expect(run.status).toBe(200);
  }
  for (const { id, version } of items)
    await asked(`/api/proposals/${id}/approve`, { method: "POST", headers: { "If-Match": `"${version}"` } });
  await page.reload();
  await openInbox();
  const failed = inbox().getByText(/^批准后未完成 1$/);
  await failed.waitFor({ timeout: 60_000 });
  await failed.click();
  await inbox()
    .getByText(new RegExp(`已批准，但导入没有完成：审阅之后，${first?.name} 1 座矿山有变动`))
    .waitFor();
  await inbox()
    .getByText(/重新选择该文件，核对后再次提请审批/)
    .waitFor();
  await picture(page, "import-inbox-failed");
  expect(await faults()).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, "import-inbox-failed-phone");
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.keyboard.press("Escape");
  await leave(page);
  await enterAs(page, "规划人员");
  await openInbox();
  await failed.click();
  await inbox()
    .getByText(/已批准，但导入没有完成/)
    .waitFor();
});

test("what failed is set aside by who proposed it, with a reason that stays to be read", async () => {
  const { page } = office;
  await inbox().getByRole("button", { name: "搁置", exact: true }).click();
  const sure = page.getByRole("tooltip").filter({ hasText: "搁置这项申请？" });
  const confirm = sure.getByRole("button", { name: "搁置" });
  expect(await confirm.isDisabled()).toBe(true);
  await sure.getByLabel("搁置原因").fill("该批换证资料退回企业补正，本季度不再办理");
  await picture(page, "import-inbox-set-aside");
  await confirm.click();
  await inbox().getByText("没有批准后未完成的申请").waitFor();
  await inbox().getByText("已办结", { exact: true }).click();
  await inbox().getByRole("listitem").filter({ hasText: "已批准，未完成，已搁置" }).click();
  await inbox().getByText("该批换证资料退回企业补正，本季度不再办理").waitFor();
  await inbox().getByText("林知远，20").nth(1).waitFor();
  expect(await inbox().getByRole("button", { name: "搁置", exact: true }).count()).toBe(0);
  await picture(page, "import-inbox-aside");
  expect(await faults()).toEqual([]);
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints).toEqual([]);
});
