import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CountyRecords, counties, marks, twoCounties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { metric, rectangle } from "#test/support/mine-facts";
import { office } from "#test/support/office";
import { bytesOf } from "#test/support/reply-bytes";
import { aLayer } from "#test/support/sound-values";
import { featuresOfTile, tileAt } from "#test/support/tile-features";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let own: CountyRecords;
let other: CountyRecords;
let layer: string;
const officer = () => as("county_officer", counties.own);
const planner = () => as("planner", counties.own);
const city = () => as("planner", "1409");
const whole = () => as("planner");

beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  ({ own, other, layer } = await twoCounties(database, as));
}, 240_000);
afterAll(() => database.close());

const seenIn = (text: string) => ({
  own: text.includes(`${marks.own}红线`),
  other: text.includes(`${marks.other}红线`),
  both: text.includes("红线一区"),
});
const ofOwn = { own: true, other: false, both: true };
const ofAll = { own: true, other: true, both: true };
type App = ReturnType<typeof city>;

const file = async (reply: ReturnType<App["get"]>) =>
  bytesOf(await reply.buffer().parse(bytesOf.parser).expect(200)).toString();
const why = `reason=${encodeURIComponent("核查")}`;
const ways: Record<string, (app: App) => Promise<string>> = {
  "in lists": async (app) => JSON.stringify((await app.get("/api/zones?limit=1000").expect(200)).body),
  "in search": async (app) => {
    const reply = await app.get(`/api/search?limit=50&q=${encodeURIComponent("红线")}`).expect(200);
    return JSON.stringify(reply.body);
  },
  "in files that are taken away": (app) =>
    file(
      app
        .post("/api/exports")
        .send({ source: { layer: "zones", filter: {} }, format: "geojson", reason: "核查" }),
    ),
  "in layers for a desktop GIS": (app) => file(app.get(`/api/zones.geojson?${why}`)),
};

describe("a county sees the zones that meet it", () => {
  test.each(Object.entries(ways))("%s", async (_, read) => {
    expect(seenIn(await read(officer()))).toEqual(ofOwn);
    expect(seenIn(await read(city()))).toEqual(ofAll);
  });

  test("on the map, also when the tiles of somebody who sees more are at hand", async () => {
    const versionFor = async (app: App): Promise<string> => {
      const { body } = await app.get("/api/map").expect(200);
      return body.layers.find((one: { layer: string }) => one.layer === "zones").version;
    };
    const names = async (app: App, version: string) => {
      const places = [metric(15_200, 200), metric(15_200, 3200)].map((place) => tileAt(place, 12));
      const tiles = await Promise.all(
        places.map(async (at) => {
          const reply = await app
            .get(`/api/tiles/zones/${version}/${at.join("/")}.mvt`)
            .buffer()
            .parse(bytesOf.parser);
          return reply.status === 200 ? featuresOfTile(bytesOf(reply), "zones", at) : [];
        }),
      );
      return seenIn(JSON.stringify(tiles.flat().map((feature) => feature?.properties)));
    };
    const whole = await versionFor(city());
    expect(await names(city(), whole)).toMatchObject({ own: true, other: true });
    expect(await versionFor(officer())).not.toBe(whole);
    expect(await names(officer(), whole)).toMatchObject({ own: true, other: false });
  });
});

