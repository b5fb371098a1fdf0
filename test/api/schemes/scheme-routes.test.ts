import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Arrangement, Scheme } from "#contract/schemes";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { candidateRun, type Quarry, threeQuarries } from "#test/support/three-quarries";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let ids: Record<Quarry, string>;
let runId: string;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  ({ ids, runId } = await threeQuarries(app, database));
});
afterAll(() => database.close());

let count = 0;
async function started(start: "alone" | "candidates" = "alone"): Promise<string> {
  const { body } = await app
    .post("/api/schemes")
    .send({ runId, name: `方案${++count}`, start })
    .expect(200);
  return body.id;
}
const read = async (id: string): Promise<Scheme> => (await app.get(`/api/schemes/${id}`).expect(200)).body;
const arrange = (id: string, version: number, arrangement: Partial<Arrangement>) =>
  app
    .put(`/api/schemes/${id}/arrangement`)
    .set("If-Match", `"${version}"`)
    .send({ groups: [], together: [], apart: [], ...arrangement });
const group = (id: string, memberIds: string[], change: object = {}) => ({
  ...{ id, memberIds, subjectId: null, subjectReason: null, isLocked: false },
  ...change,
});
const [one, two] = ["01990000-0000-7000-8000-000000000001", "01990000-0000-7000-8000-000000000002"];

test("a scheme starts from what an analysis found: its mines, its links, its groups, what is not kept yet", async () => {
  const scheme = await read(await started("candidates"));
  expect(scheme).toMatchObject({
    regionCode: "140901",
    runId,
    packId: "xinzhou-2022",
    stale: false,
    ...{ mineCount: 3, groupCount: 1, minesAfter: 2 },
  });
  expect(scheme.mines.find(({ id }) => id === ids.small)).toMatchObject({
    ...{ name: "small", capacity: "3", mustMerge: true, isSandStoneClay: true, status: "producing" },
  });
  expect(scheme.links.map(({ a, b }) => [a, b].toSorted())).toEqual([[ids.small, ids.middle].toSorted()]);
  expect(scheme.links[0]?.distanceM).toBeCloseTo(200, 0);
  expect(scheme.arrangement.groups.map(({ memberIds }) => memberIds.toSorted())).toEqual([
    [ids.small, ids.middle].toSorted(),
  ]);
  expect(scheme.state.measures).toMatchObject({ minesBefore: 3, minesAfter: 2, reductionPercent: "33.33" });
  expect(scheme.state.broken.map(({ kind }) => kind)).toEqual(["most_left", "no_boundary"]);
});

test("begun alone, every mine stays until it is grouped, and what is laid down is read back as it was", async () => {
  const id = await started();
  expect((await read(id)).state.measures.minesAfter).toBe(3);
  const arrangement: Arrangement = {
    groups: [
      group(one, [ids.small, ids.middle].toSorted(), {
        subjectId: ids.middle,
        subjectReason: "规模大",
        isLocked: true,
      }),
    ],
    together: [],
    apart: [[ids.far, ids.small].toSorted() as [string, string]],
  };
  const { body } = await arrange(id, 1, arrangement).expect(200);
  expect(body).toEqual({ id, version: 2 });
  const scheme = await read(id);
  expect(scheme.arrangement).toEqual(arrangement);
  expect([scheme.version, scheme.updatedBy, scheme.groupCount]).toEqual([2, "测试员", 1]);
});

