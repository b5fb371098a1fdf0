import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import type { StagedBody } from "#api/transfer/staged-body";
import type { StagedColumns } from "#contract/staged-columns";
import type { Staging } from "#contract/transfer";
import type { MappedColumn } from "#gis/attributes/mapped-field";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { cellsOf } from "#test/support/edited-workbook";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { addMineTo, addRegions } from "#test/support/register";
import { bytesOf } from "#test/support/reply-bytes";
import { anOrder, bowTie, mineFile, stage } from "#test/support/staged-file";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let worker: JobWorker;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  worker = startWorker(database.context, jobHandlers);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});
afterEach(async () => {
  await database.db.raw("TRUNCATE mine, import_batch, staging, column_mapping CASCADE");
});

const licence = "C2112822009087120030651";
const square = rectangle(0, 0, 300, 300);
const file = mineFile(
  [
    square,
    { 矿名: "甲矿", 采矿权人: "甲公司", 企业名称: "乙公司", 储量: 120, 核实: "2024-12-31", 代号: licence },
  ],
  [rectangle(900, 0, 300, 300), { 矿名: "乙矿", 采矿权人: "丙公司", 储量: 7, 核实: "2024-12-31", 代号: "x" }],
  [bowTie, { 矿名: "坏矿" }],
);
const column = (name: string, field: MappedColumn["field"], unit: MappedColumn["unit"] = null) => ({
  name,
  field,
  unit,
});
const mapping = [
  column("矿名", "name"),
  column("企业名称", "holder"),
  column("储量", "reserve", "t"),
  column("核实", "reserveDate"),
  column("代号", "licenceNumber"),
];
const stagingOf = async ({ id }: Pick<Staging, "id">): Promise<Staging> =>
  (await app.get(`/api/stagings/${id}`).expect(200)).body;
const columnsOf = async ({ id }: Pick<Staging, "id">): Promise<StagedColumns> =>
  (await app.get(`/api/stagings/${id}/columns`).expect(200)).body;
const send = ({ id, reviewTag }: Pick<Staging, "id" | "reviewTag">, columns: unknown, sender = "甲测绘院") =>
  app.put(`/api/stagings/${id}/columns`).set("If-Match", reviewTag).send({ sender, columns });
const map = async (staging: Staging, columns: unknown): Promise<Staging> => {
  const { body } = await send(staging, columns).expect(200);
  expect(await finishedJob(app, body.jobId)).toMatchObject({ kind: "columns", state: "done" });
  return stagingOf(staging);
};
const rows = () => database.db("staged_item").orderBy("item_index").select("body", "usable", "warning");
const bodies = async () => (await rows()).map(({ body }) => body);

describe("the columns of a boundary file", () => {
  it("are shown with what they hold, how each is read and what is to be settled", async () => {
    const shown = await columnsOf(await stage(app, file));
    expect(shown.columns).toContainEqual({
      ...column("储量", null),
      filled: 2,
      samples: ["120", "7"],
      statedUnit: null,
      elevation: null,
    });
    // in the order of the file, which jsonb does not keep
    const unused = shown.columns.filter(({ field }) => field === null);
    expect(unused.map(({ name }) => name)).toEqual(["矿名", "储量", "核实", "代号"]);
    expect(shown.columns[0]).toMatchObject({ name: "采矿权人", field: "holder" });
    expect(shown.asked).toEqual([{ field: "holder", label: "采矿权人", itemCount: 1 }]);
    expect(shown).toMatchObject({ mapped: false, sender: "", remembered: [], hasMore: false });
  });

  it("are read anew as a person says; of the ground nothing changes, and by their names all is as before", async () => {
    const staging = await stage(app, file);
    const before = await bodies();
    const mapped = await map(staging, mapping);
    const [first, second, broken] = await rows();
    expect(first).toMatchObject({
      usable: true,
      warning: false,
      body: {
        name: "甲矿",
        fields: { holder: "乙公司", licenceNumber: licence, reserve: { amount: "0.012", unit: "wt" } },
        issues: [],
      },
    });
    expect(second).toMatchObject({
      usable: true,
      warning: true,
      body: {
        fields: { holder: null, licenceNumber: null },
        issues: [{ code: "A01", place: { itemName: "乙矿", field: "代号" } }],
      },
    });
    expect(broken).toMatchObject({
      usable: false,
      body: { issues: [{ code: "E03", place: { itemName: "坏矿" } }] },
    });
    const ground = ({ parts, shape, sourceText }: Record<string, unknown>) => ({ parts, shape, sourceText });
    expect((await bodies()).map(ground)).toEqual(before.map(ground));
    expect(mapped).toMatchObject({ columnsMapped: true, usableCount: 2, errorCount: 1, state: "review" });
    expect(await columnsOf(staging)).toMatchObject({ mapped: true, sender: "甲测绘院", asked: [] });
    const back = await map(mapped, null);
    expect((await bodies()).map(({ asRead: _, ...body }) => body)).toEqual(before);
    expect(back.columnsMapped).toBe(false);
  });

  it("keep their mapping, and what their reader said, when an item is repaired", async () => {
    const mapped = await map(await stage(app, file), mapping);
    await app
      .post(`/api/stagings/${mapped.id}/items/2/repairs`)
      .set("If-Match", mapped.reviewTag)
      .send({ repair: "E03.split.1" })
      .expect(200);
    expect((await bodies())[2]).toMatchObject({ name: "坏矿", issues: [], asRead: { name: null } });
    await map(await stagingOf(mapped), null);
    expect((await rows())[2]).toMatchObject({ usable: true, body: { name: null } });
  });
});

