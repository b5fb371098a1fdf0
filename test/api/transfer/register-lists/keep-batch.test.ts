import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { BatchObstacle } from "#contract/import-batches";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addRegions } from "#test/support/register";
import {
  commitList,
  comparedList,
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
  await database.db.raw("TRUNCATE mine, register_list, import_batch, column_mapping CASCADE");
});

const decision = { document: "东政发〔2026〕9号", decidedOn: "2026-07-01" };
const defaults = {
  regionCode: "140902",
  mineral: "铁矿",
  licenceLevel: "city",
  holder: "待核",
  status: "building",
};

/** Takes all of a list, new mines too, and answers the id of its batch. */
async function taken(text: string, batchName = "名单导入"): Promise<string> {
  const { list, rows } = await comparedList(app, text);
  const add = rows.filter(({ addable }) => addable).map(({ position }) => position);
  await commitList(app, list, { batchName, take: everyChange(rows), add, defaults, decision }).expect(200);
  const { id } = await database.db("import_batch").where({ register_list_id: list.id }).first("id");
  return id;
}
const batch = async (id: string) => (await app.get(`/api/import-batches/${id}`).expect(200)).body;
const undo = (id: string, version = 2) =>
  app.post(`/api/import-batches/${id}/undo`).set("If-Match", `"${version}"`);
const undone = async (id: string) => {
  const { version, obstacles } = await batch(id);
  expect(obstacles).toEqual([]);
  return (await undo(id, version).expect(200)).body;
};

/** All that lists can write, but for versions and times of change. */
async function register() {
  const without = (rows: Record<string, unknown>[]) =>
    rows.map(({ version: _, updated_at: __, ...row }) => row);
  const { db } = database;
  return {
    mines: without(await db("mine").orderBy("id")),
    dispositions: without(await db("disposition").orderBy("mine_id")),
    plans: without(await db("mine_plan").orderBy("mine_id")),
    reserves: without(await db("reserve").orderBy(["mine_id", "verified_on"])),
  };
}

/** One mine with a decision, a plan and two verifications, two with nothing. */
async function aRegister() {
  const { db, context } = database;
  const mines = await threeMines(app);
  const mine_id = mines.one.id;
  const decided = { decided: "exit_guided", decided_on: "2025-01-02", decided_document: "东政发〔2025〕1号" };
  await db("disposition").insert({ id: context.newId(), mine_id, ...decided, complete_by: "2026-12-31" });
  await db("mine_plan").insert({ mine_id, capacity_wt: "30.5", grant_year: 2027, location: "旧址" });
  for (const verified_on of ["2024-06-30", "2025-06-30"])
    await db("reserve").insert({ id: context.newId(), mine_id, verified_on, remaining: "120.5" });
  return mines;
}

const everything = [
  "矿山名称,采矿许可证号,采矿权人,统一社会信用代码,发证机关级别,行政区代码,开采矿种,开采方式,生产规模（万吨/年）,体重,证载面积（平方公里）,状态,有效期起,有效期止,矿体编号,备注,关闭取缔,引导退出,完成时间,剩余可采资源量（万吨）,改造后服务年限,提升改造后生产规模（万吨/年）,预测资源量（万吨）,拟出让年度,地理位置",
  `一矿,${licence(1)},新主人,91210381564620598A,省级,140902,铁矿,地下,4,2.7,0.2,停产,2021-01-01,2031-12-31,K9,改过,√,,2026-06-30,100,5,40,200,2028,河东（村）`,
  `二矿,${licence(2)},另一主人,,,,,,,,,,,,,,,√,2027-06-30,,6,41,201,2029,河西`,
  `新矿,${licence(8)},新公司,,,,,,6,,,,,,,,√,,2026-01-31,,7,42,202,2030,河南`,
].join("\n");

