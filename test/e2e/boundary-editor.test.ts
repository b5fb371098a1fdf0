import { EventEmitter, once } from "node:events";
import type { MultiPolygon, Position } from "geojson";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { numberedCorners } from "#gis/boundary-editing/numbered-corners";
import { planeText } from "#gis/boundary-editing/plane-place";
import { zoneOf } from "#gis/crs/gauss-kruger";
import { zoneText } from "#gis/crs/zones-of-china";
import { destination } from "#gis/measure/geodesic";
import { pointInShape } from "#gis/measure/point-in-shape";
import type { GroupBoundary } from "#gis/schemes/group-boundary";
import { defectsOf } from "./axe-defects.ts";
import { type GroupGround, groupNearRedLine, nearestCorner, triangleWithin } from "./boundary-ground.ts";
import { drawn, type Office, openOffice, picture, secondDesk } from "./browser.ts";
import { pixelOf } from "./map-places.ts";
import { newDesk } from "./new-person.ts";
import { begunScheme, told } from "./office-calls.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning/schemes");
});
afterAll(() => office.close());

/** the group that is drawn: the first with a red line and somebody else's licence near */
let group: GroupGround;
let zone = 0;

const defects = () => defectsOf(office.page);
const read = (path: string) => told(office, path);
const stored = async (): Promise<GroupBoundary> => (await read(`${group.path}/boundary`)).boundary;
const saved = () => office.page.getByRole("status").filter({ hasText: "已保存" }).waitFor();
const area = async () => (await office.page.locator(".kj-boundary-figures dd").first().textContent()) ?? "";
const field = (name: string, axis: "X（北）" | "Y（东）") =>
  office.page.getByLabel(`${name} ${axis}`, { exact: true });
const places = ({ coordinates }: MultiPolygon): Position[] => coordinates.flat(2);

async function openBoundary(page = office.page, what = "边界"): Promise<void> {
  await page.getByRole("button", { name: /^云岭市整合方案 1/ }).click();
  await page.getByLabel("在方案中查找").fill(group.mine);
  await page.getByRole("button", { name: new RegExp(`^.+第 ${group.number} 组的${what}$`) }).click();
  await page.getByRole("heading", { name: `第 ${group.number} 组${what}` }).waitFor();
}

test("a group begins with the union of its licences and the gap land", async () => {
  const { page } = office;
  group = await groupNearRedLine(office, await begunScheme(office, "云岭市整合方案 1"));
  await page.reload();
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
  const { corner, target } = nearestCorner(
    numberedCorners(before, zone),
    group.others.flatMap(({ shape }) => places(shape)),
  );
  await page.getByRole("button", { name: `定位 ${corner.name}`, exact: true }).click();
  await page.getByRole("button", { name: "缩小" }).click();
  await drawn(page);
  // one step out of the zoom that 定位 leads to
  const view = { middle: corner.place, zoom: 15 };
  const [from, to] = [await pixelOf(page, corner.place, view), await pixelOf(page, target, view)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x + 3, to.y - 2, { steps: 5 });
  await page.getByText(/^已吸附到“.*”的拐点/).waitFor();
  await picture(page, "boundary-snap");
  await page.mouse.up();
  await expect.poll(async () => JSON.stringify((await stored()).parts)).toContain(JSON.stringify(target));
  await page.keyboard.press("Control+z");
  await expect.poll(stored).toEqual(before);
});