describe("a planner of a county", () => {
  const add = (layerId: string, shape: object) =>
    planner().post("/api/zones").send({ layerId, name: "新区", shape });

  test("adds zones within the county to a layer of the county, none elsewhere and none that reach into the next", async () => {
    const { layer_id: layerId } = await database.db("zone").where({ id: own.zone }).first("layer_id");
    for (const [northM, heightM] of [
      [3500, 300],
      [2000, 1500],
    ] as const) {
      const { body } = await add(layerId, rectangle(16_000, northM, 300, heightM)).expect(403);
      expect(body.code).toBe("outside_scope");
      expect(body.issues[0].path).toBe("body.shape");
    }
    expect(await database.db("zone").where("name", "新区")).toEqual([]);
    await add(layerId, rectangle(16_000, 2000, 300, 300)).expect(200);
  });

  test("adds nothing to an edition of the city, which it sees", async () => {
    const { body } = await add(layer, rectangle(16_000, 1000, 300, 300)).expect(403);
    expect([body.code, body.detail]).toEqual(["outside_scope", expect.stringContaining("您可以查看")]);
  });

  test("does not move a zone out of the county", async () => {
    const address = `/api/zones/${own.zone}`;
    const { body } = await planner().get(address).expect(200);
    await planner()
      .put(`${address}/shape`)
      .set("If-Match", `"${body.version}"`)
      .send({ shape: rectangle(15_000, 4000, 300, 300) })
      .expect(403);
    expect((await planner().get(address).expect(200)).body).toEqual(body);
  });

  test("neither changes nor removes an edition with zones of others", async () => {
    const layers = async () => (await city().get("/api/zone-layers").expect(200)).body.items;
    const before = await layers();
    const version = `"${before.find(({ id }: { id: string }) => id === layer).version}"`;
    const address = `/api/zone-layers/${layer}`;
    const renamed = await planner().patch(address).set("If-Match", version).send({ name: "改" }).expect(403);
    expect(renamed.body.code).toBe("outside_scope");
    await planner().delete(address).set("If-Match", version).expect(403);
    expect(await layers()).toEqual(before);
    const { body: mine } = await planner()
      .post("/api/zone-layers")
      .send({ ...aLayer, kind: "nature_reserve", name: "东县自然保护地" })
      .expect(200);
    await planner().delete(`/api/zone-layers/${mine.id}`).set("If-Match", '"1"').expect(200);
  });
});

describe("where zones lie", () => {
  const draw = async (side: "own" | "other", outline: object | null) => {
    const { body } = await city().get(`/api/regions/${counties[side]}`).expect(200);
    await whole()
      .put(`/api/regions/${counties[side]}`)
      .set("If-Match", `"${body.version}"`)
      .send({ name: body.name, outline })
      .expect(200);
  };
  const regionsOf = async (id = "") => (await database.db("zone").where({ id }).first()).regions;

  test("is in the finest region with an outline", async () => {
    expect(await regionsOf(own.zone)).toEqual([counties.own]);
    await whole()
      .put("/api/regions/1409")
      .set("If-Match", `"${(await city().get("/api/regions/1409")).body.version}"`)
      .send({ name: "某市", outline: rectangle(-1000, -1000, 30_000, 8000) })
      .expect(200);
    expect(await regionsOf(own.zone)).toEqual([counties.own]);
  });

  test("follows the outlines, without counting or auditing it as a change of the zone", async () => {
    const zone = async () => (await city().get(`/api/zones/${other.zone}`).expect(200)).body;
    const audited = async () => (await database.db("audit_entry").where("subject", "zone")).length;
    const before = [await zone(), await audited()];
    await officer().get(`/api/zones/${other.zone}`).expect(404);
    await draw("own", rectangle(-500, -500, 20_000, 6000));
    expect(await regionsOf(other.zone)).toEqual([counties.own, counties.other]);
    await officer().get(`/api/zones/${other.zone}`).expect(200);
    expect([await zone(), await audited()]).toEqual(before);
    await draw("own", rectangle(-500, -500, 20_000, 3000));
    await officer().get(`/api/zones/${other.zone}`).expect(404);
  });

  test("is not known without outlines: then every county that may read its class sees it", async () => {
    const far = { layerId: layer, name: "远区", shape: rectangle(90_000, 90_000, 300, 300) };
    const { body } = await whole().post("/api/zones").send(far).expect(200);
    expect(await regionsOf(body.id)).toEqual([]);
    await officer().get(`/api/zones/${body.id}`).expect(200);
    await as("leader", counties.other).get(`/api/zones/${body.id}`).expect(200);
  });
});
