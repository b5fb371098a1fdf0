import iconv from "iconv-lite";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { testApp } from "#test/support/app";
import { counties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office } from "#test/support/office";
import { addMineTo, addRegions } from "#test/support/register";
import {
  addList,
  commitList,
  comparedList,
  compareList,
  everyChange,
  listedLicence as licence,
  rowsOfList,
  threeMines,
} from "#test/support/register-list";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());
afterEach(async () => {
  await database.db.raw("TRUNCATE mine, register_list, column_mapping CASCADE");
});

const mineOf = async (id: string) => await database.db("mine").where({ id }).first();

describe("a list in CSV", () => {
  const heads = "矿山名称,采矿许可证号,采矿权人,生产规模（万吨/年）";

  it("in GBK reads as in UTF-8, with a byte order mark or not, by comma or tab", async () => {
    await threeMines(app);
    const text = `${heads}\n一矿,${licence(1)},改名公司,3\n`;
    for (const content of [text, `\ufeff${text}`, iconv.encode(text, "gbk"), text.replaceAll(",", "\t")]) {
      const { rows } = await comparedList(app, content as string, { regionCode: "140901" });
      expect(rows[0]?.changes).toMatchObject([{ field: "holder", offered: "改名公司" }]);
    }
  });

  it("tells new, changed, same and vanished mines apart", async () => {
    await threeMines(app);
    const text = `${heads}\n一矿,${licence(1)},一矿有限公司,3\n二矿,${licence(2)},二矿有限公司,5\n新矿,${licence(8)},新公司,6\n`;
    const { list, rows } = await comparedList(app, text);
    expect(list.counts).toEqual({ new: 1, changed: 1, same: 1, vanished: 1, error: 0 });
    expect(rows.map(({ name, kind, row }) => [name, kind, row])).toEqual([
      ["一矿", "same", 2],
      ["二矿", "changed", 3],
      ["新矿", "new", 4],
      ["三矿", "vanished", null],
    ]);
    expect(await rowsOfList(app, list.id, "&kind=changed")).toHaveLength(1);
    expect(await rowsOfList(app, list.id, `&q=${encodeURIComponent("新矿")}`)).toHaveLength(1);
  });

  it("registers a new mine only when asked to, with the defaults for what the list does not say", async () => {
    await threeMines(app);
    const { list } = await comparedList(app, `${heads}\n新矿,${licence(8)},新公司,6\n`);
    const defaults = {
      regionCode: "140902",
      mineral: "铁矿",
      licenceLevel: "city",
      holder: "待核",
      status: "building",
    };
    expect((await commitList(app, list, { add: [1] }).expect(400)).body.code).toBe("defaults_missing");
    const { body } = await commitList(app, list, { add: [1], defaults }).expect(200);
    expect(body).toMatchObject({ addedCount: 1, changedCount: 0 });
    expect(await database.db("mine").where({ name: "新矿" }).first()).toMatchObject({
      licence_number: licence(8),
      holder: "新公司",
      capacity: "6",
      capacity_unit: "wt",
      region_code: "140902",
      mineral: "铁矿",
      licence_level: "city",
      status: "building",
      note: "登记名单 名单导入",
    });
  });

  it("says of each wrong cell where it stands, what is wrong and how to mend it; the rest of the row may be taken", async () => {
    await threeMines(app);
    const text = [
      "矿山名称,采矿许可证号,统一社会信用代码,有效期起,有效期止,行政区代码,状态",
      `一矿,${licence(1)},91210381564620598B,2026-02-30,2031-12-31,140901,停产`,
      "二矿,C140901202613713000002,,2020-01-01,2019-01-01,150000,开着",
    ].join("\n");
    const { rows } = await comparedList(app, text);
    expect(rows[0]?.changes.map(({ field }) => field)).toEqual(["status", "validTo"]);
    expect(rows[0]?.issues.map(({ message }) => message)).toEqual([
      "第 2 行「统一社会信用代码」（C 列）：“91210381564620598B”：统一社会信用代码校验码不符：按前17位应为 A，现为 B，请逐位核对。",
      "第 2 行「有效期起」（D 列）：2026-02-30 不是真实的日历日期：2026 年 2 月只有 28 天，请核对年月日。",
    ]);
    expect(rows[1]?.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining("第 3 行「采矿许可证号」（B 列）"),
      expect.stringContaining("台账没有行政区“150000”"),
      expect.stringContaining("请填 生产、基建、停产、过期、关闭、注销"),
      expect.stringContaining("有效期起 2020-01-01 会晚于有效期止 2019-01-01"),
    ]);
  });

  it("refuses a region outside that of its sender", async () => {
    await threeMines(app);
    const { rows } = await comparedList(app, `矿山名称,行政区代码\n一矿,140902\n`, { regionCode: "140901" });
    expect(rows[0]).toMatchObject({ kind: "error" });
    expect(rows[0]?.issues[0]?.message).toContain("行政区 140902 不在报送单位的行政区 140901 内");
  });

  it("takes neither of two rows for one mine", async () => {
    await threeMines(app);
    const { rows } = await comparedList(app, `${heads}\n一矿,${licence(1)},甲,3\n一矿,${licence(1)},乙,3\n`);
    expect(rows.filter(({ kind }) => kind === "error").map(({ issues }) => issues[0]?.message)).toEqual([
      expect.stringContaining("第 2 行：与第 3 行是同一座矿山"),
      expect.stringContaining("第 3 行：与第 2 行是同一座矿山"),
    ]);
  });

  it("is refused with a reason when it is no table", async () => {
    const send = (content: Buffer) =>
      app.post("/api/register-lists?name=x.xlsx").type("application/octet-stream").send(content);
    const old = await send(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])).expect(400);
    expect(old.body.detail).toContain("另存为 .xlsx");
    const broken = await send(Buffer.from("PK\u0003\u0004nonsense")).expect(400);
    expect(broken.body.detail).toContain("打不开");
    expect((await send(Buffer.from("\n\n")).expect(400)).body.detail).toContain("表格是空的");
  });
});

