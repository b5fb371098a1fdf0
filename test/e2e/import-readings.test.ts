import { encode } from "iconv-lite";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toPlane } from "#gis/crs/gauss-kruger";
import { rectangle } from "#test/support/mine-facts";
import { mineFile } from "#test/support/staged-file";
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

const hand = (name: string, text: string | Buffer) =>
  dialog
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text as string) });
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

test("a text that makes sense in two encodings is shown in both, and read in the one a person chooses", async () => {
  await another();
  await hand("编码存疑.csv", encode(packed.replace("点号,经度,纬度", "鑫淼,L,B"), "gbk"));
  await dialog.getByText("文字编码有两种可能，请选择读得通的一种").waitFor();
  await dialog.getByRole("button", { name: "GBK/GB18030：鑫淼" }).waitFor();
  await picture(office.page, "import-encoding-question");
  await dialog.getByRole("button", { name: /^Big5 繁体：/ }).click();
  await dialog.getByText("按 Big5 繁体 读取文字").waitFor();
  expect(await dialog.getByText("文字编码有两种可能").count()).toBe(0);
  expect(office.complaints).toEqual([]);
});

test("columns whose names say nothing are mapped by a person, in the unit that the person says", async () => {
  const { page } = office;
  await another();
  const said = {
    矿名: "沿河采石场",
    企业名称: "沿河石料有限公司",
    产能: 300,
    起标高: 900,
    备考: "2019 年测",
  };
  await hand("区县报送.geojson", mineFile([rectangle(0, 0, 300, 300), said]));
  await dialog.getByRole("button", { name: "字段对应" }).click();
  const mapping = page.getByRole("dialog", { name: /字段对应/ });
  await mapping.getByText(/不采用 \d 列：.*「产能」/).waitFor();
  await choose(mapping, "「矿名」对应台账项目", "矿山名称");
  await choose(mapping, "「产能」对应台账项目", "生产规模");
  await mapping.getByText("请选定").waitFor();
  await picture(page, "import-columns");
  await choose(mapping, "「产能」的单位", "千吨");
  await mapping.getByLabel("报送单位").fill("东县自然资源局");
  await mapping.getByRole("button", { name: "按此重读 1 个图形的属性" }).click();
  await dialog.getByRole("button", { name: "字段对应（已指定）" }).waitFor();
  await dialog.locator("[data-item]").getByText("沿河采石场").waitFor();
  await drawn(page);
  await picture(page, "import-columns-mapped");
  await dialog.getByRole("button", { name: /取自网络地图/ }).click();
  await dialog.getByText("标注为 GCJ-02，已换算").waitFor();
  await dialog.getByRole("button", { name: "字段对应（已指定）" }).waitFor();
  await dialog.locator("[data-item]").getByText("沿河采石场").waitFor();
  await another();
  await hand("区县再报.geojson", mineFile([rectangle(0, 0, 300, 300), said]));
  await dialog.getByRole("button", { name: "字段对应" }).click();
  await mapping.getByRole("button", { name: "沿用“东县自然资源局”上次的对应" }).click();
  await picture(page, "import-columns-remembered");
  expect(await mapping.getByRole("row", { name: /产能/ }).innerText()).toMatch(/生产规模\s+千吨/);
  expect(office.complaints).toEqual([]);
});

async function choose(mapping: Locator, label: string, option: string): Promise<void> {
  await still();
  await mapping.getByLabel(label, { exact: true }).click();
  await still();
  const list = office.page.locator(".ant-select-dropdown:visible").last();
  await list.getByText(option, { exact: true }).last().click();
}

/** What is on its way in or out is not yet where it can be pressed. */
const still = () =>
  office.page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
