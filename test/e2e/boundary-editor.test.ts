import { AxeBuilder } from "@axe-core/playwright";
import type { MultiPolygon, Position } from "geojson";
import { afterAll, beforeAll, expect, test } from "vitest";
import { numberedCorners } from "#gis/boundary-editing/numbered-corners";
import { planeText } from "#gis/boundary-editing/plane-place";
import { destination, geodesicCourse } from "#gis/measure/geodesic";
import { pointInShape } from "#gis/measure/point-in-shape";
import type { GroupBoundary } from "#gis/schemes/group-boundary";
import { drawn, type Office, openOffice, picture } from "./browser.ts";

interface Ground {
  name: string;
  kind?: string;
  shape: MultiPolygon;
}

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning");
});
afterAll(() => office.close());

/** the group that is drawn: the first with a red line and somebody else's licence near */
let group: { path: string; number: number; mine: string; others: Ground[]; red: Ground[] };
let zone = 0;

async function defects(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: office.page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}
const read = async (path: string) => (await office.ask(path)).json();
const stored = async (): Promise<GroupBoundary> => (await read(`${group.path}/boundary`)).boundary;
const saved = () => office.page.getByRole("status").filter({ hasText: "已保存" }).waitFor();
const area = async () => (await office.page.locator(".kj-boundary-figures dd").first().textContent()) ?? "";
const field = (name: string, axis: "X（北）" | "Y（东）") =>
  office.page.getByLabel(`${name} ${axis}`, { exact: true });
const places = ({ coordinates }: MultiPolygon): Position[] => coordinates.flat(2);

async function openBoundary(): Promise<void> {
  const { page } = office;
  await page.getByRole("button", { name: /^云岭市整合方案 1/ }).click();
  await page.getByLabel("在方案中查找").fill(group.mine);
  await page.getByRole("button", { name: `编辑第 ${group.number} 组的边界` }).click();
  await page.getByRole("heading", { name: `第 ${group.number} 组边界` }).waitFor();
}

/** The corner, by its number, nearest to one of these places, and that place. */
function nearest(boundary: GroupBoundary, to: readonly Position[]) {
  const pairs = numberedCorners(boundary, zone).flatMap((corner) =>
    to.map((target) => ({ corner, target, ...geodesicCourse(corner.place, target) })),
  );
  const [first] = pairs.toSorted((a, b) => a.distanceM - b.distanceM);
  if (!first) throw new Error("nothing near");
  return first;
}

test("a group begins with the union of its licences and the gap land", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "识别必须整合矿山" }).click();
  await page.getByText(/^整合组 \d+$/).waitFor();
  await page.getByRole("link", { name: "整合方案" }).click();
  await page.getByRole("button", { name: "新建方案" }).click();
  const dialog = page.getByRole("dialog", { name: /^新建整合方案/ });
  await dialog.getByText(/的必须整合识别，数据截至/).waitFor();
  await dialog.getByRole("button", { name: /新\s?建/ }).click();
  await page.getByRole("heading", { name: "云岭市整合方案 1" }).waitFor();
  const { items } = await read("/api/schemes");
  const scheme = await read(`/api/schemes/${items[0].id}`);
  for (const [index, { id, memberIds }] of scheme.arrangement.groups.entries()) {
    const path = `/api/schemes/${scheme.id}/groups/${id}`;
    const { others, zones } = await read(`${path}/surroundings`);
    const red = zones.filter(({ kind }: Ground) => kind === "ecological_red_line");
    const mine = scheme.mines.find((one: { id: string }) => one.id === memberIds[0]).name;
    group = { path, number: index + 1, mine, others, red };
    if (red.length > 0 && others.length > 0) break;
  }
  await page.getByRole("button", { name: "返回方案列表" }).click();
  await openBoundary();
  await page.getByText("本组还没有新边界").waitFor();
  await page.getByRole("button", { name: "以并集＋夹缝开始" }).click();
  await saved();
  const { start } = await read(`${group.path}/gap-land`);
  expect(await stored()).toEqual(start);
  await drawn(page);
  await picture(page, "boundary-start");
  expect(await defects()).toEqual([]);
});

