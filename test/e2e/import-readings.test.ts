import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toPlane } from "#gis/crs/gauss-kruger";
import { drawn, type Office, openOffice, picture } from "./browser.ts";

/** Corners of a square of 300 m in the demo city, east without its zone. */
const origin = toPlane([112.6, 38.9], 38, 3);
const corners = [
  [0, 0],
  [300, 0],
  [300, 300],
  [0, 300],
].map(([north = 0, east = 0]) => ({
  northM: Math.round(origin.northM) + north,
  eastM: (Math.round(origin.eastM) % 1_000_000) + east,
}));
const parcel = (areaHa: string) =>
  [
    "[属性描述]",
    "坐标系=2000国家大地坐标系",
    "[地块坐标]",
    `4,${areaHa},1,无带号矿,面,,,,@`,
    ...corners.map(({ northM, eastM }, i) => `J${i + 1},1,${northM}.000,${eastM}.000`),
  ].join("\r\n");
const packed = [
  "点号,经度,纬度",
  "1,112.3612,38.5400",
  "2,112.3630,38.5400",
  "3,112.3630,38.5418",
  "4,112.3612,38.5418",
].join("\r\n");

let office: Office;
let dialog: Locator;

beforeAll(async () => {
  office = await openOffice("/planning");
  const { page } = office;
  await page.getByRole("button", { name: /导入$/ }).click();
  dialog = page.getByRole("dialog", { name: "导入坐标文件" });
});
afterAll(() => office.close());

const hand = (name: string, text: string) =>
  dialog
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const another = async () => {
  await dialog.getByRole("button", { name: "换一个文件" }).click();
  await office.page
    .getByRole("button", { name: /放\s*弃/ })
    .last()
    .click();
};

test("the zone is taken from the ground where only one reading fits, and says so", async () => {
  await hand("无带号.txt", parcel("9.0"));
  await dialog
    .getByText(/只有一种落在辖区内/)
    .first()
    .waitFor();
  await dialog
    .getByText(/3度带第38带/)
    .first()
    .waitFor();
  await drawn(office.page);
  await picture(office.page, "import-reading-picked");
  await another();
});

test("a reading whose area does not fit is shown on the map with its reasons; the person chooses it", async () => {
  await hand("面积不符.txt", parcel("12.5"));
  await dialog.getByText(/没有一种读法与辖区和填报面积都相符/).waitFor();
  await dialog.getByText(/不符/).first().waitFor();
  await dialog.getByRole("button", { name: /已排除的/ }).click();
  await drawn(office.page);
  await picture(office.page, "import-reading-question");
  await dialog.getByRole("button", { name: "按第 1 种读法重新识别" }).click();
  await dialog.getByText("按3度带第38带读取").waitFor();
  await dialog.getByText(/可入库 1 个/).waitFor();
  await another();
});

test("degrees that may be DDD.MMSS are asked about, and the datum of a silent table too", async () => {
  await hand("度分秒.csv", packed);
  await dialog.getByText("经纬度的写法有两种可能，请选择").waitFor();
  await picture(office.page, "import-degrees-question");
  await dialog.getByRole("button", { name: /度分秒连写/ }).click();
  await dialog.getByRole("button", { name: "确认坐标系" }).click();
  await dialog.getByText("坐标系按CGCS2000").waitFor();
  await dialog.getByText(/可入库 1 个/).waitFor();
  await drawn(office.page);
  await picture(office.page, "import-degrees-answered");
  expect(office.complaints).toEqual([]);
});
