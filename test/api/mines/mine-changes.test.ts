import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office } from "#test/support/office";
import { addBlockTo } from "#test/support/planned-block";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { agreed, approve, why } from "#test/support/two-people";
import { changedFields } from "#web/ui/changed-fields";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let made = 0;
let mine = "";
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await addRegions(as("planner"));
});
afterAll(() => database.close());
beforeEach(async () => {
  made += 1;
  const boundary = aBoundary(made * 3000, 0, { validFrom: "2020-01-01" });
  mine = (await addMineTo(as("planner"), `第${made}矿`, { boundary })).id;
});

const stored = async () => (await as("planner").get(`/api/mines/${mine}`).expect(200)).body;
const change = (body: object, version = 1) =>
  as("county_officer", "140901")
    .patch(`/api/mines/${mine}`)
    .set({ "If-Match": `"${version}"`, ...why })
    .send(body);
const told = async (id: string) => (await as("leader").get(`/api/proposals/${id}`).expect(200)).body;
const boundaries = async () =>
  (await as("planner").get(`/api/mines/${mine}/boundaries`).expect(200)).body.items;
const moved = (northM = 500) => aBoundary(made * 3000, northM, { validFrom: "2024-01-01" });
const redraw = (version = 1) =>
  as("planner")
    .post(`/api/mines/${mine}/boundaries`)
    .set({ "If-Match": `"${version}"`, ...why })
    .send(moved());
const westOf = ({ shape }: { shape: { coordinates: number[][][][] } }) => shape.coordinates[0]?.[0]?.[0];

describe("what a licence says", () => {
  test("is changed as it was proposed, once another person approves it", async () => {
    const { body } = await change({ holder: "换证矿业有限公司", bulkDensity: "2.65" }).expect(202);
    expect((await stored()).mine).toMatchObject({ version: 1 });
    const { effects } = await told(body.id);
    expect(effects).toMatchObject([
      { kind: "update", subject: "mine", after: { holder: "换证矿业有限公司", bulk_density: 2.65 } },
    ]);
    const { body: decided } = await approve(as("leader"), body).expect(200);
    expect(decided.made).toEqual({ id: mine, version: 2 });
    expect((await stored()).mine).toMatchObject({
      holder: "换证矿业有限公司",
      bulkDensity: "2.65",
      version: 2,
    });
  });

  test("is told with the unit of its amount, also where the change leaves the unit alone", async () => {
    await database.db("mine").where({ id: mine }).update({ capacity: "30", capacity_unit: "wt" });
    const shown = async (fields: object) => {
      const body = { ...fields, confirmed: ["capacity.unit"] };
      const { effects } = await told((await change(body, 2).expect(202)).body.id);
      return changedFields(effects[0]).filter(({ name }) => name === "capacity");
    };
    expect(await shown({ capacity: "45" })).toMatchObject([{ before: "30 万吨/年", after: "45 万吨/年" }]);
    expect(await shown({ capacity: "12", capacityUnit: "wm3" })).toMatchObject([
      { before: "30 万吨/年", after: "12 万立方米/年" },
    ]);
  });

  test("that was changed meanwhile is not overwritten: the proposal lapses and shows what stands now", async () => {
    const { body: late } = await change({ holder: "后批矿业有限公司" }).expect(202);
    await agreed(as("leader"), change({ holder: "先批矿业有限公司" }));
    const { obstacle } = await told(late.id);
    expect(obstacle).toMatchObject({ subject: "mine", current: { holder: "先批矿业有限公司", version: 2 } });
    const { body } = await approve(as("leader"), late).expect(412);
    expect(body).toMatchObject({ code: "proposal_stale", current: { holder: "先批矿业有限公司" } });
    expect((await stored()).mine.holder).toBe("先批矿业有限公司");
    expect((await told(late.id)).state).toBe("stale");
  });

  test("that is wrong or odd is told to who proposes it, and nothing waits", async () => {
    await change({ creditCode: "91210381564620598B" }).expect(400);
    await change({ capacity: "300000" }).expect(422);
    const { body } = await as("leader").get(`/api/proposals?mineId=${mine}`).expect(200);
    expect(body.total).toBe(0);
  });

  test("is not approved for another county, nor by its own proposer who leads as well", async () => {
    const { body } = await change({ orebodyId: "K1" }).expect(202);
    await approve(as("leader", "140902"), body).expect(404);
    await approve(as.holder(["county_officer", "140901"], ["leader", null]), body).expect(403);
    expect((await stored()).mine.version).toBe(1);
  });

  test("may have its number taken by another mine meanwhile: that is told, and it is not made", async () => {
    const number = "C1409012026077130000009";
    const { body } = await change({ licenceNumber: number }).expect(202);
    const other = await addMineTo(as("planner"), `占号矿${made}`, {
      boundary: aBoundary(made * 3000, 90_000),
    });
    await database.db("mine").where({ id: other.id }).update({ licence_number: number });
    expect((await told(body.id)).obstacle.message).toContain("现在不能执行这项申请");
    const { body: refused } = await approve(as("leader"), body);
    expect(refused.code).toBe("proposal_blocked");
    expect((await told(body.id)).state).toBe("pending");
  });

  test("takes no second person where it is a remark only", async () => {
    const note = () => as("county_officer", "140901").put(`/api/mines/${mine}/note`);
    await note().set("If-Match", "1").send({ note: "道路与邻矿共用" }).expect(200);
    expect((await stored()).mine).toMatchObject({ note: "道路与邻矿共用", version: 2 });
    await note().set("If-Match", "1").send({ note: "过时" }).expect(412);
    await note().set("If-Match", "2").send({ note: "", holder: "夹带矿业" }).expect(400);
  });
});

