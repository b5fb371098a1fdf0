import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import supertest from "supertest";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "#api/scope";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { hasGdal } from "#test/support/gdal";
import { rectangle } from "#test/support/mine-facts";
import { addPerson, clockedApp, goodPassword, signedInBrowser } from "#test/support/people";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";

let database: TestDatabase;
let office: ReturnType<typeof clockedApp>;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  await addMineTo(app, "东沟矿", { boundary: aBoundary(0, 0) });
  await addMineTo(app, "西沟矿", { regionCode: "140902", boundary: aBoundary(1000, 0) });
  await addZone("ecological_red_line", "旧红线", { validFrom: "2018-01-01", validTo: "2023-01-01" });
  await addZone("ecological_red_line", "新红线", { validFrom: "2023-01-01", validTo: null });
  await addPerson(database, { login: "lin.planner", role: "planner" });
  await addPerson(database, { login: "wu.leader", role: "leader" });
  const county = await addPerson(database, { login: "county.one", role: "county_officer" });
  await database.db("account_role").where({ account_id: county }).update({ region_code: "140901" });
});
afterAll(() => database.close());
beforeEach(() => {
  office = clockedApp(database);
});

async function addZone(kind: string, name: string, valid: object): Promise<void> {
  const layer = {
    kind,
    name: `${name}图层`,
    edition: `${name}版`,
    state: "final",
    accessClass: "restricted",
  };
  const { body } = await app
    .post("/api/zone-layers")
    .send({ ...layer, ...valid })
    .expect(200);
  await app
    .post("/api/zones")
    .send({ layerId: body.id, name, shape: rectangle(0, 0, 500, 500) })
    .expect(200);
}

const everything = ["register.read", "zones.read", "breaches.read", "export.coordinates"];
async function keyOf(login: string, permissions: readonly string[] = everything): Promise<string> {
  const browser = await signedInBrowser(office, login);
  const body = {
    current: goodPassword,
    name: "QGIS",
    purpose: "外业底图",
    endsOn: "2026-12-31",
    permissions,
  };
  const made = await browser.post("/api/account/keys").send(body);
  expect([made.status, made.body.detail]).toEqual([200, undefined]);
  return made.body.secret;
}
const read = (path: string, login: string, secret: string) =>
  supertest(office.app).get(`/api/${path}`).auth(login, secret);
const names = (text: string) =>
  JSON.parse(text)
    .features.map(
      ({ properties }: { properties: Record<string, unknown> }) => properties.矿山名称 ?? properties.名称,
    )
    .toSorted();

describe("a layer read with a key", () => {
  test("holds what the export of it holds, to the byte, and is in the log with the purpose of the key", async () => {
    const secret = await keyOf("lin.planner");
    const { text, headers } = await read("mines.geojson", "lin.planner", secret).expect(200);
    expect(headers["content-type"]).toContain("application/geo+json");
    expect(names(text)).toEqual(["东沟矿", "西沟矿"]);
    const order = { source: { layer: "mines", filter: {} }, format: "geojson" };
    const exported = await app.post("/api/exports").send(order).buffer().expect(200);
    expect(text).toBe(Buffer.from(exported.body).toString());
    const logged = await asSystem(() => database.db("export_log").where({ reason: "外业底图" }).first());
    expect(logged).toMatchObject({ what: "mines", format: "geojson", feature_count: 2 });
    expect(logged.actor_name).toContain("接口密钥“QGIS”");
  });

  test("is of its owner's regions alone, and another region is refused", async () => {
    const secret = await keyOf("county.one");
    const { text } = await read("mines.geojson", "county.one", secret).expect(200);
    expect(names(text)).toEqual(["东沟矿"]);
    const { body } = await read("mines.geojson?region=140902", "county.one", secret).expect(403);
    expect(body.code).toBe("outside_scope");
  });

  test("takes the filter of its list", async () => {
    const secret = await keyOf("lin.planner");
    const { text } = await read("mines.geojson?region=140902", "lin.planner", secret).expect(200);
    expect(names(text)).toEqual(["西沟矿"]);
  });

  test("needs both the right to read the layer and to take coordinates away", async () => {
    const noZones = await keyOf("lin.planner", ["register.read", "export.coordinates"]);
    expect((await read("zones.geojson", "lin.planner", noZones).expect(403)).body.code).toBe("forbidden");
    const noExport = await keyOf("lin.planner", ["register.read", "zones.read"]);
    for (const layer of ["mines", "zones", "workings"]) {
      const { body } = await read(`${layer}.geojson`, "lin.planner", noExport).expect(403);
      expect(body.detail).toContain("“导出坐标”");
    }
  });

  test("of control zones is that of today, or of the day that is asked for", async () => {
    const secret = await keyOf("lin.planner");
    const zones = async (query: string) =>
      names((await read(`zones.geojson${query}`, "lin.planner", secret).expect(200)).text);
    expect(await zones("")).toEqual(["新红线"]);
    expect(await zones("?asOf=2020-01-01")).toEqual(["旧红线"]);
  });

  test("that is empty is a layer all the same", async () => {
    const secret = await keyOf("lin.planner");
    const { text } = await read("workings.geojson", "lin.planner", secret).expect(200);
    expect(JSON.parse(text)).toMatchObject({ type: "FeatureCollection", features: [] });
  });

  test("tells nobody who asks only for its head, and leaves no line in the log for it", async () => {
    const secret = await keyOf("lin.planner");
    const count = () => asSystem(() => database.db("export_log").count({ n: "*" }).first());
    const before = await count();
    await supertest(office.app).head("/api/mines.geojson").auth("lin.planner", secret).expect(200);
    expect(await count()).toEqual(before);
  });
});

test("restricted lines leave for somebody signed in only with a reason", async () => {
  const browser = await signedInBrowser(office, "lin.planner");
  const { body } = await browser.get("/api/zones.geojson").expect(400);
  expect(body.code).toBe("reason_missing");
  await browser.get(`/api/zones.geojson?reason=${encodeURIComponent("核查")}`).expect(200);
});

describe.skipIf(!hasGdal)("GDAL, which reads for QGIS,", () => {
  const run = promisify(execFile);
  const opened = async (work: (address: string) => Promise<void>) => {
    const server = createServer(office.app).listen(0, "127.0.0.1");
    await once(server, "listening");
    try {
      await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };
  const ogrinfo = (address: string, userpwd: string, more: Record<string, string> = {}) =>
    run("ogrinfo", ["-ro", "-al", "-so", address], {
      env: { ...process.env, GDAL_HTTP_USERPWD: userpwd, ...more },
    });

  test("opens the layer with account and key, with its fields and coordinates", async () => {
    const secret = await keyOf("lin.planner");
    await opened(async (address) => {
      const { stdout } = await ogrinfo(`${address}/mines.geojson`, `lin.planner:${secret}`);
      expect(stdout).toContain("Layer name: 矿山");
      expect(stdout).toContain("Feature Count: 2");
      expect(stdout).toMatch(/Geometry: (Multi )?Polygon/);
      expect(stdout).toContain("矿山名称");
    });
  });

  test("is let in by no key that is not good", async () => {
    await opened(async (address) => {
      const wrong = `lin.planner:kjk_${"A".repeat(43)}`;
      await expect(ogrinfo(`${address}/mines.geojson`, wrong)).rejects.toThrow();
    });
  });
});
