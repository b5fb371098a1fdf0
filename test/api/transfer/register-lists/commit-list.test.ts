import { readSheet } from "read-excel-file/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addRegions } from "#test/support/register";
import {
  commitList,
  comparedList,
  compareList,
  everyChange,
  listedLicence as licence,
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
  await database.db.raw("TRUNCATE mine, register_list, column_mapping, run CASCADE");
});

const mineOf = async (id: string) => await database.db("mine").where({ id }).first();

async function closeDown(mineId: string, code = "close_ban", more: object = {}) {
  const decided = { decided: code, decided_on: "2025-01-02", decided_document: "东政发〔2025〕1号" };
  await database
    .db("disposition")
    .insert({ id: database.context.newId(), mine_id: mineId, ...decided, ...more });
}

/** What a person does in Excel: other values in cells told by row and column, from 0; everything else stays as it is. */
async function edited(book: Buffer, cells: Record<string, string | number | Date | null>): Promise<Buffer> {
  const rows = await readSheet(book);
  const changed = rows.map((row, y) =>
    row.map((value, x) => (`${y},${x}` in cells ? cells[`${y},${x}`] : value)),
  );
  const data = changed.map((row) =>
    row.map((value) =>
      value instanceof Date ? { value, type: Date, format: "yyyy-mm-dd" } : (value as string | null),
    ),
  );
  return await writeXlsxFile(data).toBuffer();
}
/** A group of mines that an analysis found are to be merged. */
async function aGroup(memberIds: string[]) {
  const { db, context } = database;
  const run = {
    id: context.newId(),
    kind: "candidates",
    state: "done",
    data_version: 1,
    as_of: "2026-08-01",
  };
  const pack = { pack_id: "p", pack_version: 1, region_code: "1409", parameters: "{}" };
  await db("run").insert({ ...run, ...pack });
  const body = JSON.stringify({ memberIds });
  await db("finding").insert({ id: context.newId(), run_id: run.id, kind: "merge_group", position: 0, body });
}
const exported = async (form: string, region = "1409"): Promise<Buffer> =>
  (await app.get(`/api/forms/${form}?region=${region}`).responseType("blob").expect(200)).body;

