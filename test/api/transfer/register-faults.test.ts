import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { startWorker } from "#api/jobs/worker";
import { counties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { office } from "#test/support/office";
import { addMineTo, addRegions } from "#test/support/register";
import { anOrder, bowTie, mineFile, stage } from "#test/support/staged-file";
import { uploadInPieces } from "#test/support/upload";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let planner: ReturnType<ReturnType<typeof office>>;
let worker: ReturnType<typeof startWorker>;
const held = "C2112822009087120030651";
const free = "C2112822009087120030652";
/** What nobody of another county is to learn of who holds the number. */
const secrets = ["西县", "140902", "隐名矿", "隐名公司"];

beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await addRegions(as("planner"));
  planner = as("planner", counties.own);
  worker = startWorker(database.context, jobHandlers);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});
beforeEach(async () => {
  await database.db.raw("TRUNCATE mine, import_batch, staging, proposal CASCADE");
  const elsewhere = { regionCode: counties.other, licenceNumber: held, holder: "隐名公司" };
  await addMineTo(as("planner", counties.other), "隐名矿", elsewhere);
});

const file = (shape = rectangle(0, 0, 300, 300)) =>
  mineFile(
    [shape, { 矿山名称: "甲矿", 许可证号: held }],
    [rectangle(900, 0, 300, 300), { 矿山名称: "乙矿", 许可证号: free }],
  );
const itemOf = async (who: typeof planner, { id }: { id: string }) =>
  (await who.get(`/api/stagings/${id}/items/0`).expect(200)).body;
const codesOf = async (who: typeof planner, staging: { id: string }) =>
  (await itemOf(who, staging)).issues.map(({ code }: { code: string }) => code);
const refusals = async () =>
  (await database.db("audit_entry").where({ subject: "licence_refused" }).orderBy("id")).map(
    ({ first_key, records }) => [first_key, JSON.parse(records)[0][3].place],
  );
const commit = (staging: { id: string; reviewTag: string }, change: object = {}) =>
  planner.post(`/api/stagings/${staging.id}/commit`).set("If-Match", staging.reviewTag).send(anOrder(change));

test("a licence number held in another county is an error of its row, which tells no more and is on record", async () => {
  const before = (await refusals()).length;
  const staging = await stage(planner, file());
  const item = await itemOf(planner, staging);
  expect(item).toMatchObject({ usable: false, match: null, issues: [{ code: "L03" }] });
  expect(item.issues[0].message).toContain(
    `许可证号 ${held} 不能在这里登记：采矿许可证号全国唯一，该号码在您的辖区以外已有登记。`,
  );
  for (const secret of secrets) expect(JSON.stringify(item)).not.toContain(secret);
  expect((await refusals()).slice(before)).toEqual([[held, "导入文件 mines.geojson"]]);
  // looked at again it is told nobody anew
  await planner.get(`/api/stagings/${staging.id}/items`).expect(200);
  expect(await refusals()).toHaveLength(before + 1);
  const refused = await commit(staging, { include: [0, 1] }).expect(409);
  expect(refused.body.code).toBe("items_with_errors");
  for (const secret of secrets) expect(JSON.stringify(refused.body)).not.toContain(secret);
  expect((await refusals()).slice(before + 1)).toEqual([[held, "导入文件"]]);
  // the others are imported
  const { body } = await commit(staging).expect(200);
  expect((await finishedJob(planner, body.jobId)).state).toBe("done");
  expect(await database.db("mine").where({ licence_number: free }).first()).toMatchObject({ name: "乙矿" });
});

test("who sees the mine is shown it as the one the file speaks of", async () => {
  const staging = await stage(planner, file());
  expect(await itemOf(as("planner", "1409"), staging)).toMatchObject({
    match: { name: "隐名矿", by: "licence" },
    issues: [],
  });
  expect(await codesOf(planner, staging)).toEqual(["L03"]);
});

test("the error comes and goes with the register, and stays when the ground is mended or columns are mapped", async () => {
  const staging = await stage(planner, file(bowTie));
  expect((await codesOf(planner, staging)).toSorted()).toEqual(["E03", "L03"]);
  await planner
    .post(`/api/stagings/${staging.id}/items/0/repairs`)
    .set("If-Match", staging.reviewTag)
    .send({ repair: "E03.split.1" })
    .expect(200);
  expect(await itemOf(planner, staging)).toMatchObject({ usable: false, issues: [{ code: "L03" }] });
  const mapped = await planner
    .put(`/api/stagings/${staging.id}/columns`)
    .set("If-Match", (await planner.get(`/api/stagings/${staging.id}`)).body.reviewTag)
    .send({ sender: "", columns: [{ name: "许可证号", field: "licenceNumber", unit: null }] })
    .expect(200);
  expect((await finishedJob(planner, mapped.body.jobId)).state).toBe("done");
  expect(await codesOf(planner, staging)).toContain("L03");
  await database.db("mine").where({ licence_number: held }).update({ licence_number: null });
  expect(await itemOf(planner, staging)).toMatchObject({ usable: true, issues: [] });
  await database.db("mine").where({ name: "隐名矿" }).update({ licence_number: held });
  expect(await itemOf(planner, staging)).toMatchObject({ usable: false, issues: [{ code: "L03" }] });
});