describe("a boundary", () => {
  test("is redrawn by two people, who see the old and the new ground", async () => {
    const { body } = await redraw().expect(202);
    expect(await boundaries()).toHaveLength(1);
    const { ground, effects } = await told(body.id);
    expect(effects.map(({ kind, subject }: Record<string, string>) => `${kind} ${subject}`)).toEqual(
      expect.arrayContaining(["insert boundary", "insert boundary_part", "update boundary"]),
    );
    expect(ground.before.coordinates).not.toEqual(ground.after.coordinates);
    await approve(as("leader"), body).expect(200);
    const [newest, before] = await boundaries();
    expect(newest.shape).toEqual(ground.after);
    expect(before.shape).toEqual(ground.before);
    expect(westOf(newest)).not.toEqual(westOf(before));
  });

  test("that was redrawn meanwhile is shown beside both, and not redrawn again", async () => {
    const { body: late } = await redraw().expect(202);
    const other = as("planner").post(`/api/mines/${mine}/boundaries`).set("If-Match", '"1"').send(moved(900));
    await agreed(as("leader"), other);
    const { obstacle, ground } = await told(late.id);
    expect(obstacle.ground).not.toEqual(ground.before);
    expect(obstacle.ground).not.toEqual(ground.after);
    const { body } = await approve(as("leader"), late).expect(412);
    expect(body.code).toBe("proposal_stale");
    expect(await boundaries()).toHaveLength(2);
  });

  test("is put right and taken back by two people", async () => {
    await agreed(as("leader"), redraw());
    const [newest] = await boundaries();
    const at = `/api/mines/${mine}/boundaries/${newest.id}`;
    const later = as("planner")
      .patch(at)
      .set("If-Match", `"${newest.version}"`)
      .send({ validFrom: "2024-06-01" });
    await agreed(as("leader"), later);
    const [corrected] = await boundaries();
    expect(corrected).toMatchObject({ validFrom: "2024-06-01" });
    const back = as("planner").delete(at).set("If-Match", `"${corrected.version}"`);
    await agreed(as("leader"), back);
    expect(await boundaries()).toMatchObject([{ validFrom: "2020-01-01", validTo: null }]);
  });

  test("that is no area is refused to who proposes it", async () => {
    const [part] = moved().parts;
    const bow = {
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [112, 38],
            [112.01, 38.01],
            [112.01, 38],
            [112, 38.01],
            [112, 38],
          ],
        ],
      ],
    };
    await as("planner")
      .post(`/api/mines/${mine}/boundaries`)
      .set({ "If-Match": '"1"', ...why })
      .send({ ...moved(), parts: [{ ...part, shape: bow }] })
      .expect(422);
  });
});