test("ground on a red line is told, and taken away in one act", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "减去红线" }).click();
  await page.getByText("本组范围与生态保护红线没有重叠，不用减。").waitFor();
  const { corner, target, startAzimuthDeg, distanceM } = nearestCorner(
    numberedCorners(await stored(), zone),
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

test("the table is written in another zone, 3° or 6°, and the ground stays where it is", async () => {
  const { page } = office;
  const [before, row] = [await stored(), await field("J1", "Y（东）").inputValue()];
  const choose = async (name: string) => {
    await page.getByRole("combobox", { name: "拐点坐标的带号" }).click();
    await page.getByTitle(name).click();
  };
  const wide = zoneOf(before.parts[0]?.rings[0]?.[0]?.[0] ?? 0, 6);
  await choose(zoneText(wide));
  await expect
    .poll(() => field("J1", "Y（东）").inputValue())
    .toMatch(new RegExp(`^${wide}\\d{6}\\.\\d{3}$`));
  await picture(page, "boundary-zone");
  expect(await defects()).toEqual([]);
  await choose(zoneText(zone));
  await expect.poll(() => field("J1", "Y（东）").inputValue()).toBe(row);
  expect(await stored()).toEqual(before);
});

async function click(place: Position, middle: Position): Promise<void> {
  const { x, y } = await pixelOf(office.page, place, { middle, zoom: 16 });
  await office.page.mouse.click(x, y);
}

const more = async (name: RegExp) => {
  await office.page.getByRole("button", { name: "更多" }).click();
  await office.page.getByRole("menuitem", { name }).click();
};
const rings = async () => (await stored()).parts.map((one) => one.rings.length);
/** The boundary comes to have so many rings in its parts, and one can go back and forth over that act. */
const comes = async (to: readonly number[]) => {
  await expect.poll(rings).toEqual(to);
  await office.page.keyboard.press("Control+z");
  await expect.poll(rings).not.toEqual(to);
  await office.page.keyboard.press("Control+y");
  await expect.poll(rings).toEqual(to);
};

test("a hole is drawn on the map, and one can go back and forth over it", async () => {
  const { page } = office;
  const [before, [first, hole]] = [await rings(), triangleWithin(await stored(), zone)];
  await page.getByRole("button", { name: "定位 J1", exact: true }).click();
  await drawn(page);
  await more(/^挖空洞/);
  for (const corner of hole) await click(corner, first);
  await page.getByText("已点 3 个").waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText("已点 2 个").waitFor();
  await click(hole[2] ?? [], first);
  await picture(page, "boundary-hole-drawn");
  expect(await defects()).toEqual([]);
  await page.getByRole("button", { name: "完成" }).click();
  await comes([2, ...before.slice(1)]);
});

test("a 采区 is pasted, every bad row named, split in two with elevations of their own, and joined", async () => {
  const { page } = office;
  const [before, known] = [await rings(), numberedCorners(await stored(), zone)];
  const [x, y] = [Math.max(...known.map((one) => Number(one.x))) + 200, Number(known[0]?.y)];
  const corners = [`${x}\t${y}`, `${x}\t${y + 60}`, `${x - 60}\t${y + 60}`, `${x - 60}\t${y}`];
  await more(/^粘贴坐标/);
  const dialog = page.getByRole("dialog", { name: "粘贴坐标" });
  await dialog.getByText("新增采区").click();
  await dialog
    .getByLabel("拐点坐标")
    .fill(`J1\t${x}\t${y}\nJ2\t${x}\t${String(y + 60).slice(2)}\nJ3\t${x - 60}\t二十`);
  await dialog.getByRole("button", { name: /采\s?用/ }).click();
  await dialog.getByRole("alert").waitFor();
  const troubles = (await dialog.getByRole("alert").innerText()).split("\n");
  expect(troubles).toEqual([
    expect.stringMatching(/^第 2 行 J2：.*没有带号/),
    expect.stringMatching(/^第 3 行 J3：.*不是数字/),
  ]);
  await picture(page, "boundary-pasted-wrong");
  await dialog.getByLabel("拐点坐标").fill(corners.join("\n"));
  await dialog.getByRole("button", { name: /采\s?用/ }).click();
  await comes([...before, 1]);
  const pasted = numberedCorners(await stored(), zone).filter(({ ref }) => ref.part === before.length);
  const row = (at: number) => page.getByRole("button", { name: `定位 ${pasted[at]?.name}`, exact: true });
  await row(0).click();
  await row(2).click({ modifiers: ["Control"] });
  await more(/^沿两个选中拐点分割采区/);
  await comes([...before, 1, 1]);
  const last = `采区 ${before.length + 2}`;
  await page.getByLabel(`${last} 上限标高`).fill("520");
  await page.getByLabel(`${last} 下限标高`).fill("−20.5");
  await page.getByLabel(`${last} 下限标高`).press("Enter");
  await expect
    .poll(async () => (await stored()).parts.at(-1))
    .toMatchObject({ topM: "520", bottomM: "-20.5" });
  await drawn(page);
  await picture(page, "boundary-parts");
  expect(await defects()).toEqual([]);
  await page.getByRole("button", { name: `${last} 并入上一采区` }).click();
  await page.getByText("两个采区的开采标高不同，合并后请重新填写。").waitFor();
  await expect.poll(rings).toEqual([...before, 1]);
});

test("two planners at one boundary each see what the other did, and choose where both were at it", async () => {
  const { page } = office;
  const person = { login: "wang.gh", name: "王规划", role: "planner" } as const;
  const other = await newDesk(office, "/planning/schemes", person);
  await page.reload();
  await openBoundary();
  await openBoundary(other.page);
  const north = (desk: Page) => desk.getByLabel("J1 X（北）", { exact: true });
  const put = async (desk: Page, metres: number) => {
    await north(desk).fill((Number(await north(desk).inputValue()) + metres).toFixed(3));
    await north(desk).press("Enter");
  };
  await put(page, 12);
  await other.page.getByText(/刚刚改动$/).waitFor();
  await other.page.getByText("J1 移动 12.00 米").waitFor();
  const held = new EventEmitter();
  await other.page.route(/\/versions$/, async (route) => {
    await once(held, "over");
    await route.continue();
  });
  for (const [turn, choice] of [/^采用.*的版本$/, "保留我的版本"].entries()) {
    const shared = await stored();
    await put(page, 3 + turn);
    await expect.poll(stored).not.toEqual(shared);
    const theirs = await stored();
    await put(other.page, -5);
    await other.page.getByText(/刚刚保存了本组的另一版边界，您的改动还没有保存，请选择/).waitFor();
    await other.page.getByText("J1 移动 5.00 米").waitFor();
    expect(await stored()).toEqual(theirs);
    await picture(other.page, `boundary-clash-${turn}`);
    await other.page.getByRole("button", { name: choice }).click();
    const [first] = numberedCorners(theirs, zone);
    if (turn === 0) await expect.poll(() => north(other.page).inputValue()).toBe(first?.x);
    else await page.getByText(/^王规划刚刚改动$/).waitFor();
  }
  held.emit("over");
  await other.page.unrouteAll({ behavior: "wait" });
  await other.close();
});

test("a leader reads the corners on map and table, and changes nothing", async () => {
  const desk = await secondDesk(office, "/planning/schemes", "领导");
  await openBoundary(desk.page, "新边界");
  await desk.page.getByRole("button", { name: "定位 J1", exact: true }).click();
  await drawn(desk.page);
  expect(await desk.page.locator(".kj-boundary-part, .kj-corner").getByRole("textbox").count()).toBe(0);
  await desk.page.getByText(numberedCorners(await stored(), zone)[0]?.x ?? "", { exact: true }).waitFor();
  await picture(desk.page, "boundary-read");
  await desk.close();
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  // a group has no boundary until it is drawn
  expect(office.complaints.filter((text) => !/404|412/.test(text))).toEqual([]);
});
