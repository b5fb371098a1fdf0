import { readSheet } from "read-excel-file/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { RegisterListRow } from "#contract/register-lists";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addBlockTo } from "#test/support/planned-block";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { commitList, comparedList, everyChange } from "#test/support/register-list";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());
afterEach(async () => {
  await database.db.raw("TRUNCATE mine, import_batch, register_list, run CASCADE");
});

const head = "拟设矿业权名称(规划区块),开采矿种,矿区面积(平方公里),预测资源量(万吨),地理位置,拟出让年度";
const annex4 = (...rows: string[]) => [head, ...rows, ""].join("\n");
const east = "东沟区块,石灰岩,0.5,600,东乡北坡,2027";

const messagesOf = (rows: readonly RegisterListRow[]) =>
  rows.flatMap(({ issues }) => issues.map(({ message }) => message));
const blocks = async () => (await app.get("/api/mines?status=planned").expect(200)).body.items;

async function added(text: string, order: object = {}) {
  const { list, rows } = await comparedList(app, text);
  const add = rows.flatMap(({ position, addable }) => (addable ? position : []));
  await commitList(app, list, { add, blockRegion: "140901", ...order }).expect(200);
  const { id } = await database.db("import_batch").where({ register_list_id: list.id }).first("id");
  return String(id);
}
async function undo(batch: string) {
  const { body } = await app.get(`/api/import-batches/${batch}`).expect(200);
  return app.post(`/api/import-batches/${batch}/undo`).set("If-Match", `"${body.version}"`);
}
const grant = async (id: string) => {
  const licence = { holder: "甲公司", licenceLevel: "county", status: "building" };
  const number = {
    licenceNumber: "C1409012026077130000001",
    document: "东出字1号",
    grantedOn: "2026-07-01",
    manner: "listing",
  };
  await app
    .post(`/api/mines/${id}/grant`)
    .set("If-Match", '"1"')
    .send({ ...licence, ...number })
    .expect(200);
};

describe("a block of 附件4 the register does not know", () => {
  it("is added as planned, with all the list says of it, and comes out on 附件4 as it went in", async () => {
    const batch = await added(annex4(east));
    const [block] = await blocks();
    const facts = {
      name: "东沟区块",
      status: "planned",
      mineral: "石灰岩",
      regionCode: "140901",
      holder: null,
    };
    expect(block).toMatchObject({ ...facts, licensedAreaKm2: "0.5", licenceLevel: null });
    const { body } = await app.get(`/api/mines/${block.id}`).expect(200);
    expect(body.plan).toMatchObject({ predictedWt: "600", location: "东乡北坡", grantYear: 2027 });
    const sheet = await app.get("/api/forms/annex4?region=1409").responseType("blob").expect(200);
    expect((await readSheet(sheet.body))[4]).toEqual([1, "东沟区块", "石灰岩", 0.5, 600, "东乡北坡", 2027]);
    const again = await comparedList(app, sheet.body);
    expect(again.list.counts).toEqual({ new: 0, changed: 0, same: 1, vanished: 0, error: 0 });
    const told = (await app.get(`/api/import-batches/${batch}`).expect(200)).body;
    expect(told).toMatchObject({ addedCount: 1, changedCount: 0 });
    expect(told.changes).toMatchObject([{ mineName: "东沟区块", field: null, label: "登记为拟设区块" }]);
    expect((await app.get("/api/mines").expect(200)).body.total).toBe(0);
  });

  it("needs to be told where it lies, and nothing of it is stored before", async () => {
    const { list, rows } = await comparedList(app, annex4(east));
    const refused = await commitList(app, list, { add: [rows[0]?.position] }).expect(400);
    expect(refused.body.code).toBe("region_missing");
    expect(refused.body.issues[0].path).toBe("body.blockRegion");
    expect(await blocks()).toEqual([]);
  });

  it("is refused without a mineral, and asked about where the form is not filled", async () => {
    const { list, rows } = await comparedList(
      app,
      annex4("甲区块,,0.5,600,北坡,2027", "乙区块,石灰岩,,,北坡,2027"),
    );
    expect(rows.map(({ kind, addable }) => [kind, addable])).toEqual([
      ["error", false],
      ["new", true],
    ]);
    expect(messagesOf(rows)).toEqual([
      "第 2 行「开采矿种」：登记拟设区块须有这一项，请补上后重新上传。",
      "第 3 行：名单没有填写矿区面积、预测资源量，登记后请在该区块的页面补上。",
    ]);
    const order = { add: [rows[1]?.position], blockRegion: "140901" };
    expect((await commitList(app, list, order).expect(409)).body.code).toBe("warnings_not_accepted");
    await commitList(app, list, { ...order, acceptDoubts: true }).expect(200);
  });

  it("whose name is like one of the register is asked about, be that a mine or another planned block", async () => {
    await addMineTo(app, "东沟（石灰岩）矿", { licenceNumber: "C1409012026017130000001" });
    await addBlockTo(app, database, "东沟石灰岩拟设采矿权", { regionCode: "140902" });
    const { list, rows } = await comparedList(app, annex4("东沟石灰岩区块,石灰岩,0.5,600,北坡,2027"));
    expect(messagesOf(rows)).toEqual([
      "第 2 行：台账已有名称相近的“东沟石灰岩拟设采矿权”（拟设区块），不能断定是不是同一个：若是，请把名单的名称改成与台账一致；不是，再登记。",
      "第 2 行：台账已有名称相近的“东沟（石灰岩）矿”（证号 C1409012026017130000001），不能断定是不是同一个：若是，请把名单的名称改成与台账一致；不是，再登记。",
    ]);
    const order = { add: [rows[0]?.position], blockRegion: "140901" };
    expect((await commitList(app, list, order).expect(409)).body.code).toBe("warnings_not_accepted");
    expect(await blocks()).toHaveLength(1);
  });

  it("that someone else added meanwhile stops the commit", async () => {
    const { list, rows } = await comparedList(app, annex4(east));
    await addBlockTo(app, database, "东沟区块");
    const order = { add: [rows[0]?.position], blockRegion: "140901" };
    expect((await commitList(app, list, order).expect(412)).body.code).toBe("register_moved");
  });
});

