import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addMineTo, addRegions } from "#test/support/register";
import { unzipText } from "#test/support/unzip";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  const licence = (serial: number) => `C140901202601713000000${serial}`;
  const mines: [string, object][] = [
    ["关闭矿", { licenceNumber: licence(1), capacity: "3", disposition: "close_ban" }],
    ["退出矿", { licenceNumber: licence(2), capacity: "4", capacityUnit: "wm3", bulkDensity: "2.65" }],
    ["无体重矿", { licenceNumber: licence(3), capacity: "4", capacityUnit: "wm3", regionCode: "140901101" }],
    ["升级矿", { licenceNumber: licence(4), capacity: "10" }],
    ["整合主体矿", { licenceNumber: licence(5), regionCode: "140902" }],
    ["参与整合矿", { licenceNumber: licence(6), regionCode: "140902" }],
    ["拟设区块", { licensedAreaKm2: "0.1234", regionCode: "140901101" }],
    ["=1+1矿", { licenceNumber: licence(7) }],
  ];
  for (const [name, change] of mines) {
    const { disposition: _, ...fields } = change as Record<string, string>;
    ids[name] = (await addMineTo(app, name, fields)).id;
  }
  await dispose("关闭矿", "close_ban", "2025-12-31");
  await dispose("退出矿", "exit_guided", null);
  await dispose("无体重矿", "exit_guided", null, "suggested");
  await dispose("升级矿", "upgrade", "2026-06-30");
  await dispose("整合主体矿", "merge_subject", null);
  await dispose("参与整合矿", "merge", null);
  await dispose("拟设区块", "new", null);
  await database.db("reserve").insert({
    id: database.context.newId(),
    mine_id: ids.升级矿,
    verified_on: "2025-06-30",
    remaining: "120.5",
    recoverable: "100.25",
  });
  await database.db("mine_plan").insert([
    { mine_id: ids.升级矿, capacity_wt: "30", life_years: "3.3" },
    { mine_id: ids.拟设区块, predicted_wt: "250", grant_year: 2027 },
  ]);
});
afterAll(() => database.close());

async function dispose(name: string, code: string, completeBy: string | null, layer = "decided") {
  const decided = { decided: code, decided_on: "2025-01-02", decided_document: "东政发〔2025〕1号" };
  await database.db("disposition").insert({
    id: database.context.newId(),
    mine_id: ids[name],
    suggested: code,
    complete_by: completeBy,
    ...(layer === "decided" && decided),
  });
}

async function formOf(form: string, query = ""): Promise<Buffer> {
  const { body } = await app
    .get(`/api/forms/${form}?day=2026-08-01&unit=东县自然资源局${query}`)
    .responseType("blob")
    .expect(200);
  return body;
}
const rowsOf = async (form: string, query?: string) => await readSheet(await formOf(form, query));

describe("附件2", () => {
  it("has the heads of the document in their order, sub-heads below their group", async () => {
    const rows = await rowsOf("annex2", "&region=140901");
    expect(rows[0]?.[0]).toBe("附件 2");
    expect(rows[1]?.[0]).toBe("东县非煤矿山企业关闭退出名单");
    expect(rows[2]).toEqual(
      expect.arrayContaining(["填报单位：东县自然资源局（公章）", "填报日期：2026年8月1日"]),
    );
    expect(rows[3]).toEqual([
      "序号",
      "矿山名称",
      "采矿权人",
      "采矿许可证号",
      "开采矿种",
      "生产规模(万吨/年)",
      "采矿许可证有效期",
      "关闭退出方式",
      null,
      "关闭退出时间",
    ]);
    expect(rows[4]?.slice(7, 9)).toEqual(["关闭取缔", "引导退出"]);
  });

  it("lists what was decided, cubic metres as tonnes by the recorded 体重, and leaves blank what is not known", async () => {
    const rows = (await rowsOf("annex2", "&region=140901")).slice(5);
    expect(rows).toEqual([
      [
        1,
        "关闭矿",
        "关闭矿有限公司",
        "C1409012026017130000001",
        "建筑石料用灰岩",
        3,
        "2020-01-01至2030-12-31",
        "√",
        null,
        new Date("2025-12-31"),
      ],
      [
        2,
        "退出矿",
        "退出矿有限公司",
        "C1409012026017130000002",
        "建筑石料用灰岩",
        10.6,
        "2020-01-01至2030-12-31",
        null,
        "√",
        null,
      ],
    ]);
  });

  it("takes suggestions only when asked, and is then marked a draft", async () => {
    const rows = await rowsOf("annex2", "&region=140901&layers=all");
    expect(rows[1]?.[0]).toContain("草稿：含系统建议");
    expect(rows.slice(5).map((row) => [row[1], row[5]])).toContainEqual(["无体重矿", null]);
  });
});

