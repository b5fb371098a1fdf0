import { describe, expect, test } from "vitest";
import {
  type BookScope,
  type ErrorBook,
  errorBooks,
  type FaultyFile,
  mostCornerRows,
  mostCornersOfMine,
  type PlacedItem,
} from "#api/transfer/error-books/listed-mines";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { noticeSample, txtSample, utf8 } from "#test/support/boundary-samples";
import { fillsOf } from "#test/support/cell-styles";
import { dxfOf, dxfSquare, lwPolyline } from "#test/support/dxf-of";
import { cellsOf } from "#test/support/edited-workbook";
import {
  amber,
  errorBookOf,
  factsOf,
  firstBookOf,
  problemsOf,
  readBytes,
  red,
} from "#test/support/error-book";
import { unzipText } from "#test/support/unzip";

describe("what a person has settled is not asked again", () => {
  const bare = txtSample.replace("带号=41", "带号=").replaceAll(",41473", ",473");

  test("the zone of numbers without a prefix stands in the table", async () => {
    expect(problemsOf((await readBytes(utf8(bare))).items[0])).toContain("F02 error");
    const { book, file } = await errorBookOf(utf8(bare), { zone: 41, zoneWidth: 3 });
    const back = await readBytes(book);
    expect(back.items.map(factsOf)).toEqual(file.items.map(factsOf));
    expect(back.items.map(problemsOf)).toEqual([[]]);
  });

  test("an open question stays open: the empty 带号 is red", async () => {
    const { book } = await errorBookOf(utf8(bare));
    const head = [...cellsOf(book)].find(([, text]) => text === "带号")?.[0] ?? "";
    expect(fillsOf(unzipText(book), [head.replace("1", "2")])).toEqual([red]);
    expect(problemsOf((await readBytes(book)).items[0])).toContain("F02 error");
  });

  test("a zone set above the prefix, columns that were exchanged, GCJ-02, DDD.MMSS", async () => {
    const swapped = txtSample.replaceAll(/,(4507\d+\.000),(41473\d+\.000)/g, ",$2,$1");
    const packed = "矿,2,3,1,122.4104855,40.4152946,2,122.4107574,40.4154250,3,122.4111000,40.4150000,,,,1";
    const degrees = ["点号,经度,纬度", "1,112.1,38.1", "2,112.11,38.1", "3,112.11,38.11"].join("\n");
    for (const [text, options] of [
      [txtSample, { zone: 40, zoneWidth: 3, overrideZone: true }],
      [swapped, { acceptSwap: true }],
      [packed.replace("矿,2,", "西矿=1,"), { degrees: "packed", datum: "CGCS2000" }],
      [degrees, { degrees: "decimal", datum: "GCJ02" }],
    ] as [string, ReadOptions][]) {
      const { book, file } = await errorBookOf(utf8(text), options);
      const back = await readBytes(book);
      expect(back.items.map(factsOf)).toEqual(file.items.map(factsOf));
      expect(problemsOf(back.items[0]).filter((code) => !code.startsWith("E10"))).toEqual([]);
    }
  });

  test("DXF without a system: the datum nobody named stays an open, amber cell", async () => {
    const { book } = await errorBookOf(
      utf8(dxfOf([lwPolyline(dxfSquare(38_412_345.678, 4_212_345.123, 300))])),
    );
    const head = [...cellsOf(book)].find(([, text]) => text === "坐标系")?.[0] ?? "";
    expect(fillsOf(unzipText(book), [head.replace("1", "2")])).toEqual([amber]);
    expect(problemsOf((await readBytes(book)).items[0])).toContain("E10 warning");
  });
});

describe("a corner that was lost in the file is not lost in the workbook", () => {
  test.each([
    ["TXT", txtSample.replace("J3,1,4507300.000,41473300.000", "J3,1,4507300.000")],
    ["notice", noticeSample.replace("3,4508200.00,41473200.00, , ,", "3,45O8200.00,4147E200.00, , ,")],
  ])("%s", async (_kind, text) => {
    const { file, book } = await errorBookOf(utf8(text));
    expect(problemsOf(file.items[0])).toContain("F06 error");
    expect(problemsOf((await readBytes(book)).items[0])).toContain("E12 error");
  });

  test("what a table cannot hold whole is left out, with the reason", async () => {
    const { listed } = await errorBookOf(
      utf8("西矿=2,3,1,4507000,41473000,2,4507300,41473000,3,4507300,41473300,,,,1,4,1,1"),
    );
    expect(listed).toMatchObject({ mines: [], leftOut: [{ item: 1, obstacle: "坐标字符串不完整" }] });
  });
});

