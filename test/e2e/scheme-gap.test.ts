import { afterAll, beforeAll, expect, test } from "vitest";
import type { GapLand } from "#contract/scheme-boundaries";
import type { Scheme } from "#contract/schemes";
import { defectsOf } from "./axe-defects.ts";
import { drawn, type Office, openOffice, picture } from "./browser.ts";
import { begunScheme } from "./office-calls.ts";

let office: Office;
let scheme: Scheme;
/** place of the group whose gap land is looked at, and that gap land */
let group: { place: number; gap: GapLand };
beforeAll(async () => {
  office = await openOffice("/planning/schemes");
});
afterAll(() => office.close());

const read = async <Reply>(path: string): Promise<Reply> => (await office.ask(path)).json();
const defects = () => defectsOf(office.page);

test("a scheme of the groups that were found says which have no new boundary yet", async () => {
  const { page } = office;
  const id = await begunScheme(office, "云岭市整合方案 1");
  await page.reload();
  await page.getByRole("button", { name: /^云岭市整合方案 1/ }).click();
  scheme = await read(`/api/schemes/${id}`);
  const unmet = scheme.state.broken.filter(({ kind }) => kind === "no_boundary");
  expect(unmet).toHaveLength(scheme.arrangement.groups.length);
  await page.getByText(`未满足 ${scheme.state.broken.length}`).waitFor();
});

test("the gap land of a group is drawn and told with area, share, tests and the clause", async () => {
  const { page } = office;
  const found = await Promise.all(
    scheme.arrangement.groups.map(({ id }) =>
      read<GapLand>(`/api/schemes/${scheme.id}/groups/${id}/gap-land`),
    ),
  );
  const place = found.findIndex(
    ({ pieces, doubts }) =>
      doubts.length === 0 &&
      pieces[0]?.tests.every(({ verdict }) => verdict === "yes") &&
      !pieces[0].isSliver,
  );
  const gap = found[place];
  if (!gap) throw new Error(JSON.stringify(found.map(({ pieces, doubts }) => [pieces.length, doubts])));
  group = { place, gap };
  await page
    .getByLabel("在方案中查找")
    .fill(scheme.mines.find(({ id }) => id === gap.memberIds[0])?.name ?? "");
  await page.getByRole("button", { name: `第 ${place + 1} 组的夹缝` }).click();
  const panel = page.getByRole("region", { name: "夹缝" });
  await panel.getByText(/^夹缝 \d+ 块，共/).waitFor();
  expect(await panel.getByRole("listitem").filter({ hasText: "满足" }).count()).toBeGreaterThan(1);
  await panel.getByRole("button", { name: "在地图上定位夹缝 1" }).click();
  await drawn(page);
  await picture(page, "gap-panel");
  expect(await defects()).toEqual([]);
});

test("a piece is passed on to the blocks to be granted, once", async () => {
  const { page } = office;
  const panel = page.getByRole("region", { name: "夹缝" });
  await panel.getByRole("button", { name: "夹缝 1 转入拟出让名单" }).click();
  const dialog = page.getByRole("dialog", { name: "转入拟出让名单" });
  await dialog.getByText(/须竞争性出让/).waitFor();
  await dialog.getByLabel("拟设区块名称").fill("云岭夹缝一号");
  await page.locator(".ant-zoom-appear, .ant-zoom-enter").waitFor({ state: "detached" });
  await picture(page, "gap-pass-on");
  expect(await defects()).toEqual([]);
  await dialog.getByRole("button", { name: /转\s?入$/ }).click();
  await panel.getByText("已转入拟出让名单：云岭夹缝一号").waitFor();
  await drawn(page);
  await picture(page, "gap-passed-on");
  const { items } = await read<{ items: { name: string; licenceNumber: string | null }[] }>(
    "/api/mines?status=planned",
  );
  expect(items.filter(({ name }) => name === "云岭夹缝一号")).toMatchObject([{ licenceNumber: null }]);
  expect(group.gap.pieces[0]?.passedOn).toBeNull();
  await panel.getByRole("button", { name: "返回编排" }).click();
  await page.getByText(/^整合组 \d+$/).waitFor();
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints).toEqual([]);
});