it("附件3 holds remaining recoverable reserve, planned life, both capacities and the day", async () => {
  const rows = await rowsOf("annex3");
  expect(rows[1]?.[0]).toBe("____县（市）非煤矿山企业升级改造名单");
  expect(rows[3]?.slice(6)).toEqual([
    "剩余可采资源量(万吨)",
    "改造后服务年限",
    "生产规模(万吨/年)",
    null,
    "完成时间",
  ]);
  expect(rows[4]?.slice(8, 10)).toEqual(["现有生产规模", "提升改造后生产规模"]);
  expect(rows[5]?.slice(6)).toEqual([100.25, 3.3, 10, 30, new Date("2026-06-30")]);
});

it("附件4 says where the planned block lies and when it is to be granted", async () => {
  const rows = await rowsOf("annex4", "&region=1409");
  expect(rows[1]?.[0]).toBe("测试市非煤矿山拟新设置名单");
  expect(rows[3]).toEqual([
    "序号",
    "拟设矿业权名称（规划区块）",
    "开采矿种",
    "矿区面积(平方公里)",
    "预测资源量(万吨)",
    "地理位置",
    "拟出让年度",
  ]);
  expect(rows[4]).toEqual([1, "拟设区块", "建筑石料用灰岩", 0.1234, 250, "东县东乡", 2027]);
});

describe("整合重组名单", () => {
  it("has the columns of 附件3 and two more, and names who absorbs whom only where it is on record", async () => {
    const rows = await rowsOf("merge", "&region=140902");
    expect(rows[3]?.slice(10)).toEqual(["完成时间", "整合主体", "被整合矿山"]);
    expect(rows.slice(5).map((row) => [row[1], ...row.slice(11)])).toEqual([
      ["参与整合矿", null, null],
      ["整合主体矿", "整合主体矿", null],
    ]);
  });

  it("names the others of the group that the newest analysis found", async () => {
    const { db, context } = database;
    const run = context.newId();
    const fields = {
      pack_id: "xinzhou-2022",
      pack_version: 1,
      region_code: "1409",
      parameters: "{}",
      as_of: "2026-08-01",
    };
    await db("run").insert({ id: run, kind: "candidates", state: "done", data_version: 1, ...fields });
    await db("finding").insert({
      id: context.newId(),
      run_id: run,
      kind: "merge_group",
      position: 1,
      body: JSON.stringify({ memberIds: [ids.整合主体矿, ids.参与整合矿] }),
    });
    const rows = await rowsOf("merge", "&region=140902");
    expect(rows.slice(5).map((row) => [row[1], ...row.slice(11)])).toEqual([
      ["参与整合矿", "整合主体矿", null],
      ["整合主体矿", "整合主体矿", "参与整合矿"],
    ]);
  });
});

it("every form prints on A4 landscape, one page wide, with its head on every page and pages numbered", async () => {
  for (const [form, head] of [
    ["annex2", "$4:$5"],
    ["annex4", "$4:$4"],
    ["register", "$3:$3"],
  ] as const) {
    const parts = unzipText(await formOf(form));
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(sheet).toContain("<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>");
    expect(parts["xl/workbook.xml"]).toMatch(
      new RegExp(`Print_Titles" localSheetId="0">'[^']+'!${head.replaceAll("$", "\\$")}<`),
    );
  }
});

it("the number by which our own list is read back lies outside of what is printed, and the day of reporting inside", async () => {
  const parts = unzipText(await formOf("register"));
  expect(parts["xl/workbook.xml"]).toMatch(/Print_Area" localSheetId="0">'[^']+'!\$A\$1:\$S\$\d+</);
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<mergeCell ref="K2:S2"/>');
  const [, , , ...rows] = await rowsOf("register");
  expect(rows[0]?.[19]).toMatch(/^[0-9a-f-]{36}$/);
});

it("areas are shown with four decimals and tonnes with two, and stay what they are", async () => {
  const parts = unzipText(await formOf("annex4", "&region=140901"));
  expect(parts["xl/styles.xml"]).toContain('formatCode="0.0000##"');
  expect(parts["xl/styles.xml"]).toContain('formatCode="0.00####"');
  expect(parts["xl/worksheets/sheet1.xml"]).toContain("<v>0.1234</v>");
});

it("a name that begins like a formula is text in every form", async () => {
  const book = await formOf("register");
  const sheet = unzipText(book)["xl/worksheets/sheet1.xml"] ?? "";
  expect(sheet).not.toContain("<f>");
  expect((await readSheet(book)).flat()).toContain("=1+1矿");
});

it("a form that was taken away stands in the log of exports, with how many mines it told", async () => {
  await formOf("annex4", "&region=1409");
  const logged = await database
    .db("export_log")
    .where({ what: "form", file_name: "测试市附件4 拟新设置名单_2026-08-01.xlsx" })
    .orderBy("exported_at")
    .orderBy("id");
  expect(logged.at(-1)).toMatchObject({
    title: "附件4 拟新设置名单（测试市；2026-08-01时点）",
    feature_count: 1,
    format: "xlsx",
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});