describe("undoing a batch of planned blocks", () => {
  it("removes them with their plans", async () => {
    const batch = await added(annex4(east));
    expect((await undo(batch)).status).toBe(200);
    expect(await blocks()).toEqual([]);
    expect(await database.db("mine_plan")).toEqual([]);
  });

  it("is refused when one has got its licence or its corners, with the reason", async () => {
    const batch = await added(annex4(east, "西沟区块,石灰岩,0.5,600,南坡,2027"));
    const [one, two] = await blocks();
    await grant(one.id);
    await app.post(`/api/mines/${two.id}/boundaries`).set("If-Match", '"1"').send(aBoundary()).expect(200);
    const refused = await undo(batch);
    expect([refused.status, refused.body.code]).toEqual([409, "batch_built_upon"]);
    expect(refused.body.issues.map(({ message }: { message: string }) => message)).toEqual([
      "“东沟区块”已取得采矿许可证（东出字1号），不再是拟设区块，不能整批撤销。",
      "“西沟区块”其后又登记了矿区范围（自 2020-01-01 起）。请先撤回该范围。",
    ]);
  });
});

describe("a planned block on another list", () => {
  it("is offered what is planned and refused what a licence brings", async () => {
    await addBlockTo(app, database, "东沟区块");
    const text = "矿山名称,采矿权人,开采矿种\n东沟区块,甲公司,石英岩\n";
    const { list, rows } = await comparedList(app, text, { form: "register" });
    expect(rows[0]?.changes.map(({ field }) => field)).toEqual(["mineral"]);
    expect(messagesOf(rows)[0]).toContain("「采矿权人」：拟设区块还没有采矿许可证");
    await commitList(app, list, { take: everyChange(rows) }).expect(200);
    expect(await blocks()).toMatchObject([{ mineral: "石英岩", holder: null }]);
  });

  it("cannot be registered by its state alone", async () => {
    const { rows } = await comparedList(app, "矿山名称,状态,开采矿种\n新区块,拟设,石英岩\n", {
      form: "register",
    });
    expect(rows.map(({ kind }) => kind)).toEqual(["error"]);
    expect(messagesOf(rows)).toEqual(["第 2 行「状态」：拟设区块由附件4登记，请改用附件4，或改正状态。"]);
  });
});