describe("a workbook holds no more than can be opened", () => {
  const fileOf = (issues: FaultyFile["issues"] = []): FaultyFile => ({
    fileName: "东沟.txt",
    format: "txt-parcel",
    issues,
    mapping: null,
  });
  const books = async (items: Iterable<PlacedItem>, scope: BookScope = "all", file = fileOf()) => {
    const all: ErrorBook[] = [];
    for await (const book of errorBooks(file, scope, items)) all.push(book);
    return all;
  };
  const sample = async (text = txtSample) => {
    const [item] = (await readBytes(utf8(text))).items;
    if (!item) throw new Error("the sample has a parcel");
    return item;
  };
  const doubted = txtSample.replace("10,8.7500", "12,8.7500");

  test("a file of more corners goes on in another workbook, whole mines only, each mine in one of them", async () => {
    const item = await sample();
    const perBook = mostCornerRows / 10;
    const many = Array.from({ length: 2 * perBook + 1 }, (_, index) => ({ index, item, usable: true }));
    const all = await books(many);
    expect(all.map(({ mines, part, goesOn }) => [mines.length, part, goesOn])).toEqual([
      [perBook, 1, true],
      [perBook, 2, true],
      [1, 3, false],
    ]);
    expect(all.flatMap(({ mines }) => mines.map((mine) => mine.item))).toEqual(
      many.map(({ index }) => index + 1),
    );
  });

  test("each lists the issues of its own mines; those of the file as a whole stand in the first", async () => {
    const item = await sample(doubted);
    const perBook = mostCornerRows / 10;
    const many = Array.from({ length: perBook + 1 }, (_, index) => ({ index, item, usable: true }));
    const ofFile = item.issues.slice(0, 1);
    const all = await books(many, "issues", fileOf(ofFile));
    expect(all.map(({ troubled }) => troubled.map(({ index }) => index))).toEqual([
      many.slice(0, perBook).map(({ index }) => index),
      [perBook],
    ]);
    expect(all.map(({ fileIssues }) => fileIssues.length)).toEqual([1, 0]);
  });

  test("no more items are read than the workbook at hand needs", async () => {
    const item = await sample();
    let read = 0;
    function* endless() {
      for (;;) yield { index: read++, item, usable: true };
    }
    for await (const _book of errorBooks(fileOf(), "all", endless())) break;
    expect(read).toBe(mostCornerRows / 10 + 1);
  });

  test("mines that a table cannot hold fill a workbook too: 5,000 of them", async () => {
    const item = await sample("西矿=2,3,1,4507000,41473000,2,4507300,41473000,3,4507300,41473300,,,,1,4,1,1");
    const many = Array.from({ length: 5_001 }, (_, index) => ({ index, item, usable: false }));
    expect((await books(many)).map(({ leftOut }) => leftOut.length)).toEqual([5_000, 1]);
  });

  test("a mine with more corners than are put together has a workbook of its own", async () => {
    const [small, large] = [await sample(), await sample(geoJsonRing(mostCornerRows + 1))];
    const all = await books([small, large, small].map((item, index) => ({ index, item, usable: true })));
    expect(all.map(({ mines }) => mines.map(({ item }) => item))).toEqual([[1], [2], [3]]);
    expect(all.flatMap(({ leftOut }) => leftOut)).toEqual([]);
  });

  test("a mine with more corners than any workbook holds is left out by itself, and those after it are listed", async () => {
    const huge = await sample(geoJsonRing(mostCornersOfMine + 1));
    const [book, ...more] = await books([
      { index: 0, item: huge, usable: true },
      { index: 1, item: await sample(), usable: true },
    ]);
    expect(book?.leftOut).toEqual([
      { item: 1, name: "大矿", obstacle: expect.stringContaining(`最多列 ${mostCornersOfMine} 个`) },
    ]);
    expect(book?.mines.map(({ item }) => item)).toEqual([2]);
    expect(more).toEqual([]);
  });

  test("a file with more issues than its workbook lists can still be handed in again", async () => {
    const file = await readBytes(utf8(doubted));
    const [item] = file.items;
    const [issue] = item?.issues ?? [];
    if (!item || !issue) throw new Error("the count of points is doubted");
    const issues = Array.from({ length: 60_000 }, () => issue);
    const { book } = await firstBookOf("东沟.txt", { ...file, issues }, "issues");
    expect((await readBytes(book)).items.map(factsOf)).toEqual([factsOf(item)]);
  });

  test("mines without an issue stay out unless all are asked for; a file without any has a workbook all the same", async () => {
    const sound = [{ index: 0, item: await sample(), usable: true }];
    expect(await books(sound, "issues")).toMatchObject([{ mines: [], leftOut: [], part: 1, goesOn: false }]);
    expect(await books(sound, "all")).toMatchObject([{ mines: [{ item: 1 }] }]);
  });
});

/** A round mine of so many corners. */
function geoJsonRing(corners: number): string {
  const ring = Array.from({ length: corners + 1 }, (_, index) => {
    const angle = (2 * Math.PI * (index % corners)) / corners;
    return [112 + 0.01 * Math.cos(angle), 38 + 0.01 * Math.sin(angle)];
  });
  const feature = {
    type: "Feature",
    properties: { name: "大矿" },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
  return JSON.stringify({ type: "FeatureCollection", features: [feature] });
}
