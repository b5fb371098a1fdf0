import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testApp } from "#test/support/app";
import { txtSample } from "#test/support/boundary-samples";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { addRegions } from "#test/support/register";
import { mineFile, stage } from "#test/support/staged-file";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());

describe("what the user says of a file", () => {
  it("reads plane numbers without a zone in the only zone that lands in the region the user works in", async () => {
    const outline = "ST_Multi(ST_MakeEnvelope(122.5, 40.5, 122.9, 40.9, 4490))";
    await database.db.raw(`UPDATE region SET outline = ${outline} WHERE code = '1409'`);
    const bare = txtSample.replaceAll(",41473", ",473").replace("带号=41", "带号=");
    const settled = await stage(app, bare, "无带号.txt", { region: "1409" });
    const { body } = await app.get(`/api/stagings/${settled.id}/items/0`).expect(200);
    const elsewhere = await stage(app, bare, "无带号.txt", { region: "140981" });
    await database.db("region").where({ code: "1409" }).update({ outline: null });
    expect(body.issues.map(({ code }: { code: string }) => code)).toEqual(["R01"]);
    expect(body.usable).toBe(true);
    const kept = body.readings.filter((reading: { kept: boolean }) => reading.kept);
    expect(kept).toMatchObject([
      { zone: 41, zoneWidth: 3, reasons: expect.arrayContaining([expect.stringContaining("内")]) },
    ]);
    expect(body.readings.length).toBeGreaterThan(20);
    expect(elsewhere.usableCount).toBe(1);
    const asked = await stage(app, bare, "无带号.txt");
    expect(asked).toMatchObject({ usableCount: 0, errorCount: 1 });
  });

  it("marks longitudes and latitudes as GCJ-02 on the user's word, and they never decide", async () => {
    const plain = await stage(app, mineFile([rectangle(0, 0, 300, 300), { name: "手机" }]), "a.geojson", {});
    const marked = await stage(app, mineFile([rectangle(0, 0, 300, 300), { name: "手机" }]), "a.geojson", {
      datum: "GCJ02",
    });
    expect(marked.bounds?.[0]).toBeLessThan((plain.bounds?.[0] ?? 0) - 0.003);
    const { body } = await app.get(`/api/stagings/${marked.id}/items/0`).expect(200);
    expect(body).toMatchObject({ usable: true, crs: { datum: "GCJ02" }, issues: [{ code: "E10" }] });
    expect(body.issues[0].message).toContain("不可用于判定");
  });
});
