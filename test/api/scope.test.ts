import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CountyRecords, companies, counties, marks, twoCounties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office } from "#test/support/office";
import { bytesOf } from "#test/support/reply-bytes";
import { featuresOfTile, tileAt } from "#test/support/tile-features";
import { why } from "#test/support/two-people";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let own: CountyRecords;
let other: CountyRecords;
const officer = () => as("county_officer", counties.own);

beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  ({ own, other } = await twoCounties(database, as));
}, 240_000);
afterAll(() => database.close());

/** Names of what is the other county's in a reply, and whether there is anything of the own. */
const seenIn = (text: string) => ({ own: text.includes(marks.own), other: text.includes(marks.other) });
const onlyOwn = { own: true, other: false };

describe("an officer of a county sees the county only", () => {
  test.each([
    "/api/mines?limit=1000",
    `/api/search?q=${encodeURIComponent("字")}`,
    "/api/lineage",
    "/api/workings",
    "/api/quota?year=2026",
    "/api/quota/use?year=2026&quarter=1",
    "/api/dispositions",
    "/api/import-batches",
  ])("in %s", async (address) => {
    const { body } = await officer().get(address).expect(200);
    expect(seenIn(JSON.stringify(body))).toEqual(onlyOwn);
    const { body: whole } = await as("planner", "1409").get(address).expect(200);
    expect(seenIn(JSON.stringify(whole))).toEqual({ own: true, other: true });
  });

  test("in counts and sums", async () => {
    const counts = async (role: "leader" | "county_officer", region: string) => {
      const { body } = await as(role, region).get("/api/overview").expect(200);
      return {
        mines: body.mineCount,
        counties: body.counties.map(({ code }: { code: string }) => code),
        at: body.region.code,
      };
    };
    expect(await counts("leader", "1409")).toEqual({ mines: 6, counties: ["140901", "140902"], at: "1409" });
    expect(await counts("county_officer", "140901")).toEqual({
      mines: 3,
      counties: ["140901"],
      at: "140901",
    });
    const total = async (region: string) => (await as("planner", region).get("/api/mines")).body.total;
    expect([await total("1409"), await total("140902")]).toEqual([6, 3]);
  });

  test("among regions", async () => {
    const { body } = await officer().get("/api/regions").expect(200);
    expect(body.items.map(({ code }: { code: string }) => code)).toEqual(["140901", "140901101"]);
    await officer().get("/api/regions/140902").expect(404);
    await officer().get("/api/regions/140901").expect(200);
  });

  test("on the map, also when the tiles of somebody who sees more are at hand", async () => {
    const mines = async (app: ReturnType<typeof as>, version?: string) => {
      const { body } = await app.get("/api/map").expect(200);
      const current = body.layers.find(({ layer }: { layer: string }) => layer === "mines").version;
      const at = tileAt([112.2, 38.4], 12);
      const tiles = [];
      for (const [dx, dy] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [0, -1],
        [-1, 0],
      ] as const) {
        const place = [at[0], at[1] + dx, at[2] + dy] as const;
        const reply = await app
          .get(`/api/tiles/mines/${version ?? current}/${place.join("/")}.mvt`)
          .buffer()
          .parse(bytesOf.parser);
        if (reply.status === 200) tiles.push(...featuresOfTile(bytesOf(reply), "mines", place));
      }
      return {
        version: current as string,
        names: JSON.stringify(tiles.map((feature) => feature?.properties)),
      };
    };
    const city = await mines(as("planner", "1409"));
    expect(seenIn(city.names)).toEqual({ own: true, other: true });
    const county = await mines(officer());
    expect(seenIn(county.names)).toEqual(onlyOwn);
    expect(county.version).not.toBe(city.version);
    // just made for the city, and asked for by the very address the city has
    expect(seenIn((await mines(as("planner", "1409"))).names)).toEqual({ own: true, other: true });
    expect(seenIn((await mines(officer(), city.version)).names)).toEqual(onlyOwn);
  });

  test("in files that are taken away", async () => {
    const exported = async (source: object, format = "geojson") =>
      (
        await officer()
          .post("/api/exports")
          .send({ source, format, reason: "核查" })
          .buffer()
          .parse(bytesOf.parser)
      ).body.toString();
    expect(seenIn(await exported({ layer: "mines", filter: {} }))).toEqual(onlyOwn);
    expect(seenIn(await exported({ layer: "workings", filter: {} }))).toEqual(onlyOwn);
    const forged = { source: { layer: "mines", filter: {} }, format: "geojson", ids: [other.mine] };
    expect((await officer().post("/api/exports").send(forged)).status).toBe(409);
  });

  test("of what was exported before", async () => {
    const reasons = async (region: string) =>
      JSON.stringify((await as("planner", region).get("/api/exports").expect(200)).body);
    expect(seenIn(await reasons(counties.own))).toEqual(onlyOwn);
    expect(seenIn(await reasons("1409"))).toEqual({ own: true, other: true });
  });

  test("of analyses: a neighbour across the line is weighed, but the run of the other county is not there", async () => {
    const { body } = await officer().get("/api/runs").expect(200);
    const ids = body.items.map(({ id }: { id: string }) => id);
    expect(ids).toContain(own.candidates);
    expect(ids).not.toContain(other.candidates);
    await officer().get(`/api/candidate-runs/${other.candidates}`).expect(404);
  });
});

