import { createHash } from "node:crypto";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ExportedFile, exportLayer } from "#api/exports/export-layer";
import { ExportOrder } from "#contract/exports";
import { permissions } from "#contract/permission";
import { readBoundaryFile } from "#gis/formats/read-file";
import { officialAreaM2 } from "#gis/measure/area";
import { everywhere, testApp } from "#test/support/app";
import { asOwner } from "#test/support/as-owner";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { bytesOf } from "#test/support/reply-bytes";
import { unzipText } from "#test/support/unzip";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  ids.east = (await addMineTo(app, "东沟矿", { boundary: aBoundary(0, 0) })).id;
  ids.west = (await addMineTo(app, "=西沟矿", { regionCode: "140902", boundary: aBoundary(1000, 0) })).id;
  ids.bare = (await addMineTo(app, "无界矿", { boundary: undefined })).id;
  await addZones("ecological_red_line", "东山红线");
  await addZones("mining_restricted", "限采一区");
});
afterAll(() => database.close());

async function addZones(kind: string, name: string): Promise<void> {
  const layer = {
    kind,
    name: `${name}图层`,
    edition: "2023 版",
    state: "final",
    accessClass: "internal",
    validFrom: "2023-01-01",
    validTo: null,
  };
  const { body } = await app.post("/api/zone-layers").send(layer).expect(200);
  await app
    .post("/api/zones")
    .send({ layerId: body.id, name, shape: rectangle(0, 0, 500, 500) })
    .expect(200);
}

const order = (change: object) => ({ source: { layer: "mines", filter: {} }, format: "geojson", ...change });
const ask = (change: object) => app.post("/api/exports").send(order(change)).buffer().parse(bytesOf.parser);
const fileOf = async (change: object) => bytesOf(await ask(change).expect(200));
const refusal = async (change: object, status: number) =>
  (await app.post("/api/exports").send(order(change)).expect(status)).body;
const log = async (query = "") => (await app.get(`/api/exports${query}`).expect(200)).body;