describe("what the mapping decides beyond one item", () => {
  it("a licence number that stands twice is told under the mapping, and no more under another", async () => {
    const twice = mineFile(
      [square, { name: "甲", 代号: licence }],
      [rectangle(900, 0, 300, 300), { name: "乙", 代号: licence }],
    );
    const staging = await stage(app, twice);
    const mapped = await map(staging, [column("name", "name"), column("代号", "licenceNumber")]);
    expect((await bodies()).map(({ issues }) => issues)).toMatchObject([
      [{ code: "L01" }],
      [{ code: "L01" }],
    ]);
    expect(mapped.usableCount).toBe(0);
    expect(await map(mapped, [column("name", "name")])).toMatchObject({ usableCount: 2, errorCount: 0 });
  });

  it("the mine that an item speaks of is found by its mapped licence number", async () => {
    const mine = await addMineTo(app, "登记的矿", { licenceNumber: licence });
    const staging = await stage(app, file);
    const itemOf = async () => (await app.get(`/api/stagings/${staging.id}/items/0`).expect(200)).body;
    expect((await itemOf()).match).toBeNull();
    await map(staging, mapping);
    expect((await itemOf()).match).toMatchObject({ mineId: mine.id, by: "licence" });
  });

  it("who saw the file before is refused, though it looks the same again", async () => {
    const staging = await stage(app, mineFile([square, { name: "甲", 备考: "乙" }]));
    const mapped = await map(staging, [column("备考", "holder"), column("name", "name")]);
    const commit = (reviewTag: string) =>
      app.post(`/api/stagings/${staging.id}/commit`).set("If-Match", reviewTag).send(anOrder());
    await commit(staging.reviewTag).expect(412);
    await send(staging, null).expect(412);
    const order = await commit(mapped.reviewTag).expect(200);
    expect((await finishedJob(app, order.body.jobId)).state).toBe("done");
  });
});

it("a mapping is offered for the next file with the same columns, by whom it was used", async () => {
  await map(await stage(app, file), mapping);
  const next = await columnsOf(await stage(app, file));
  expect(next).toMatchObject({ mapped: false, remembered: [{ sender: "甲测绘院", columns: mapping }] });
  const other = await columnsOf(await stage(app, mineFile([square, { 矿名: "甲" }])));
  expect(other.remembered).toEqual([]);
});

it("while the items are read anew nobody commits, and a cancelled job leaves all as it was", async () => {
  await worker.stop();
  const staging = await stage(app, file);
  const before = await bodies();
  const { body } = await send(staging, mapping).expect(200);
  expect((await stagingOf(staging)).state).toBe("mapping");
  const order = app.post(`/api/stagings/${staging.id}/commit`).set("If-Match", staging.reviewTag);
  await order.send(anOrder()).expect(409);
  await send(staging, null).expect(409);
  await app.delete(`/api/jobs/${body.jobId}`).expect(200);
  expect(await stagingOf(staging)).toMatchObject({ state: "review", columnsMapped: false });
  expect(await bodies()).toEqual(before);
  worker = startWorker(database.context, jobHandlers);
});

it.each([
  [[column("没有", "name")], "文件里没有「没有」这一列，请核对列名。文件的列有："],
  [[column("企业名称", "holder", "t")], "采矿权人不能以吨为单位。"],
  [[column("储量", null), column("储量", null)], "「储量」写了两次，请只留一次。"],
])("refuses %j: %s", async (columns, message) => {
  const { body } = await send(await stage(app, file), columns).expect(400);
  expect(body).toMatchObject({ code: "invalid_mapping", detail: expect.stringContaining(message) });
});

it("a mapped file comes back from its workbook of errors as it was mapped, without being mapped again", async () => {
  const staging = await map(await stage(app, file), mapping);
  const reply = await app
    .get(`/api/stagings/${staging.id}/error-workbook?mines=all`)
    .buffer()
    .parse(bytesOf.parser)
    .expect(200);
  const before = await bodies();
  const guide = [...cellsOf(bytesOf(reply), 3).values()].join("");
  expect(guide).toContain("“代号”写作“许可证号”");
  expect(guide).toContain("“采矿权人”写作“采矿权人（未对应）”");
  await database.db.raw("TRUNCATE staging CASCADE");
  const again = await stage(app, bytesOf(reply), "改错工作簿_mines.xlsx");
  expect(again).toMatchObject({ format: "corner-table", itemCount: 3 });
  const after = await bodies();
  const plain = ({ fields: { notTaken, ...fields }, name, areaM2 }: StagedBody) => ({
    name,
    areaM2,
    fields,
    notTaken: notTaken.map(({ text }) => text),
  });
  expect(after.map(plain)).toEqual(before.map(plain));
  expect(after.map(({ fields }) => [fields.holder, fields.licenceNumber, fields.reserve])).toEqual([
    ["乙公司", licence, { amount: "0.012", unit: "wt" }],
    [null, null, { amount: "0.0007", unit: "wt" }],
    [null, null, null],
  ]);
});
