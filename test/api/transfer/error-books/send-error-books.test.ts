import { createHash } from "node:crypto";
import type { MultiPolygon } from "geojson";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openZip } from "#api/transfer/containers/open-zip";
import { testApp } from "#test/support/app";
import { fillsOf } from "#test/support/cell-styles";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { cellsOf, editedWorkbook } from "#test/support/edited-workbook";
import { red } from "#test/support/error-book";
import { rectangle } from "#test/support/mine-facts";
import { addRegions } from "#test/support/register";
import { bytesOf } from "#test/support/reply-bytes";
import { bowTie, mineFile, stage } from "#test/support/staged-file";
import { unzipText } from "#test/support/unzip";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());

const bookOf = async (id: string, query = "") => {
  const path = `/api/stagings/${id}/error-workbook${query}`;
  const reply = await app.get(path).buffer().parse(bytesOf.parser).expect(200);
  return { book: bytesOf(reply), disposition: String(reply.headers["content-disposition"]) };
};

const itemOf = async (id: string, index: number) =>
  (await app.get(`/api/stagings/${id}/items/${index}`).expect(200)).body;

describe("the workbook of errors of a staged file", () => {
  it("is corrected in Excel and staged again without an error, and both exports are in the log", async () => {
    const sound = rectangle(0, 0, 300, 300);
    const staging = await stage(
      app,
      mineFile([sound, { 矿山名称: "好矿" }], [bowTie, { 矿山名称: "坏矿", 采矿权人: "某公司" }]),
    );
    const { book, disposition } = await bookOf(staging.id);
    expect(decodeURIComponent(disposition)).toContain("改错工作簿_mines.xlsx");
    const cells = cellsOf(book);
    const said = [...cells.values()];
    expect(said).toContain("坏矿");
    expect(said).not.toContain("好矿");
    expect(fillsOf(unzipText(book), ["E2"])).toEqual([red]);
    const exchange = { H3: cells.get("H4"), I3: cells.get("I4"), H4: cells.get("H3"), I4: cells.get("I3") };
    const typed = await editedWorkbook(book, exchange as Record<string, string>);
    const again = await stage(app, typed, "改错工作簿_mines.xlsx");
    expect(again).toMatchObject({ format: "corner-table", itemCount: 1, usableCount: 1, errorCount: 0 });
    expect(await itemOf(again.id, 0)).toMatchObject({
      name: "坏矿",
      crs: { datum: "CGCS2000", kind: "geographic" },
    });

    const all = await bookOf(staging.id, "?mines=all");
    expect([...cellsOf(all.book).values()]).toContain("好矿");
    const log = await database
      .db("export_log")
      .orderBy("exported_at")
      .select("what", "feature_count", "filter");
    expect(log).toMatchObject([
      { what: "staged_issues", feature_count: 1, filter: { stagingId: staging.id, mines: "issues" } },
      { what: "staged_issues", feature_count: 2, filter: { stagingId: staging.id, mines: "all" } },
    ]);
  });

  it("of more corners than one holds is a zip of several, which comes back whole and in order when it is handed in", async () => {
    const corners = 7_000;
    const mines = Array.from({ length: 3 }, (_, at) => roundMine(at, corners));
    const staging = await stage(app, mineFile(...mines));
    expect(staging).toMatchObject({ itemCount: 3, usableCount: 0 });
    const { book: zip, disposition } = await bookOf(staging.id);
    expect(decodeURIComponent(disposition)).toContain("改错工作簿_mines.zip");
    const members = await openZip(zip);
    expect(members.map(({ name }) => name)).toEqual([1, 2].map((part) => `改错工作簿_mines_${part}.xlsx`));
    const again = await stage(app, zip, "改错工作簿_mines.zip");
    expect(again).toMatchObject({ format: "corner-table", itemCount: 3, issues: [] });
    for (const [index, [, { 矿山名称 }]] of mines.entries())
      expect(await itemOf(again.id, index)).toMatchObject({ name: 矿山名称, pointCount: corners });
    const guide = [...cellsOf(Buffer.from((await members[0]?.unpack()) ?? []), 3).values()].join("");
    expect(guide).toContain("这是第 1 本（图形序号 1 至 2），后面还有第 2 本");
    const sha256 = createHash("sha256").update(zip).digest("hex");
    const logged = await database.db("export_log").where({ sha256 }).first();
    expect([Number(logged.bytes), logged.feature_count]).toEqual([zip.length, 3]);
  });

  it("is asked for in the words of the contract only, and of a file that is there", async () => {
    const staging = await stage(app, mineFile([rectangle(0, 0, 300, 300), {}]));
    await app.get(`/api/stagings/${staging.id}/error-workbook?mines=some`).expect(400);
    await app.get("/api/stagings/00000000-0000-4000-8000-000000000000/error-workbook").expect(404);
  });
});

/** A round mine that crosses itself between its first corners. */
function roundMine(at: number, corners: number): [MultiPolygon, { 矿山名称: string }] {
  const ring = Array.from({ length: corners }, (_, index) => {
    const angle = (2 * Math.PI * index) / corners;
    return [112 + at / 10 + 0.01 * Math.cos(angle), 38 + 0.01 * Math.sin(angle)];
  });
  const [first = [], second = []] = ring;
  // two corners exchanged: an error, and no corner less
  const crossed = [second, first, ...ring.slice(2)];
  return [{ type: "MultiPolygon", coordinates: [[[...crossed, second]]] }, { 矿山名称: `${at + 1}号矿` }];
}
