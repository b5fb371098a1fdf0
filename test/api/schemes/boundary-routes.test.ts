import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GapLand, SchemeBoundary } from "#contract/scheme-boundaries";
import type { Scheme } from "#contract/schemes";
import { officialAreaM2 } from "#gis/measure/area";
import { boundaryShape } from "#gis/schemes/group-boundary";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { metric, multi, rectangle } from "#test/support/mine-facts";
import { aBoundary, addMineTo } from "#test/support/register";
import { aLayer } from "#test/support/sound-values";
import { type Quarry, threeQuarries } from "#test/support/three-quarries";

const groupId = "01990000-0000-7000-8000-000000000001";
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
/** A scheme of which small and middle are one group; between them lie 200 m × 300 m. */
async function grouped(memberIds = [ids.small, ids.middle]): Promise<string> {
  const { body } = await app
    .post("/api/schemes")
    .send({ runId, name: `方案${++count}`, start: "alone" })
    .expect(200);
  await regroup(body.id, 1, memberIds);
  return body.id;
}
const regroup = (id: string, version: number, memberIds: string[]) =>
  app
    .put(`/api/schemes/${id}/arrangement`)
    .set("If-Match", `"${version}"`)
    .send({
      groups:
        memberIds.length > 0
          ? [{ id: groupId, memberIds, subjectId: null, subjectReason: null, isLocked: false }]
          : [],
      ...{ together: [], apart: [] },
    })
    .expect(200);
const at = (id: string, what: string) => `/api/schemes/${id}/groups/${groupId}/${what}`;
const gapOf = async (id: string): Promise<GapLand> => (await app.get(at(id, "gap-land")).expect(200)).body;
const boundaryOf = async (id: string): Promise<SchemeBoundary> =>
  (await app.get(at(id, "boundary")).expect(200)).body;
const schemeOf = async (id: string): Promise<Scheme> =>
  (await app.get(`/api/schemes/${id}`).expect(200)).body;
const drawn = (...shapes: ReturnType<typeof rectangle>[]) => ({
  parts: shapes.map(({ coordinates }) => ({ rings: coordinates[0], topM: "200", bottomM: "120.50" })),
});
const put = (
  id: string,
  boundary: object,
  version: number | null = null,
  memberIds = [ids.small, ids.middle],
) => {
  const request = app.put(at(id, "boundary")).send({ boundary, memberIds });
  return version === null ? request.set("If-None-Match", "*") : request.set("If-Match", `"${version}"`);
};
const kinds = async (id: string) => (await schemeOf(id)).state.broken.map(({ kind }) => kind);

describe("gap land of a group", () => {
  test("lies between its licences, with area, share, tests and their clause, and starts the new boundary", async () => {
    const { pieces, gapM2, mergedM2, bidding, start, startFigures, memberIds } = await gapOf(await grouped());
    expect(memberIds.toSorted()).toEqual([ids.small, ids.middle].toSorted());
    expect(pieces).toHaveLength(1);
    expect(pieces[0]?.areaM2).toBeCloseTo(60_000, -2);
    expect(gapM2).toBe(pieces[0]?.areaM2);
    expect(Number(pieces[0]?.sharePercent)).toBeCloseTo((60_000 / 310_000) * 100, 0);
    expect(pieces[0]?.tests.map(({ key, verdict, clauseId }) => [key, verdict, clauseId])).toEqual([
      ["distance", "yes", "1-2-4"],
      ["block", "yes", "1-2-4"],
    ]);
    expect(pieces[0]?.passedOn).toBeNull();
    expect(bidding?.quote).toContain("竞争性出让");
    expect(mergedM2).toBeCloseTo(310_000, -3);
    expect(start ? officialAreaM2(boundaryShape(start)) : 0).toBeCloseTo(mergedM2, 2);
    expect(startFigures?.gapM2).toBeCloseTo(gapM2, 2);
  });

  test("says which zones it could not look at, and of a mine without ground to decide by that it is open", async () => {
    const { doubts } = await gapOf(await grouped());
    expect(doubts).toEqual([
      "生态保护红线、自然保护区、自然公园、饮用水水源保护区、永久基本农田、禁止开采区没有当日有效、可查看的图层，没有扣除。",
    ]);
  });

  test("is of no group that there is not", async () => {
    const id = await grouped();
    await app.get(`/api/schemes/${id}/groups/${id}/gap-land`).expect(404);
    await app.get(at(groupId, "gap-land")).expect(404);
  });
});