describe("units", () => {
  it("a head that names another unit is asked about, and converted only as a person said", async () => {
    const { one } = await threeMines(app);
    const list = await addList(app, `矿山名称,生产规模（吨/年）\n一矿,40000\n`);
    const { body } = await compareList(app, list).expect(400);
    expect(body.issues[0].message).toContain("请选定「生产规模(吨/年)」的单位");
    const said = await compareList(app, list, { units: { "生产规模(吨/年)": "t" } }).expect(200);
    const rows = await rowsOfList(app, list.id);
    expect(rows[0]?.changes).toMatchObject([{ stored: "3 万吨/年", offered: "4 万吨/年", doubt: null }]);
    await commitList(app, said.body, { take: everyChange(rows) }).expect(200);
    expect((await mineOf(one.id)).capacity).toBe("4");
  });

  it("an amount ten thousand times too large is taken only after a person confirmed it", async () => {
    await threeMines(app);
    const { list, rows } = await comparedList(app, `矿山名称,生产规模（万立方米/年）\n三矿,50000\n`);
    expect(rows[0]?.changes[0]?.doubt).toContain("若是立方米，应填 5 万立方米/年");
    expect(list.doubtfulCount).toBe(1);
    const refused = await commitList(app, list, { take: everyChange(rows) }).expect(409);
    expect(refused.body.code).toBe("warnings_not_accepted");
    await commitList(app, list, { take: everyChange(rows), acceptDoubts: true }).expect(200);
  });

  it("tonnes for a mine registered in cubic metres are a question, never a conversion", async () => {
    await threeMines(app);
    const { rows } = await comparedList(app, `矿山名称,生产规模（万吨/年）\n三矿,10\n`);
    expect(rows[0]?.changes[0]).toMatchObject({ stored: "4 万立方米/年", offered: "10 万吨/年" });
    expect(rows[0]?.changes[0]?.doubt).toContain("采用后单位随之改变");
  });
});