test("a typed corner moves on the map, changes the area, is saved and reads the same again", async () => {
  const { page } = office;
  zone = Number(/(\d+) 带/.exec((await page.locator(".kj-corner-head").textContent()) ?? "")?.[1]);
  const before = await area();
  const x = (Number(await field("J1", "X（北）").inputValue()) + 25.123).toFixed(3);
  await page.getByRole("button", { name: "定位 J1", exact: true }).click();
  await field("J1", "X（北）").fill(x);
  await field("J1", "X（北）").press("Enter");
  await expect.poll(area).not.toBe(before);
  await saved();
  await expect.poll(async () => numberedCorners(await stored(), zone)[0]?.x).toBe(x);
  await page.reload();
  await openBoundary();
  await expect.poll(() => field("J1", "X（北）").inputValue()).toBe(x);
  await drawn(page);
  await picture(page, "boundary-typed");
});

test("what is typed wrong is told with its corner and how to mend it", async () => {
  const { page } = office;
  const was = await field("J2", "Y（东）").inputValue();
  await field("J2", "Y（东）").fill(was.slice(2));
  await field("J2", "Y（东）").press("Enter");
  await page.getByText(`J2：Y 坐标 ${was.slice(2)} 没有带号，请在前面加上 ${zone}，写成 ${was}。`).waitFor();
  await picture(page, "boundary-wrong");
  expect(await defects()).toEqual([]);
  await field("J2", "Y（东）").press("Escape");
  expect(await field("J2", "Y（东）").inputValue()).toBe(was);
});

test("a corner dragged to a neighbour's is laid on its very numbers, and goes back where it was", async () => {
  const { page } = office;
  const before = await stored();
  const { corner, target } = nearest(
    before,
    group.others.flatMap(({ shape }) => places(shape)),
  );
  await page.getByRole("button", { name: `定位 ${corner.name}`, exact: true }).click();
  await page.getByRole("button", { name: "缩小" }).click();
  await drawn(page);
  const box = await page.locator(".kj-map-canvas").boundingBox();
  if (!box) throw new Error("no map");
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  // one step out of the zoom that 定位 leads to
  const [from, to] = [corner.place, target].map((place) => onMercator(place, 15));
  if (!from || !to) throw new Error("no way");
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + to.x - from.x + 3, middle.y + to.y - from.y - 2, { steps: 5 });
  await page.getByText(/^已吸附到“.*”的拐点/).waitFor();
  await picture(page, "boundary-snap");
  await page.mouse.up();
  await expect.poll(async () => JSON.stringify((await stored()).parts)).toContain(JSON.stringify(target));
  await page.keyboard.press("Control+z");
  await expect.poll(stored).toEqual(before);
});

/** Where a place lies on the whole map of a zoom, px of 512-px tiles. */
function onMercator([lon = 0, lat = 0]: Position, zoom: number): { x: number; y: number } {
  const worldPx = 512 * 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  return {
    x: (worldPx * (lon + 180)) / 360,
    y: worldPx * (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)),
  };
}

test("ground on a red line is told, and taken away in one act", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "减去红线" }).click();
  await page.getByText("本组范围与生态保护红线没有重叠，不用减。").waitFor();
  const { corner, target, startAzimuthDeg, distanceM } = nearest(
    await stored(),
    group.red.flatMap(({ shape }) => places(shape)),
  );
  const inside = [20, 40, 80, 160]
    .map((further) => destination(corner.place, startAzimuthDeg, distanceM + further))
    .find((place) => group.red.some(({ shape }) => pointInShape(place, shape) === "inside"));
  const typed = planeText(inside ?? target, zone);
  await field(corner.name, "X（北）").fill(typed.x);
  await field(corner.name, "Y（东）").fill(typed.y);
  await field(corner.name, "Y（东）").press("Enter");
  const red = group.red[0]?.name ?? "";
  const zones = page.locator(".kj-boundary-figures > div").filter({ hasText: "压占管控区" });
  await zones.filter({ hasText: red }).waitFor();
  await saved();
  await page.getByRole("button", { name: `定位 ${corner.name}`, exact: true }).click();
  await drawn(page);
  await picture(page, "boundary-on-red-line");
  await page.getByRole("button", { name: "减去红线" }).click();
  await zones.filter({ hasNotText: red }).waitFor();
  await saved();
  await expect
    .poll(async () => JSON.stringify((await read(`${group.path}/boundary`)).figures.zones))
    .not.toContain("ecological_red_line");
  await drawn(page);
  await picture(page, "boundary-without-red-line");
  expect(await defects()).toEqual([]);
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  // a group has no boundary until it is drawn
  expect(office.complaints.filter((text) => !text.includes("404"))).toEqual([]);
});
