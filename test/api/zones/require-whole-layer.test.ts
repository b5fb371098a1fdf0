import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withinScope } from "#api/scope";
import { counties, twoCounties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { office } from "#test/support/office";
import { aLayer } from "#test/support/sound-values";

let database: TestDatabase;
let as: ReturnType<typeof office>;
type App = ReturnType<typeof as>;
const county = () => as("planner", counties.own);
const city = () => as("planner", "1409");
const version = { "If-Match": '"1"' };

beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await twoCounties(database, as);
}, 240_000);
afterAll(() => database.close());

/** A restricted layer of one zone. */
async function aLayerOf(kind: string, shape: object, by: App = as("planner")) {
  const layer = { ...aLayer, kind, accessClass: "restricted" };
  const { body } = await by.post("/api/zone-layers").send(layer).expect(200);
  const zone = { layerId: body.id, name: "一区", shape };
  const { body: stored } = await by.post("/api/zones").send(zone).expect(200);
  return { layer: body.id as string, zone: stored.id as string };
}
const overBoth = rectangle(-100, 0, 9000, 5000);
const ofOwn = rectangle(-100, 0, 9000, 2000);

const ways: Record<string, (app: App, of: { layer: string; zone: string }) => ReturnType<App["get"]>> = {
  "lowers its class": (app, { layer }) =>
    app.patch(`/api/zone-layers/${layer}`).set(version).send({ accessClass: "public" }),
  "puts it out of force": (app, { layer }) =>
    app.patch(`/api/zone-layers/${layer}`).set(version).send({ validTo: "2024-01-01" }),
  "renames a zone": (app, { zone }) => app.patch(`/api/zones/${zone}`).set(version).send({ name: "改" }),
  "gives a zone another shape": (app, { zone }) =>
    app.put(`/api/zones/${zone}/shape`).set(version).send({ shape: ofOwn }),
  "deletes a zone": (app, { zone }) => app.delete(`/api/zones/${zone}`).set(version),
  "deletes it with its zones": (app, { layer }) =>
    app.delete(`/api/zone-layers/${layer}?zones=1`).set(version),
};

describe("a layer over two counties, every zone of which each of them sees", () => {
  test.each(Object.entries(ways))("nobody of one county %s, the city does", async (_, write) => {
    const made = await aLayerOf("nature_park", overBoth, city());
    const stored = async () => [
      (await as("planner").get(`/api/zones/${made.zone}`).expect(200)).body,
      await database.db("zone_layer").where({ id: made.layer }).first(),
    ];
    const before = await stored();
    await county().get(`/api/zones/${made.zone}`).expect(200);
    const { body } = await write(county(), made).expect(403);
    expect(body.code).toBe("outside_scope");
    expect(body.detail).toContain("所涉全部行政区");
    expect(await stored()).toEqual(before);
    await write(city(), made).expect(200);
    await database.db("zone").where({ layer_id: made.layer }).delete();
    await database.db("zone_layer").where({ id: made.layer }).delete();
  });

  test("is held by the database too, whoever forgets to ask", async () => {
    const { layer } = await aLayerOf("drinking_water", overBoth);
    const scope = { regions: [counties.own], holders: ["*"], classes: ["restricted"] as const };
    const row = () => database.db("zone_layer").where({ id: layer });
    await expect(
      withinScope(scope, async () => await row().update({ access_class: "public" })),
    ).rejects.toThrow(/row-level security/);
    await expect(withinScope(scope, async () => await row().delete())).rejects.toThrow(/row-level security/);
  });
});

test("a layer of one county is its planner's to change", async () => {
  const { layer, zone } = await aLayerOf("urban_boundary", ofOwn, county());
  await ways["renames a zone"]?.(county(), { layer, zone }).expect(200);
  await ways["lowers its class"]?.(county(), { layer, zone }).expect(200);
  await as("planner", counties.other)
    .delete(`/api/zone-layers/${layer}?zones=1`)
    .set({ "If-Match": '"2"' })
    .expect(403);
});

test("a layer with a zone that no outline places is changed by who has no region limit only", async () => {
  const made = await aLayerOf("permanent_farmland", rectangle(90_000, 90_000, 300, 300));
  await database.db("zone_layer").where({ id: made.layer }).update({ kept_by: null });
  await ways["deletes a zone"]?.(city(), made).expect(403);
  await ways["deletes a zone"]?.(as("planner"), made).expect(200);
});

describe("a layer that the city registered, all zones of which lie in one county", () => {
  test.each([
    ...Object.entries(ways),
    [
      "adds a zone",
      (app: App, { layer }: { layer: string }) =>
        app.post("/api/zones").send({ layerId: layer, name: "二区", shape: rectangle(12_000, 0, 300, 300) }),
    ] as const,
  ])("is seen by that county, nobody of which %s", async (_, write) => {
    const made = await aLayerOf("nature_park", ofOwn, city());
    await county().get(`/api/zones/${made.zone}`).expect(200);
    const { body } = await write(county(), made).expect(403);
    expect(body.code).toBe("outside_scope");
    await write(city(), made).expect(200);
    await database.db("zone").where({ layer_id: made.layer }).delete();
    await database.db("zone_layer").where({ id: made.layer }).delete();
  });

  test("is answered for by where its zones lie when it was registered before anybody kept that", async () => {
    const made = await aLayerOf("nature_park", ofOwn, city());
    await database.db("zone_layer").where({ id: made.layer }).update({ kept_by: null });
    await ways["renames a zone"]?.(county(), made).expect(200);
    await database.db("zone").where({ layer_id: made.layer }).delete();
    await database.db("zone_layer").where({ id: made.layer }).delete();
  });

  test("is taken over by the city when its planner changes it, from then on", async () => {
    const made = await aLayerOf("nature_park", ofOwn, city());
    const row = () => database.db("zone_layer").where({ id: made.layer });
    await row().update({ kept_by: null });
    const rename = async (app: App, name: string) => {
      const { version } = await row().first("version");
      return app.patch(`/api/zone-layers/${made.layer}`).set("If-Match", `"${version}"`).send({ name });
    };
    // neither a county nor who has no region limit takes it from the others
    for (const [app, name] of [
      [county(), "县改名"],
      [as("planner"), "省改名"],
    ] as const) {
      expect((await rename(app, name)).status).toBe(200);
      expect((await row().first("kept_by")).kept_by).toBeNull();
    }
    expect((await rename(city(), "市改名")).status).toBe(200);
    expect((await row().first("kept_by")).kept_by).toEqual(["1409"]);
    expect((await rename(county(), "县再改名")).status).toBe(403);
    await ways["renames a zone"]?.(county(), made).expect(403);
    await ways["renames a zone"]?.(city(), made).expect(200);
  });
});