describe("the columns of a sender", () => {
  const text = "单位名称,编号,老板\n一矿,1,甲\n";

  it("are mapped as last time, for that sender alone", async () => {
    await threeMines(app);
    const list = await addList(app, text, "a.csv", "东县局");
    expect(list.reading.columns.map(({ target }) => target)).toEqual([null, null, null]);
    const columns = [
      { index: 0, target: "name", unit: null },
      { index: 2, target: "holder", unit: null },
    ];
    await app
      .post(`/api/register-lists/${list.id}/comparison`)
      .set("If-Match", list.reviewTag)
      .send({ form: "register", regionCode: "140901", columns })
      .expect(200);
    const next = await addList(app, text, "b.csv", "东县局");
    expect(next.reading).toMatchObject({ remembered: true, regionCode: "140901" });
    expect(next.reading.columns.map(({ target }) => target)).toEqual(["name", null, "holder"]);
    expect((await addList(app, text, "c.csv", "西县局")).reading.remembered).toBe(false);
  });

  it("can stand below any row a person points at", async () => {
    const list = await addList(app, `说明,x\n甲,乙\n矿名,老板\n一矿,丙\n`);
    const { body } = await app
      .post(`/api/register-lists/${list.id}/head`)
      .set("If-Match", list.reviewTag)
      .send({ sheet: 0, headRow: 2 })
      .expect(200);
    expect(body.reading.columns.map(({ head }: { head: string }) => head)).toEqual(["矿名", "老板"]);
    expect(body.samples).toEqual([["一矿", "丙"]]);
  });

  it("must say which column names the mine, and each field once", async () => {
    const list = await addList(app, text);
    const send = (columns: object[]) =>
      app
        .post(`/api/register-lists/${list.id}/comparison`)
        .set("If-Match", list.reviewTag)
        .send({ form: "register", regionCode: "140901", columns });
    expect((await send([{ index: 2, target: "holder", unit: null }]).expect(400)).body.detail).toContain(
      "哪一列是矿山名称",
    );
    const twice = [0, 1].map((index) => ({ index, target: "name", unit: null }));
    expect((await send(twice).expect(400)).body.detail).toContain("对应了两列");
  });
});

it("a list given up is no longer taken from", async () => {
  await threeMines(app);
  const { list, rows } = await comparedList(app, "矿山名称,采矿权人\n一矿,甲公司\n");
  await app.delete(`/api/register-lists/${list.id}`).set("If-Match", list.reviewTag).expect(200);
  expect((await commitList(app, list, { take: everyChange(rows) }).expect(409)).body.code).toBe(
    "list_closed",
  );
});

it("a licence number held in another county is told at its row, new or known, with nothing of its mine and on record", async () => {
  const as = office(database);
  const planner = as("planner", counties.own);
  const held = licence(7);
  const elsewhere = { regionCode: counties.other, licenceNumber: held, holder: "隐名公司" };
  await addMineTo(as("planner", counties.other), "隐名矿", elsewhere);
  await addMineTo(planner, "无证矿", { regionCode: counties.own });
  const listed = async (line: string) => {
    const text = `矿山名称,采矿许可证号,采矿权人\n${line}\n`;
    const { list, rows } = await comparedList(planner, text, { regionCode: counties.own });
    return { list, row: rows.find(({ row }) => row === 2) };
  };
  for (const [line, kind, offered] of [
    [`新矿,${held},新公司`, "error", []],
    [`无证矿,${held},换证公司`, "changed", ["holder"]],
    [`,${held},某公司`, "error", []],
  ] as const) {
    const { list, row } = await listed(line);
    expect([row?.kind, row?.changes.map(({ field }) => field)]).toEqual([kind, offered]);
    expect(row?.issues[0]?.message).toContain(
      `第 2 行「采矿许可证号」：许可证号 ${held} 不能在这里登记：采矿许可证号全国唯一`,
    );
    for (const secret of ["西县", "隐名"]) expect(JSON.stringify([list, row])).not.toContain(secret);
    const entry = await database
      .db("audit_entry")
      .where({ subject: "licence_refused" })
      .orderBy("id", "desc")
      .first();
    expect(entry).toMatchObject({ actor_name: "规划人员", first_key: held });
    expect(entry.records).toContain("登记名单 名单.csv");
  }
  expect(await database.db("audit_entry").where({ subject: "licence_refused" })).toHaveLength(3);
});