describe("only what is told to be changed is changed", () => {
  test("groups move, come and go, and the log names the mines that moved and no other", async () => {
    const id = await started();
    await arrange(id, 1, { groups: [group(one, [ids.small, ids.middle])] }).expect(200);
    const before = await database.db("audit_entry").max("id as last").first();
    await arrange(id, 2, { groups: [group(two, [ids.middle, ids.far])] }).expect(200);
    expect((await read(id)).arrangement.groups).toEqual([group(two, [ids.middle, ids.far].toSorted())]);
    const entries = await database
      .db("audit_entry")
      .where("id", ">", before?.last ?? 0)
      .orderBy("id");
    const moved = entries
      .filter(({ subject }) => subject === "scheme_mine")
      .flatMap(({ records }) => (JSON.parse(records) as [string][]).map(([key]) => key.split(",")[1]));
    expect(moved.toSorted()).toEqual([ids.small, ids.middle, ids.far].toSorted());
    const later = await database.db("audit_entry").max("id as last").first();
    await arrange(id, 3, { groups: [group(two, [ids.middle, ids.far])] }).expect(200);
    expect(await database.db("audit_entry").where("id", ">", later?.last ?? 0)).toEqual([]);
  });

  test("who saw an older version is refused with what stands now, and nothing is written", async () => {
    const id = await started();
    await arrange(id, 1, { groups: [group(one, [ids.small, ids.middle])] }).expect(200);
    const { body } = await arrange(id, 1, { groups: [] }).expect(412);
    expect(body.current).toMatchObject({ version: 2, arrangement: { groups: [{ id: one }] } });
    expect((await read(id)).arrangement.groups).toHaveLength(1);
  });

  test("an arrangement of no such mines is refused with every place, and the version stands", async () => {
    const id = await started();
    const { body } = await arrange(id, 1, {
      groups: [group(one, [ids.small]), group(two, [ids.small, one])],
    }).expect(400);
    expect(body.issues.map(({ path }: { path: string }) => path)).toEqual([
      "body.groups.0.memberIds",
      "body.groups.1.memberIds",
      "body.groups.1.memberIds",
    ]);
    expect((await read(id)).version).toBe(1);
  });

  test("the database itself holds that the 主体 is of its group", async () => {
    const id = await started();
    await arrange(id, 1, { groups: [group(one, [ids.small, ids.middle])] }).expect(200);
    const change = database
      .db("scheme_group")
      .where({ scheme_id: id, id: one })
      .update({ subject_id: ids.far, subject_reason: "强" });
    await expect(change).rejects.toMatchObject({ constraint: "scheme_group_subject" });
  });
});

test("name and demands are changed, and the state follows", async () => {
  const id = await started("candidates");
  const { demands } = await read(id);
  const change = { name: "改过的方案", demands: { ...demands, mostLeftPercent: "67" } };
  await app.patch(`/api/schemes/${id}`).set("If-Match", '"1"').send(change).expect(200);
  const scheme = await read(id);
  expect([scheme.name, scheme.demands.mostLeftPercent]).toEqual(["改过的方案", "67"]);
  expect(scheme.state.broken.map(({ text }) => text)).toEqual(["small等 2 座还没有画新矿区范围"]);
});

test("a copy is the same under another name, and from then on goes its own way", async () => {
  const id = await started();
  await arrange(id, 1, {
    groups: [group(one, [ids.small, ids.middle], { subjectId: ids.small, subjectReason: "近" })],
    apart: [[ids.small, ids.far]],
  }).expect(200);
  const { body: copy } = await app.post(`/api/schemes/${id}/copies`).send({ name: "另一稿" }).expect(200);
  const [first, second] = [await read(id), await read(copy.id)];
  expect(second).toMatchObject({
    name: "另一稿",
    arrangement: first.arrangement,
    state: first.state,
    links: first.links,
  });
  await arrange(copy.id, 1, {}).expect(200);
  expect((await read(id)).arrangement.groups).toHaveLength(1);
});

test("two schemes of a county have two names", async () => {
  await app.post("/api/schemes").send({ runId, name: "同名", start: "alone" }).expect(200);
  const { body } = await app.post("/api/schemes").send({ runId, name: "同名", start: "alone" }).expect(409);
  expect(body.detail).toContain("已有同名的整合方案");
});

test("the newest is first in the list, which a county narrows; a removed one is gone with all its parts", async () => {
  const id = await started();
  const { body: all } = await app.get("/api/schemes?region=1409").expect(200);
  expect(all.items[0]).toMatchObject({ id, mineCount: 3, groupCount: 0 });
  expect((await app.get("/api/schemes?region=140902").expect(200)).body.total).toBe(0);
  await app.delete(`/api/schemes/${id}`).set("If-Match", '"1"').expect(200);
  await app.get(`/api/schemes/${id}`).expect(404);
  for (const table of ["scheme_mine", "scheme_group", "scheme_link", "scheme_wish"])
    expect(await database.db(table).where({ scheme_id: id })).toEqual([]);
});

test("when the register has moved on the scheme says so, keeps its figures, and no new one is begun on the old run", async () => {
  const id = await started();
  const before = await read(id);
  const { body: mine } = await app.get(`/api/mines/${ids.far}`).expect(200);
  await app
    .patch(`/api/mines/${ids.far}`)
    .set("If-Match", `"${mine.mine.version}"`)
    .send({ capacity: "20" })
    .expect(200);
  const after = await read(id);
  expect([before.stale, after.stale]).toEqual([false, true]);
  expect(after.state).toEqual(before.state);
  const order = { runId, name: "旧底数", start: "alone" };
  expect((await app.post("/api/schemes").send(order).expect(409)).body.code).toBe("run_stale");
  runId = await candidateRun(app, database);
  const { body } = await app
    .post("/api/schemes")
    .send({ ...order, runId })
    .expect(200);
  expect((await read(body.id)).mines.find(({ id }) => id === ids.far)?.capacity).toBe("20");
});