describe("what goes out", () => {
  test("is the list as it is filtered, and of it only what was selected", async () => {
    const namesIn = async (change: object) =>
      JSON.parse((await fileOf(change)).toString()).features.map(
        ({ properties }: { properties: Record<string, string> }) => properties.矿山名称,
      );
    expect(await namesIn({ source: { layer: "mines", filter: { region: "140902" } } })).toEqual(["=西沟矿"]);
    expect(await namesIn({ ids: [ids.east, ids.bare] })).toEqual(
      expect.arrayContaining(["东沟矿", "无界矿"]),
    );
    expect(await namesIn({ ids: [ids.east] })).toHaveLength(1);
  });

  test("keeps a mine without boundary where the format can, and tells how many have none", async () => {
    const reply = await ask({}).expect(200);
    const { features } = JSON.parse(bytesOf(reply).toString());
    expect(features.filter(({ geometry }: { geometry: unknown }) => geometry === null)).toHaveLength(1);
    expect(reply.headers).toMatchObject({ "x-feature-count": "3", "x-without-shape": "1" });
  });

  test("as a table of text runs no formula and begins with the mark Excel wants", async () => {
    const text = (await fileOf({ format: "csv" })).toString("utf8");
    expect(text.startsWith("\ufeff序号,矿山名称,")).toBe(true);
    expect(text).toContain(",'=西沟矿,");
    expect(text).toContain("MULTIPOLYGON (((");
  });

  test("as 国土 TXT is read by our own reader without an issue, in GBK, to a hundredth of a square metre and better", async () => {
    const bytes = await fileOf({ format: "txt", crs: "EPSG:4526" });
    expect(iconv.decode(bytes, "gbk")).toContain("带号=38\r\n");
    const { items, encoding } = readBoundaryFile({ name: "矿山.txt", bytes });
    expect(encoding).toBe("gb18030");
    expect(items.map(({ name, issues }) => [name, issues])).toEqual([
      ["东沟矿", []],
      ["=西沟矿", []],
    ]);
    const wanted = officialAreaM2(rectangle(0, 0, 300, 300));
    expect(Math.abs((items[0]?.areaM2 ?? 0) - wanted)).toBeLessThan(0.3);
  });

  test("as 国土 TXT begins with the [扩展信息] its mines came with, once", async () => {
    const source = "[扩展信息]\n项目编号=2026-7\n[地块坐标]\n4,9,1,甲,面,,,@";
    await database.db("boundary").update({ source_text: source });
    const text = iconv.decode(await fileOf({ format: "txt", crs: "EPSG:4526" }), "gbk");
    await database.db("boundary").update({ source_text: null });
    expect(text.split("\r\n").slice(0, 3)).toEqual(["[扩展信息]", "项目编号=2026-7", "[属性描述]"]);
    expect(text.split("[扩展信息]")).toHaveLength(2);
  });

  test("as a shapefile says what it is in, and which name stands for which", async () => {
    const members = unzipText(await fileOf({ format: "shapefile", encoding: "gbk", crs: "EPSG:4526" }));
    expect(members["矿山.cpg"]).toBe("GBK");
    expect(members["矿山.prj"]).toContain("CGCS2000_3_Degree_GK_Zone_38");
    expect(members["字段对照.csv"]).toContain('"统一社会信","统一社会信用代码","","文字"');
    expect(members["字段对照.csv"]).toContain('"证载面积","证载面积","km²","数字"');
  });

  test("with a character its encoding lacks is refused by name: nothing is lost in silence", async () => {
    const { id } = await addMineTo(app, "𠮷祥矿", { boundary: aBoundary(3000, 0) });
    const body = await refusal({ format: "shapefile", encoding: "gbk", ids: [id] }, 409);
    expect(body).toMatchObject({
      code: "unfit_data",
      detail: expect.stringMatching(/“𠮷”在 GBK 编码中没有.*UTF-8/),
    });
    await ask({ format: "shapefile", encoding: "utf-8", ids: [id] }).expect(200);
    const drawing = await fileOf({ format: "dxf", ids: [id] });
    expect(iconv.decode(drawing, "gbk")).toContain("\\U+D842\\U+DFB7祥矿");
  });

  test("as a corner table in CSV lists each mine in its own zone, or all in the system asked for", async () => {
    const file = async (change: object) => {
      const reply = await ask({ format: "corners-csv", ids: [ids.east, ids.bare], ...change }).expect(200);
      const name = decodeURIComponent(String(reply.headers["content-disposition"])).split("''")[1];
      const text = bytesOf(reply).toString("utf8");
      const sha256 = createHash("sha256").update(text).digest("hex");
      return {
        name,
        text,
        record: (await log(`?q=${sha256}`)).items[0],
        left: reply.headers["x-without-shape"],
      };
    };
    const own = await file({});
    expect(own).toMatchObject({
      name: "矿山拐点坐标表_所选2条_2026-08-01.csv",
      left: "1",
      record: { epsg: null },
    });
    expect(own.text.split("\r\n")[1]).toMatch(/^1,东沟矿,.*,1,外圈,J1,\d{7}\.\d{3},\d{8}\.\d{3},/);
    const plane = await file({ crs: "EPSG:4526" });
    expect(plane).toMatchObject({
      name: "矿山拐点坐标表_所选2条_2026-08-01_EPSG4526.csv",
      record: { epsg: 4526, format: "corners-csv", featureCount: 2 },
    });
    expect(plane.text).toContain("X（北，m，EPSG:4526）,Y（东，含带号，m，EPSG:4526）");
    const { items } = readBoundaryFile({ name: "拐点.csv", bytes: Buffer.from(plane.text) });
    expect(items.map(({ name, issues }) => [name, issues])).toEqual([["东沟矿", []]]);
  });

  test("without a system named lies in the zone of its own middle", async () => {
    const reply = await ask({ format: "dxf" }).expect(200);
    expect(decodeURIComponent(String(reply.headers["content-disposition"]))).toMatch(
      /矿山_2026-08-01_EPSG45\d\d\.dxf/,
    );
  });
});

describe("what is refused", () => {
  test.each([
    [{ crs: "EPSG:4526" }, "body.crs", /只用经纬度/],
    [{ format: "dxf", crs: "EPSG:4490" }, "body.crs", /用平面坐标/],
    [{ format: "txt", crs: "EPSG:4547" }, "body.crs", /须含带号/],
    [{ crs: "EPSG:3857" }, "body.crs", /CGCS2000/],
    [{ encoding: "gbk" }, "body.encoding", /只能用 UTF-8 编码/],
    [
      { source: { layer: "zones", filter: {} }, format: "corners-docx" },
      "body.format",
      /不能导出为拐点坐标表/,
    ],
    [{ colour: "red" }, "body.colour", /没有名为“colour”的项/],
    [
      { source: { layer: "mines", filter: { county: "1" } } },
      "body.source.filter.county",
      /没有名为“county”的项/,
    ],
    [{ source: { layer: "wells", filter: {} } }, "body.source.layer", /./],
  ])("%j is told at %s", async (change, path, message) => {
    const { issues } = await refusal({ reason: "检查", ...change }, 400);
    expect(issues[0]).toMatchObject({ path, message: expect.stringMatching(message) });
  });

  test("a filter that lets nothing through, and a selection that is gone", async () => {
    expect((await refusal({ source: { layer: "mines", filter: { mineral: "金" } } }, 409)).code).toBe(
      "nothing_to_export",
    );
    const gone = await refusal({ ids: [ids.east, database.context.newId()] }, 409);
    expect(gone.detail).toContain("所选 2 条中有 1 条已不在清单中");
  });

  test("a layer by whoever may not read it", async () => {
    const actor = {
      id: "u",
      name: "某人",
      regionCode: null,
      ...everywhere(permissions.filter((one) => one !== "zones.read")),
    };
    const zones = ExportOrder.parse(order({ source: { layer: "zones", filter: {} }, reason: "检查" }));
    const never = () => Promise.reject(new Error("it was made"));
    await expect(exportLayer(database.context, actor, zones, never)).rejects.toThrow("安全管理员授予");
  });
});