describe("a form exported, edited in Excel and handed in again", () => {
  it.each(["annex2", "annex3", "annex4", "merge", "register"])(
    "%s unedited differs in nothing",
    async (form) => {
      const { one, two, three } = await threeMines(app);
      const code =
        { annex2: "exit_guided", annex3: "upgrade", annex4: "new", merge: "merge" }[form] ?? "keep";
      for (const { id } of [one, two, three]) await closeDown(id, code, { complete_by: "2026-12-31" });
      await database.db("mine_plan").insert({
        mine_id: one.id,
        capacity_wt: "30.5",
        life_years: "3",
        grant_year: 2027,
        predicted_wt: "9",
        location: "河东村（南坡）",
      });
      const reserve = { verified_on: "2025-06-30", remaining: "120.5", recoverable: "100.25" };
      await database.db("reserve").insert({ id: database.context.newId(), mine_id: one.id, ...reserve });
      await aGroup([one.id, two.id]);
      const { list, rows } = await comparedList(app, await exported(form));
      expect(list.reading.form).toBe(form);
      expect(rows.flatMap(({ issues, changes }) => [...issues, ...changes])).toEqual([]);
      expect(list.counts).toEqual({ new: 0, changed: 0, same: 3, vanished: 0, error: 0 });
    },
  );

  it("附件2 with two cells changed shows exactly these two, and nothing else changes", async () => {
    const { one, two } = await threeMines(app);
    await closeDown(one.id, "close_ban", { complete_by: "2025-12-31" });
    await closeDown(two.id, "exit_guided");
    const before = { one: await mineOf(one.id), two: await mineOf(two.id) };
    // rows by initials: 二矿, 一矿
    const book = await edited(await exported("annex2"), {
      "5,2": "新采矿权人有限公司",
      "6,9": new Date("2026-06-30"),
    });
    const { list, rows } = await comparedList(app, book);
    expect(rows.flatMap(({ row, changes }) => changes.map((change) => ({ row, ...change })))).toEqual([
      {
        row: 6,
        field: "holder",
        label: "采矿权人",
        stored: "二矿有限公司",
        offered: "新采矿权人有限公司",
        doubt: null,
      },
      {
        row: 7,
        field: "completeBy",
        label: "关闭退出（完成）时间",
        stored: "2025-12-31",
        offered: "2026-06-30",
        doubt: null,
      },
    ]);
    const { body } = await commitList(app, list, { take: everyChange(rows) }).expect(200);
    expect(body).toMatchObject({ changedCount: 2, addedCount: 0, fieldCount: 2 });
    const after = { one: await mineOf(one.id), two: await mineOf(two.id) };
    const told = { version: expect.any(Number), updated_at: expect.anything() };
    expect(after.one).toEqual({ ...before.one, ...told });
    expect(after.two).toEqual({
      ...before.two,
      ...told,
      holder: "新采矿权人有限公司",
      holder_initials: "xckqryxgs",
    });
    expect(
      await database
        .db("disposition")
        .orderBy("decided")
        .select("mine_id", "decided", "complete_by", "decided_document"),
    ).toEqual([
      {
        mine_id: one.id,
        decided: "close_ban",
        complete_by: "2026-06-30",
        decided_document: "东政发〔2025〕1号",
      },
      { mine_id: two.id, decided: "exit_guided", complete_by: null, decided_document: "东政发〔2025〕1号" },
    ]);
  });

  it("附件3 brings planned capacity and life, and the recoverable reserve of the newest verification", async () => {
    const { one } = await threeMines(app);
    await closeDown(one.id, "upgrade");
    const reserve = { verified_on: "2025-06-30", remaining: "120.5" };
    await database.db("reserve").insert({ id: database.context.newId(), mine_id: one.id, ...reserve });
    const book = await edited(await exported("annex3"), { "5,6": 100.25, "5,7": 3.3, "5,9": 30 });
    const { list, rows } = await comparedList(app, book);
    expect(rows[0]?.changes.map(({ field, offered }) => [field, offered])).toEqual([
      ["recoverableWt", "100.25 万吨"],
      ["plannedLifeYears", "3.3 年"],
      ["plannedCapacityWt", "30 万吨/年"],
    ]);
    await commitList(app, list, { take: everyChange(rows) }).expect(200);
    expect(await database.db("mine_plan").select("capacity_wt", "life_years")).toEqual([
      { capacity_wt: "30", life_years: "3.3" },
    ]);
    expect(await database.db("reserve").first("remaining", "recoverable")).toEqual({
      remaining: "120.5",
      recoverable: "100.25",
    });
  });

  it("附件4 keeps where a block lies as it was written, and exports it again", async () => {
    const { one } = await threeMines(app);
    await closeDown(one.id, "new");
    const book = await edited(await exported("annex4"), { "4,5": "河东村（南坡）", "4,6": 2028 });
    const { list, rows } = await comparedList(app, book);
    expect(rows[0]?.changes).toMatchObject([
      { field: "grantYear", stored: null, offered: "2028" },
      { field: "location", stored: "东县", offered: "河东村（南坡）", doubt: null },
    ]);
    await commitList(app, list, { take: everyChange(rows) }).expect(200);
    expect(await database.db("mine_plan").first("grant_year", "location")).toEqual({
      grant_year: 2028,
      location: "河东村（南坡）",
    });
    expect((await readSheet(await exported("annex4")))[4]?.slice(5)).toEqual(["河东村（南坡）", 2028]);
  });

  it("整合重组名单 gives mines their part in a merger by the county's document, and says what it cannot hold", async () => {
    const { one, two } = await threeMines(app);
    await aGroup([one.id, two.id]);
    const text = "矿山名称,整合主体,被整合矿山\n一矿,一矿,二矿\n二矿,一矿,\n三矿,一矿,四矿\n";
    const { list, rows } = await comparedList(app, text, { form: "merge" });
    expect(rows.map(({ changes }) => changes.map(({ field, offered }) => `${field} ${offered}`))).toEqual([
      ["subject 一矿（登记为“整合主体”）"],
      ["subject 一矿（登记为“整合重组”）"],
      ["subject 一矿（登记为“整合重组”）"],
    ]);
    expect(rows.flatMap(({ issues }) => issues.map(({ message }) => message))).toEqual([
      expect.stringContaining("第 2 行「被整合矿山」：名单为“二矿”，台账为“未登记”"),
      expect.stringContaining("第 4 行「被整合矿山」：名单为“四矿”，台账为“未登记”"),
    ]);
    const take = everyChange(rows).slice(0, 2);
    expect((await commitList(app, list, { take, acceptDoubts: true }).expect(400)).body.code).toBe(
      "decision_missing",
    );
    const decision = { document: "东政发〔2026〕9号", decidedOn: "2026-07-01" };
    await commitList(app, list, { take, decision, acceptDoubts: true }).expect(200);
    const told = (await readSheet(await exported("merge"))).slice(5).map((row) => [row[1], ...row.slice(11)]);
    expect(told).toEqual([
      ["二矿", "一矿", null],
      ["一矿", "一矿", "二矿"],
    ]);
  });

  it("our own list tells a mine by its 系统编号 even where its licence number was changed", async () => {
    const { one } = await threeMines(app);
    const rows = await readSheet(await exported("register", "140901"));
    const at = rows.findIndex((row) => row[1] === "一矿");
    const book = await edited(await exported("register", "140901"), { [`${at},3`]: licence(9) });
    const compared = await comparedList(app, book, { regionCode: "140901" });
    expect(compared.list.counts).toMatchObject({ changed: 1, same: 1, vanished: 0, new: 0 });
    await commitList(app, compared.list, { take: everyChange(compared.rows) }).expect(200);
    expect((await mineOf(one.id)).licence_number).toBe(licence(9));
  });
});