describe("what is refused", () => {
  test.each([
    "/api/mines?region=140902",
    "/api/mines?region=1409",
    "/api/overview?region=140902",
    "/api/regions?within=1409",
  ])("a forged region in %s", async (address) => {
    const { body } = await officer().get(address).expect(403);
    expect(body).toMatchObject({ code: "outside_scope" });
    expect(body.detail).toContain("140901");
  });

  test("a forged region in a body, at its place", async () => {
    const run = { region: "140902", packId: "xinzhou-2022" };
    const { body } = await officer().post("/api/candidate-runs").send(run).expect(403);
    expect(body.issues[0].path).toBe("body.region");
    const moved = await officer()
      .patch(`/api/mines/${own.mine}`)
      .set({ "If-Match": "1", ...why })
      .send({ regionCode: "140902" })
      .expect(403);
    expect(moved.body.issues[0].path).toBe("body.regionCode");
  });

  test("the cancelling of another county's job", async () => {
    await officer().delete(`/api/jobs/${other.job}`).expect(404);
    await officer().get(`/api/jobs/${own.job}`).expect(200);
  });
});

test("who holds roles in two regions does in each what the role there allows", async () => {
  const both = as.holder(["planner", counties.own], ["leader", counties.other]);
  const { body } = await both.get("/api/mines?limit=1000").expect(200);
  expect(seenIn(JSON.stringify(body))).toEqual({ own: true, other: true });
  const rename = (id: string, version: number) =>
    both
      .patch(`/api/mines/${id}`)
      .set({ "If-Match": String(version), ...why })
      .send({ orebodyId: "K1" });
  const version = async (id: string) => (await both.get(`/api/mines/${id}`).expect(200)).body.mine.version;
  await rename(own.mine ?? "", await version(own.mine ?? "")).expect(202);
  await rename(other.mine ?? "", await version(other.mine ?? "")).expect(404);
  const order = { source: { layer: "mines", filter: {} }, format: "geojson", reason: "核查" };
  expect(
    seenIn((await both.post("/api/exports").send(order).buffer().parse(bytesOf.parser)).body.toString()),
  ).toEqual(onlyOwn);
});

describe("somebody of an enterprise", () => {
  const enterprise = () => as.holder(["enterprise", counties.own, companies.own]);

  test("sees the mines of the own company, with everything the licence says, and of no other", async () => {
    const { body } = await enterprise().get("/api/mines?limit=1000").expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([own.mine]);
    expect(body.total).toBe(1);
    await enterprise().get(`/api/mines/${own.second}`).expect(404);
    await enterprise().get(`/api/mines/${other.mine}`).expect(404);
    const found = await enterprise()
      .get(`/api/search?q=${encodeURIComponent("字")}`)
      .expect(200);
    expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([own.mine]);
    const use = await enterprise().get("/api/quota/use?year=2026&quarter=1").expect(200);
    expect(use.body.total).toBe(1);
  });

  test("is not shown what the office weighs: notes, plans, doubts, a classification before it is approved", async () => {
    const dossier = async (app: ReturnType<typeof as>) =>
      (await app.get(`/api/mines/${own.mine}`).expect(200)).body;
    const doubt = { code: "x", message: "存疑", confirmed_by: "某人", confirmed_at: new Date() };
    await database.db("confirmed_doubt").insert({ id: own.second, mine_id: own.mine, ...doubt });
    const office = await dossier(officer());
    expect(office.mine.disposition).not.toBeNull();
    expect([office.plan, office.confirmations]).toEqual([expect.anything(), [expect.anything()]]);
    expect(JSON.stringify(office)).toContain("内部备注");
    const theirs = await dossier(enterprise());
    expect([theirs.mine.disposition, theirs.plan, theirs.confirmations]).toEqual([null, null, []]);
    expect(JSON.stringify(theirs)).not.toContain("内部备注");
    const approve = (approved_on: string) =>
      database.db("disposition").where({ id: own.disposition }).update({
        decided: "keep",
        decided_on: "2024-01-01",
        decided_document: "东政发〔2024〕1号",
        approved: "keep",
        approved_on,
        approved_document: "云政发〔2024〕1号",
      });
    await approve("2999-01-01");
    expect((await dossier(enterprise())).mine.disposition).toBeNull();
    await approve("2024-02-01");
    expect((await dossier(enterprise())).mine.disposition).toMatchObject({
      class: "keep",
      layer: "approved",
    });
  });

  test("of two companies in two regions does not see both in both", async () => {
    const seen = async (...held: Parameters<typeof as.holder>) =>
      (
        await as
          .holder(...held)
          .get("/api/mines?limit=1000")
          .expect(200)
      ).body.items.map(({ id }: { id: string }) => id);
    const [mine, theirs] = [companies.own, companies.other];
    expect(await seen(["enterprise", counties.other, mine], ["enterprise", counties.own, theirs])).toEqual(
      [],
    );
    const both = await seen(["enterprise", "1409", mine], ["enterprise", "1409", theirs]);
    expect(both.toSorted()).toEqual([own.mine, other.mine].toSorted());
  });

  test("sees nothing where the role names no company, and no more than the office's role where both are held", async () => {
    const nameless = await as("enterprise", counties.own).get("/api/mines").expect(200);
    expect(nameless.body.total).toBe(0);
    const both = as.holder(["leader", counties.other], ["enterprise", counties.own, companies.own]);
    const { body } = await both.get("/api/mines?limit=1000").expect(200);
    expect(seenIn(JSON.stringify(body))).toEqual({ own: false, other: true });
  });
});