describe("restricted data", () => {
  const zones = (filter: object) => ({ source: { layer: "zones", filter } });

  test("leaves only for a reason, which the log keeps with what was restricted", async () => {
    const body = await refusal(zones({}), 400);
    expect(body).toMatchObject({ code: "reason_missing", issues: [{ path: "body.reason" }] });
    expect(body.detail).toContain("生态保护红线");
    expect((await refusal({ ...zones({}), reason: "   " }, 400)).code).toBe("reason_missing");
    await ask({ ...zones({}), reason: "报省厅，晋自然资函〔2026〕8号" }).expect(200);
    const { items } = await log("?restricted=true");
    expect(items[0]).toMatchObject({
      restricted: "生态保护红线",
      reason: "报省厅，晋自然资函〔2026〕8号",
      featureCount: 2,
    });
  });

  test("is what the filter lets through: restricted mining ground needs no reason", async () => {
    await ask(zones({ kind: "mining_restricted" })).expect(200);
  });
});

describe("the log", () => {
  test("holds who took what, by which filter, how many, in which form, and the hash of the very file", async () => {
    const bytes = await fileOf({
      format: "csv",
      crs: "EPSG:4526",
      ids: [ids.east],
      source: { layer: "mines", filter: { region: "1409" } },
    });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const { items } = await log(`?q=${sha256}`);
    expect(items).toEqual([
      expect.objectContaining({
        actorName: "测试员",
        what: "mines",
        filter: { region: "1409" },
        selected: 1,
        featureCount: 1,
        format: "csv",
        epsg: 4526,
        bytes: bytes.length,
        sha256,
        restricted: null,
      }),
    ]);
  });

  test("knows the workbooks of the lists too", async () => {
    await app.get("/api/mines.xlsx?region=140901").expect(200);
    const { items } = await log("?what=mines&format=xlsx");
    expect(items[0]).toMatchObject({ title: "矿山列表（东县）", filter: { region: "140901" } });
  });

  test("pages by its newest, and filters by day", async () => {
    const first = await log("?limit=2");
    const second = await log(`?limit=2&after=${encodeURIComponent(first.next)}`);
    const all = await log("?limit=1000");
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 4));
    expect((await log("?from=2026-08-01&to=2026-08-01")).total).toBe(all.total);
    expect((await log("?from=2026-08-02")).total).toBe(0);
  });

  test("lets nobody change or remove a line", async () => {
    const { db } = database;
    const lines = await db("export_log").orderBy("id");
    expect(lines.length).toBeGreaterThan(0);
    // no policy lets the application come near a line; who passes the policies is held by the trigger
    await db("export_log").update({ reason: "x" });
    await db("export_log").delete();
    expect(await db("export_log").orderBy("id")).toEqual(lines);
    await expect(asOwner(db, (tx) => tx("export_log").update({ reason: "x" }))).rejects.toThrow(
      "append-only",
    );
    await expect(asOwner(db, (tx) => tx("export_log").delete())).rejects.toThrow("append-only");
  });
});

test("a file whose reader fails is in the log, and nothing of it stays on the disk", async () => {
  const actor = { id: "u", name: "某人", regionCode: null, ...everywhere(permissions) };
  let seen: ExportedFile | null = null;
  const failing = exportLayer(database.context, actor, ExportOrder.parse(order({})), (file) => {
    seen = file;
    return Promise.reject(new Error("gone"));
  });
  await expect(failing).rejects.toThrow("gone");
  const { sha256 = "", path = "" } = (seen as ExportedFile | null) ?? {};
  const { existsSync } = await import("node:fs");
  expect(existsSync(path)).toBe(false);
  expect((await log(`?q=${sha256}`)).items[0]).toMatchObject({ actorName: "某人" });
});