describe("a commit", () => {
  const text = `矿山名称,采矿权人\n一矿,甲公司\n二矿,乙公司\n`;

  it("takes what was chosen and nothing more", async () => {
    const { one, two } = await threeMines(app);
    const { list, rows } = await comparedList(app, text);
    await commitList(app, list, { take: everyChange(rows).slice(0, 1) }).expect(200);
    expect((await mineOf(one.id)).holder).toBe("甲公司");
    expect((await mineOf(two.id)).holder).toBe("二矿有限公司");
    const kept = await database
      .db("register_list")
      .where({ id: list.id })
      .first("batch_name", "state", "changes");
    expect(kept).toMatchObject({ batch_name: "名单导入", state: "committed" });
    expect(kept.changes).toEqual([
      { mineId: one.id, name: "一矿", row: 2, field: "holder", stored: "一矿有限公司", offered: "甲公司" },
    ]);
    expect((await commitList(app, list, { take: everyChange(rows) }).expect(409)).body.code).toBe(
      "list_closed",
    );
  });

  it("names a mine that someone changed since, and then changes nothing at all", async () => {
    const { one, two } = await threeMines(app);
    const { list, rows } = await comparedList(app, text);
    await app.patch(`/api/mines/${two.id}`).set("If-Match", '"1"').send({ note: "改过" }).expect(200);
    const { body } = await commitList(app, list, { take: everyChange(rows) }).expect(412);
    expect(body).toMatchObject({ code: "register_moved" });
    expect(body.detail).toContain("二矿");
    expect((await mineOf(one.id)).holder).toBe("一矿有限公司");
    const again = await compareList(app, list).expect(200);
    await commitList(app, again.body, { take: everyChange(rows) }).expect(200);
  });

  it("is refused under the tag of an older look", async () => {
    await threeMines(app);
    const { list, rows } = await comparedList(app, text);
    await compareList(app, list).expect(200);
    expect((await commitList(app, list, { take: everyChange(rows) }).expect(412)).body.code).toBe(
      "review_unknown",
    );
  });

  it("of a way of closure needs the county's document, and never overrides the city's approval", async () => {
    const { one, two } = await threeMines(app);
    await closeDown(one.id, "close_ban", {
      approved: "close_ban",
      approved_on: "2025-02-02",
      approved_document: "市1号",
    });
    const ways = "矿山名称,关闭取缔,引导退出\n一矿,,√\n二矿,√,\n三矿,√,√\n";
    const { list, rows } = await comparedList(app, ways);
    expect(rows[0]?.issues[0]?.message).toContain("市级已核准为“关闭取缔”");
    expect(rows[2]?.issues[0]?.message).toContain("都打了√");
    const take = everyChange(rows);
    expect((await commitList(app, list, { take }).expect(400)).body.code).toBe("decision_missing");
    await commitList(app, list, {
      take,
      decision: { document: "东政发〔2026〕9号", decidedOn: "2026-07-01" },
    }).expect(200);
    expect(
      await database
        .db("disposition")
        .where({ mine_id: two.id })
        .first("decided", "decided_on", "decided_document"),
    ).toEqual({
      decided: "close_ban",
      decided_on: "2026-07-01",
      decided_document: "东政发〔2026〕9号",
    });
  });
});