describe("a planned block", () => {
  const licence = (serial: number) => ({
    grantedOn: "2026-07-01",
    manner: "listing",
    document: "东自然资出字〔2026〕3号",
    licenceNumber: `C140901202607713000${String(1000 + serial)}`,
    holder: "新矿业有限公司",
    licenceLevel: "county",
    status: "building",
  });
  const block = async () => addBlockTo(as("planner"), database, `区块${made}`);
  const grant = (id: string) =>
    as("planner")
      .post(`/api/mines/${id}/grant`)
      .set({ "If-Match": '"1"', ...why })
      .send(licence(made));
  const takeBack = (id: string) =>
    as("planner")
      .delete(`/api/mines/${id}/grant`)
      .set({ "If-Match": '"2"', ...why });
  const mineOf = async (id: string) => (await as("planner").get(`/api/mines/${id}`).expect(200)).body.mine;

  test("becomes a mine once another person approves its licence, and a block again in the same way", async () => {
    const id = await block();
    const { body } = await grant(id).expect(202);
    expect(await mineOf(id)).toMatchObject({ status: "planned", licenceNumber: null });
    await approve(as("planner"), body).expect(403);
    await approve(as("leader"), body).expect(200);
    expect(await mineOf(id)).toMatchObject({ status: "building", grant: { grantedOn: "2026-07-01" } });
    const { body: back } = await takeBack(id).expect(202);
    expect(await mineOf(id)).toMatchObject({ status: "building" });
    await approve(as("leader"), back).expect(200);
    expect(await mineOf(id)).toMatchObject({ status: "planned", licenceNumber: null, grant: null });
  });

  test("that got its licence by another proposal does not get it twice", async () => {
    const id = await block();
    const [{ body: first }, { body: late }] = [await grant(id), await grant(id)];
    await approve(as("leader"), first).expect(200);
    const { body } = await approve(as("leader"), late);
    expect([body.status, body.code]).toEqual([409, "proposal_blocked"]);
    expect(body.detail).toContain("不是拟设区块");
  });

  test("keeps its licence where something was built on it before the taking back was approved", async () => {
    const id = await block();
    await agreed(as("leader"), grant(id));
    const { body } = await takeBack(id).expect(202);
    await database.db("quota").insert({
      id: database.context.newId(),
      mine_id: id,
      year: 2026,
      quarter: 3,
      issued_wt: "1",
    });
    const { body: refused } = await approve(as("leader"), body).expect(409);
    expect(refused.detail).toContain("已有产量指标");
    expect(await mineOf(id)).toMatchObject({ status: "building" });
  });
});

describe("a mine registered by mistake", () => {
  test("goes when another person approves, and the proposal still says which it was", async () => {
    const remove = as("planner")
      .delete(`/api/mines/${mine}`)
      .set({ "If-Match": '"1"', ...why });
    const { body } = await remove.expect(202);
    expect((await stored()).mine.version).toBe(1);
    const { effects, mineName, ground } = await told(body.id);
    expect(effects.map(({ kind, subject }: Record<string, string>) => `${kind} ${subject}`)).toContain(
      "delete mine",
    );
    expect(ground.before).not.toBeNull();
    expect(ground.after).toBeNull();
    await approve(as("leader"), body).expect(200);
    await as("planner").get(`/api/mines/${mine}`).expect(404);
    expect(await told(body.id)).toMatchObject({ state: "approved", mineName });
  });
});