describe("the new boundary of a group", () => {
  test("is kept to the bit with its elevations, and told with its figures", async () => {
    const id = await grouped();
    await app.get(at(id, "boundary")).expect(404);
    const boundary = drawn(rectangle(0, 0, 900, 300));
    const { body } = await put(id, boundary).expect(200);
    expect(body).toMatchObject({ groupId, version: 1, boundary, isOutdated: false, updatedBy: "测试员" });
    const read = await boundaryOf(id);
    expect(read).toEqual(body);
    expect(read.figures.areaM2).toBeCloseTo(270_000, -3);
    expect(read.figures.gapM2).toBeCloseTo(60_000, -2);
    expect(read.figures.bodies).toBe(1);
    expect(read.unities.map(({ key, verdict }) => [key, verdict])).toContainEqual(["subject", "no"]);
    const { body: stored } = {
      body: await database.db("scheme_boundary").where({ scheme_id: id }).first("parts"),
    };
    expect(stored.parts).toEqual(boundary.parts);
  });

  test("is changed and removed only by who saw it as it stands", async () => {
    const id = await grouped();
    await put(id, drawn(rectangle(0, 0, 900, 300))).expect(200);
    await put(id, drawn(rectangle(0, 0, 800, 300))).expect(412);
    await put(id, drawn(rectangle(0, 0, 800, 300)), 7).expect(412);
    const { body } = await put(id, drawn(rectangle(0, 0, 800, 300)), 1).expect(200);
    expect(body.version).toBe(2);
    await app.delete(at(id, "boundary")).set("If-Match", '"1"').expect(412);
    await app.delete(at(id, "boundary")).set("If-Match", '"2"').expect(200, { groupId, version: 2 });
    await put(id, drawn(rectangle(0, 0, 800, 300)), 2).expect(404);
  });

  test("is found changed by its version alone, which costs no figures", async () => {
    const id = await grouped();
    const versions = async () => (await app.get(`/api/schemes/${id}/versions`).expect(200)).body;
    const { version } = await schemeOf(id);
    expect(await versions()).toEqual({ version, boundaries: [] });
    await put(id, drawn(rectangle(0, 0, 300, 300))).expect(200);
    await put(id, drawn(rectangle(0, 0, 300, 310)), 1).expect(200);
    expect(await versions()).toEqual({ version, boundaries: [{ groupId, version: 2 }] });
    await app.get(`/api/schemes/${groupId}/versions`).expect(404);
  });

  test("is refused where its shape is unsound: the sentence names part, ring and point", async () => {
    const id = await grouped();
    const [a, b, c, d, e] = rectangle(0, 0, 900, 300).coordinates[0]?.[0] ?? [];
    const crossed = { parts: [{ rings: [[a, c, b, d, e]], topM: null, bottomM: null }] };
    const { body } = await put(id, crossed).expect(422);
    expect(body.code).toBe("unsound_shape");
    expect(body.issues[0].path).toBe("body.boundary.parts.0.rings");
    const open = {
      parts: [
        ...drawn(rectangle(0, 0, 900, 300)).parts,
        { rings: [[a, b, c, d]], topM: null, bottomM: null },
      ],
    };
    const { body: told } = await put(id, open).expect(422);
    expect(told.issues.map(({ path }: { path: string }) => path)).toContain("body.boundary.parts.1.rings");
    const flipped = {
      parts: [{ ...drawn(rectangle(0, 0, 900, 300)).parts[0], topM: "100", bottomM: "200" }],
    };
    expect((await put(id, flipped).expect(422)).body.detail ?? "").not.toBe("");
    await app.get(at(id, "boundary")).expect(404);
  });

  test("names members of its scheme only", async () => {
    const id = await grouped();
    const { body } = await put(id, drawn(rectangle(0, 0, 900, 300)), null, [groupId]).expect(400);
    expect(body.issues[0].path).toBe("body.memberIds");
  });

  test("is to be drawn anew when members come or go, and stays through a dissolved group", async () => {
    const id = await grouped();
    expect(await kinds(id)).toContain("no_boundary");
    await put(id, drawn(rectangle(0, 0, 900, 300))).expect(200);
    expect((await kinds(id)).filter((kind) => kind.includes("boundary"))).toEqual([]);
    await regroup(id, 2, [ids.small, ids.middle, ids.far]);
    expect((await boundaryOf(id)).isOutdated).toBe(true);
    expect(await kinds(id)).toContain("outdated_boundary");
    await regroup(id, 3, []);
    expect((await boundaryOf(id)).isOutdated).toBe(true);
    await regroup(id, 4, [ids.middle, ids.small]);
    expect((await boundaryOf(id)).isOutdated).toBe(false);
  });

  test("goes with a copy of its scheme, and with its scheme", async () => {
    const id = await grouped();
    await put(id, drawn(rectangle(0, 0, 900, 300))).expect(200);
    const { body: copy } = await app
      .post(`/api/schemes/${id}/copies`)
      .send({ name: `副本${id}` })
      .expect(200);
    expect((await boundaryOf(copy.id)).boundary).toEqual((await boundaryOf(id)).boundary);
    await app.delete(`/api/schemes/${id}`).set("If-Match", '"2"').expect(200);
    await app.get(at(id, "boundary")).expect(404);
    expect((await boundaryOf(copy.id)).version).toBe(1);
  });

  test("stays as it is once its plan is handed up", async () => {
    const id = await grouped();
    await put(id, drawn(rectangle(0, 0, 900, 300))).expect(200);
    await database
      .db("plan_course")
      .where({ scheme_id: id })
      .update({ submitted_by_id: "planner", submitted_by: "规划员" });
    const { body } = await put(id, drawn(rectangle(0, 0, 800, 300)), 1).expect(422);
    expect(body.detail).toContain("方案已上报");
    await app.delete(at(id, "boundary")).set("If-Match", '"1"').expect(422);
    expect((await boundaryOf(id)).version).toBe(1);
  });

  test("is on the audit log with its corners", async () => {
    const id = await grouped();
    await put(id, drawn(rectangle(0, 0, 900, 300))).expect(200);
    const entry = await database
      .db("audit_entry")
      .where({ subject: "scheme_boundary" })
      .orderBy("id", "desc")
      .first("records");
    expect(entry.records).toContain(id);
    expect(entry.records).toContain("120.50");
  });
});