test("a file that is sent in pieces is told it by its job", async () => {
  const before = (await refusals()).length;
  const jobId = await uploadInPieces(planner, "大.geojson", Buffer.from(file()));
  expect((await finishedJob(planner, jobId)).state).toBe("done");
  expect((await refusals()).slice(before)).toEqual([[held, "导入文件 大.geojson"]]);
  expect(await itemOf(planner, { id: jobId })).toMatchObject({ usable: false, issues: [{ code: "L03" }] });
});

const jobOf = async (body: { jobId: string }) => finishedJob(planner, body.jobId);
/** The queue stands still while a commit has been taken and its import has not begun. */
async function betweenCommitAndImport(staging: { id: string; reviewTag: string }, meanwhile: () => unknown) {
  await worker.stop();
  const { body } = await commit(staging).expect(200);
  await meanwhile();
  worker = startWorker(database.context, jobHandlers);
  return jobOf(body);
}
const alone = () => mineFile([rectangle(900, 0, 300, 300), { 矿山名称: "乙矿", 许可证号: free }]);
const takenElsewhere = (number: string) =>
  addMineTo(as("planner", counties.other), "抢先矿", { regionCode: counties.other, licenceNumber: number });

test("a number that is taken elsewhere between commit and import stops the import, names no mine and is on record", async () => {
  const staging = await stage(planner, alone());
  const before = (await refusals()).length;
  const job = await betweenCommitAndImport(staging, () => takenElsewhere(free));
  expect(job).toMatchObject({ state: "failed" });
  expect(job.error).toContain("所选矿山中有 1 个存在错误");
  for (const secret of [...secrets, "抢先矿"]) expect(JSON.stringify(job)).not.toContain(secret);
  expect((await refusals()).slice(before)).toEqual([[free, "导入文件"]]);
  expect(await database.db("mine").where({ name: "乙矿" })).toEqual([]);
  expect(await codesOf(planner, staging)).toEqual(["L03"]);
});

test("an item against which the register no longer speaks joins no import under the tag it was refused with", async () => {
  const staging = await stage(planner, file());
  await database.db("mine").where({ licence_number: held }).update({ licence_number: null });
  const refused = await commit(staging).expect(412);
  expect(refused.body).toMatchObject({
    code: "register_moved",
    issues: [{ path: "items.0", message: "甲矿：审阅时不能入库（许可证号在辖区以外已有登记），现在可以。" }],
  });
  const again = (await planner.get(`/api/stagings/${staging.id}`).expect(200)).body;
  expect(again.reviewTag).toBe(refused.body.current.reviewTag);
  expect(await jobOf((await commit(again).expect(200)).body)).toMatchObject({ state: "done" });
  expect(await database.db("mine").where({ licence_number: held }).first()).toMatchObject({ name: "甲矿" });
});

test("nor is one silently left out against which it has come to speak", async () => {
  await database.db("mine").where({ licence_number: held }).update({ licence_number: null });
  const staging = await stage(planner, file());
  await database.db("mine").where({ name: "隐名矿" }).update({ licence_number: held });
  const refused = await commit(staging).expect(412);
  expect(refused.body.issues).toEqual([
    { path: "items.0", message: "甲矿：审阅之后许可证号在辖区以外已有登记，现在不能入库。" },
  ]);
  const again = (await planner.get(`/api/stagings/${staging.id}`).expect(200)).body;
  expect(await jobOf((await commit(again).expect(200)).body)).toMatchObject({ state: "done" });
});

test("of two imports that take one number at once, one is done and the other is told, on record, without a word of whose it is", async () => {
  const [county, other] = [planner, as("planner", counties.other)];
  const before = (await refusals()).length;
  await worker.stop();
  const [mine, theirs] = [await stage(county, alone()), await stage(other, alone())];
  const order = (who: typeof planner, { id, reviewTag }: typeof mine, regionCode: string) => {
    const body = anOrder({ defaults: { ...anOrder().defaults, regionCode } });
    return who.post(`/api/stagings/${id}/commit`).set("If-Match", reviewTag).send(body).expect(200);
  };
  const ordered = [await order(county, mine, counties.own), await order(other, theirs, counties.other)];
  worker = startWorker(database.context, jobHandlers);
  const second = startWorker(database.context, jobHandlers);
  const jobs = [
    await finishedJob(county, ordered[0]?.body.jobId),
    await finishedJob(other, ordered[1]?.body.jobId),
  ];
  await second.stop();
  expect(jobs.map(({ state }) => state).toSorted()).toEqual(["done", "failed"]);
  expect(jobs.find(({ state }) => state === "failed")?.error).toContain("所选矿山中有 1 个存在错误");
  expect(await database.db("mine").where({ licence_number: free })).toHaveLength(1);
  expect((await refusals()).slice(before)).toEqual([[free, "导入文件"]]);
});