describe("a list that was taken", () => {
  it("is a batch beside the others: which list, whose, when, by whom, how much, and what it changed", async () => {
    await aRegister();
    const id = await taken(everything);
    const listed = (await app.get("/api/import-batches?kind=register_list").expect(200)).body;
    expect(listed.items).toMatchObject([
      {
        id,
        kind: "register_list",
        name: "名单导入",
        fileName: "名单.csv",
        sender: "",
        state: "committed",
        addedCount: 1,
        changedCount: 2,
        committedBy: "测试员",
      },
    ]);
    expect((await app.get("/api/import-batches?kind=boundaries").expect(200)).body.items).toEqual([]);
    const { changes, fieldCount } = await batch(id);
    expect(changes).toHaveLength(fieldCount + 1);
    expect(changes).toContainEqual(
      expect.objectContaining({
        mineName: "二矿",
        label: "采矿权人",
        stored: "二矿有限公司",
        offered: "另一主人",
      }),
    );
    expect(changes.at(-1)).toMatchObject({ mineName: "新矿", field: null, label: "登记为新矿山" });
  });

  it("is undone whole: every field of every record as it was, what it brought is gone", async () => {
    await aRegister();
    const before = await register();
    const id = await taken(everything);
    const between = await register();
    expect(between.mines).toHaveLength(4);
    expect(between.dispositions).toHaveLength(3);
    expect(between.plans).toHaveLength(3);
    expect(between.reserves.map(({ recoverable }) => recoverable)).toEqual([null, "100"]);

    expect(await undone(id)).toMatchObject({ state: "undone", undoneBy: "测试员" });
    expect(await register()).toEqual(before);
    expect(await batch(id)).toMatchObject({ state: "undone", obstacles: [], fieldCount: expect.any(Number) });
    expect((await batch(id)).changes.length).toBeGreaterThan(20);
  });

  it("leaves records alone that it did not change, whatever became of them since", async () => {
    const { two } = await aRegister();
    const id = await taken("矿山名称,采矿权人\n二矿,另一主人\n");
    await database.db("mine_plan").where({ grant_year: 2027 }).update({ grant_year: 2031 });
    await undone(id);
    expect((await database.db("mine").where({ id: two.id }).first("holder")).holder).toBe("二矿有限公司");
    expect(await database.db("mine_plan").first("grant_year")).toEqual({ grant_year: 2031 });
  });

  it("goes back list by list: the later one first, then the earlier one", async () => {
    await aRegister();
    const before = await register();
    const earlier = await taken(
      "矿山名称,采矿权人,完成时间,改造后服务年限\n一矿,甲,2027-01-01,9\n",
      "前一批",
    );
    const later = await taken("矿山名称,采矿权人,完成时间,改造后服务年限\n一矿,乙,2028-01-01,8\n", "后一批");
    const { obstacles } = await batch(earlier);
    expect(obstacles).toMatchObject([{ kind: "later_list", mineName: "一矿" }]);
    expect(obstacles[0].message).toBe("“一矿”其后又由名单批次“后一批”更改。请先撤销该批次。");
    expect((await undo(earlier, 2).expect(409)).body.code).toBe("batch_built_upon");
    await undone(later);
    await undone(earlier);
    expect(await register()).toEqual(before);
  });

  it("taken before its records were kept is listed, and told to be beyond undoing", async () => {
    await aRegister();
    const id = await taken("矿山名称,采矿权人\n一矿,甲\n");
    await database.db("import_batch").where({ id }).update({ added_count: null, changed_count: null });
    const { version } = await batch(id);
    expect((await undo(id, version).expect(409)).body.code).toBe("batch_without_record");
  });
});

describe("what came after a list stands in the way of its undoing", () => {
  const kinds = async (id: string) => (await batch(id)).obstacles.map(({ kind }: BatchObstacle) => kind);
  const list =
    "矿山名称,采矿权人,引导退出,剩余可采资源量（万吨）,改造后服务年限\n一矿,甲,,100,9\n二矿,乙,√,,9\n";

  it("each record changed since, by the mine and what it is; nothing is undone then", async () => {
    const { one, two } = await aRegister();
    const id = await taken(list);
    expect(await kinds(id)).toEqual([]);
    const { db } = database;
    await db("reserve").where({ recoverable: "100" }).update({ remaining: "130" });
    await db("disposition").where({ mine_id: two.id }).update({ complete_by: "2029-01-01" });
    await db("mine_plan").where({ mine_id: one.id }).update({ life_years: "11" });
    const before = await register();
    const { obstacles, version } = await batch(id);
    expect(new Set(obstacles.map(({ message }: BatchObstacle) => message))).toEqual(
      new Set([
        "“一矿”的储量在导入后又作了修改，不能整批撤销。请逐项更正。",
        "“一矿”的规划指标在导入后又作了修改，不能整批撤销。请逐项更正。",
        "“二矿”的分类处置在导入后又作了修改，不能整批撤销。请逐项更正。",
      ]),
    );
    await undo(id, version).expect(409);
    expect(await register()).toEqual(before);
  });

  it("a record that is gone, and a mine edited by hand", async () => {
    const { one, two } = await aRegister();
    const id = await taken(list);
    await database.db("mine_plan").where({ mine_id: one.id }).delete();
    await database.db("mine").where({ id: two.id }).update({ note: "改过" });
    expect((await kinds(id)).toSorted()).toEqual(["mine_changed", "record_gone"]);
  });

  it("an analysis only of mines whose registered or decided content the list changed", async () => {
    const { one, two } = await aRegister();
    const id = await taken("矿山名称,采矿权人,改造后服务年限\n一矿,甲,9\n二矿,,8\n");
    const { db, context } = database;
    const run = context.newId();
    const fields = {
      pack_id: "p",
      pack_version: 1,
      region_code: "1409",
      parameters: "{}",
      as_of: "2026-08-01",
    };
    await db("run").insert({ id: run, kind: "candidates", state: "done", data_version: 1, ...fields });
    for (const [position, mine] of [one, two].entries())
      await db("finding").insert({
        id: context.newId(),
        run_id: run,
        kind: "merge_group",
        position,
        body: "{}",
        inputs: JSON.stringify([{ kind: "mine", id: mine.id, version: 1, mineId: mine.id }]),
      });
    expect((await batch(id)).obstacles).toMatchObject([{ kind: "run", mineName: "一矿", recordId: run }]);
  });
});