describe("on the ground of others", () => {
  let id: string;
  beforeAll(async () => {
    id = await grouped();
    const { body: layer } = await app.post("/api/zone-layers").send(aLayer).expect(200);
    const zone = { layerId: layer.id, name: "红线一区", shape: rectangle(0, 250, 900, 100) };
    await app.post("/api/zones").send(zone).expect(200);
    // it bends around the north-eastern corner of what is near: its box reaches in, its ground does not
    const bend = [
      [4000, 600],
      [3000, 2000],
      [1500, 2500],
      [2000, 4000],
      [5000, 4000],
      [4000, 600],
    ].map(([eastM = 0, northM = 0]) => metric(eastM, northM));
    await app
      .post("/api/zones")
      .send({ ...zone, name: "红线二区", shape: multi([bend]) })
      .expect(200);
    const parts = [{ name: null, topM: null, bottomM: null, shape: rectangle(350, 0, 50, 100) }];
    await addMineTo(app, "丁矿", { boundary: aBoundary(0, 0, { parts }) });
  });

  test("a boundary on a red line and on another's licence is stored and told, and breaks the scheme's rules", async () => {
    const { pieces, doubts } = await gapOf(id);
    expect(pieces.reduce((sum, { areaM2 }) => sum + areaM2, 0)).toBeLessThan(60_000 - 10_000 - 5_000 + 100);
    expect(doubts[0]).not.toContain("生态保护红线");
    const { body } = await put(id, drawn(rectangle(0, 0, 900, 300))).expect(200);
    expect(
      body.figures.zones.map(({ name, kind, forbids }: SchemeBoundary["figures"]["zones"][number]) => [
        name,
        kind,
        forbids,
      ]),
    ).toEqual([["红线一区", "ecological_red_line", true]]);
    expect(body.figures.zones[0].areaM2).toBeCloseTo(45_000, -2);
    expect(body.figures.others.map(({ name }: { name: string }) => name)).toEqual(["丁矿"]);
    expect(body.figures.others[0].areaM2).toBeCloseTo(5000, -1);
    expect(await kinds(id)).toEqual(expect.arrayContaining(["forbidden_ground", "others_ground"]));
    const broken = (await schemeOf(id)).state.broken.find(({ kind }) => kind === "others_ground");
    expect(broken?.text).toMatch(/等 2 座的新矿区范围与他人矿区范围重叠：丁矿 \d+\.\d\d 平方米/);
  });

  test("surroundings give the page what it needs to take them away, and what it may not see as a number", async () => {
    const { body } = await app.get(at(id, "surroundings")).expect(200);
    expect(body.members.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      [ids.small, ids.middle].toSorted(),
    );
    expect(body.members[0].bands).toHaveLength(1);
    expect(body.others.map(({ name }: { name: string }) => name)).toEqual(["丁矿"]);
    expect(body.zones.map(({ name }: { name: string }) => name)).toEqual(["红线一区"]);
    expect(body).toMatchObject({ hiddenOthers: 0, hiddenZones: 0, rules: { safetyM: 300, bandM: 0.5 } });
    expect(body.zoneKinds).toEqual(["ecological_red_line"]);
  });
});
