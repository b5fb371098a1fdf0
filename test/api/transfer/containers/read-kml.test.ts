import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readFile } from "#api/transfer/read-file";
import { issueSentence } from "#gis/issue-sentence";
import { kmlOf, kmlPolygon, kmlSquare } from "#test/support/kml-of";
import { zipOf } from "#test/support/zip-of";

const read = (bytes: string | Uint8Array) =>
  readFile({ name: "a.txt", bytes: new Uint8Array(Buffer.from(bytes)), options: {} });
const square = kmlSquare(112, 38, 0.01);
const hole = kmlSquare(112.002, 38.002, 0.002);

describe("a KML file", () => {
  test("gives each Placemark with its name, attributes, holes and area, whatever the file is called", async () => {
    const data = '<ExtendedData><Data name="采矿权人"><value>云岭矿业</value></Data></ExtendedData>';
    const { format, items } = await read(
      kmlOf(`<name>一矿</name>${data}${kmlPolygon(square, hole)}`, `<name>二矿</name>${kmlPolygon(square)}`),
    );
    expect(format).toBe("kml");
    expect(items.map(({ name }) => name)).toEqual(["一矿", "二矿"]);
    expect(items[0]?.properties).toMatchObject({ 采矿权人: "云岭矿业" });
    expect(items[0]?.shape?.coordinates[0]).toHaveLength(2);
    expect(items[0]?.areaM2).toBeCloseTo((items[1]?.areaM2 ?? 0) * 0.96, -2);
    expect(items.flatMap(({ issues }) => issues)).toEqual([]);
  });

  test("keeps the areas of a MultiGeometry and says what beside them is none", async () => {
    const point = "<Point><coordinates>112,38</coordinates></Point>";
    const other = kmlPolygon(kmlSquare(113, 38, 0.01));
    const { items } = await read(
      kmlOf(`<MultiGeometry>${kmlPolygon(square)}${other}${point}</MultiGeometry>`),
    );
    expect(items[0]?.parts).toHaveLength(2);
    expect(items[0]?.issues.map(({ code, severity }) => [code, severity])).toEqual([["F05", "warning"]]);
  });

  test("refuses a corner that is no number instead of reading its height as its latitude", async () => {
    const { items } = await read(kmlOf(kmlPolygon(square.replace("112.01,38,0", "112.01,三十八,50"))));
    expect(items[0]?.shape).toBeNull();
    expect(items[0]?.issues.map(({ code }) => code)).toContain("G01");
  });

  test("reads a corner of ten million digits as the number it is, and refuses one of ten million numbers", async () => {
    const shapeWith = async (corner: string) => {
      const { items } = await read(kmlOf(kmlPolygon(square.replace("112.01,38,0", corner))));
      return items[0]?.shape;
    };
    expect(await shapeWith(`112.01,38.${"0".repeat(10_000_000)}`)).toEqual(await shapeWith("112.01,38,0"));
    expect(await shapeWith(`112.01,38${",0".repeat(5_000_000)}`)).toBeNull();
  });

  test("says of a ring of millions of signs that are no corners that it is none, and keeps no more of them than anybody reads", async () => {
    const { items } = await read(kmlOf(kmlPolygon("1 ".repeat(1_000_000))));
    expect(items[0]?.issues.map(({ code }) => code)).toContain("G01");
    expect(items[0]?.shape).toBeNull();
    expect(JSON.stringify(items[0]).length).toBeLessThan(2_000_000);
  });

  test("reads a line beside the area whatever spaces are between its corners", async () => {
    const line = `<LineString><coordinates>112,38${" ".repeat(100_000)}112.1,38</coordinates></LineString>`;
    const { items } = await read(kmlOf(`<MultiGeometry>${kmlPolygon(square)}${line}</MultiGeometry>`));
    expect(items[0]?.issues.map(({ code, severity }) => [code, severity])).toEqual([["F05", "warning"]]);
  });

  test("does not close an open ring in silence", async () => {
    const open = square.split(" ").slice(0, 4).join(" ");
    const { items } = await read(kmlOf(kmlPolygon(open)));
    expect(items[0]?.issues.map(({ code }) => code)).toContain("E02");
  });

  test("written in GBK is read as its declaration says", async () => {
    const name = Buffer.from([0xbf, 0xf3]);
    const [before = "", after = ""] = kmlOf(`<name>#</name>${kmlPolygon(square)}`)
      .replace("UTF-8", "GBK")
      .split("#");
    const { encoding, items } = await read(Buffer.concat([Buffer.from(before), name, Buffer.from(after)]));
    expect([encoding, items[0]?.name]).toEqual(["gb18030", "矿"]);
  });

  test("with entities, a DOCTYPE or endless nesting is refused", async () => {
    const laughs = `<!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${kmlOf("<name>&b;</name>").slice(39)}`;
    const outside = `<?xml version="1.0"?><!DOCTYPE kml SYSTEM "file:///etc/passwd"><kml/>`;
    const hidden = `<kml a="<!--"><!DOCTYPE kml [<!ENTITY a "b">]><b c="-->"/></kml>`;
    for (const evil of [laughs, outside, hidden]) {
      const { items, issues } = await read(evil);
      expect(items).toEqual([]);
      expect(issues.map(({ code }) => code)).toContain(evil === hidden ? "C05" : "C06");
    }
    const deep = kmlOf("<MultiGeometry>".repeat(100_000) + "</MultiGeometry>".repeat(100_000));
    expect((await read(deep)).issues[0]?.context).toMatchObject({ kind: "depth" });
  });

  test("may speak of a DOCTYPE in a description", async () => {
    const talk = `<description><![CDATA[<!DOCTYPE html><b>]]></description>${kmlPolygon(square)}`;
    expect((await read(kmlOf(talk))).issues).toEqual([]);
  });

  test("cut short is refused as damaged; XML of another kind is not taken for it", async () => {
    const whole = kmlOf(`<name>一矿</name>${kmlPolygon(square)}`);
    expect((await read(whole.slice(0, -60))).issues[0]?.code).toBe("C05");
    expect((await read('<?xml version="1.0"?><gpx></gpx>')).issues[0]?.code).toBe("F01");
  });
});

test("a KMZ is read whole: its doc.kml first, then the others, whether linked or not", async () => {
  const named = (name: string) => `<name>${name}</name>${kmlPolygon(square)}`;
  const link = "<NetworkLink><Link><href>files/乙.kml</href></Link></NetworkLink>";
  const kmz = await zipOf({
    "files/乙.kml": kmlOf(named("乙")),
    "a.kml": kmlOf(named("丙")),
    "doc.kml": kmlOf(named("甲")).replace("<Document>", `<Document>${link}`),
  });
  const { items, issues } = await read(kmz);
  expect(items.map(({ name }) => name)).toEqual(["甲", "丙", "乙"]);
  expect(issues).toEqual([]);
});

test("a KMZ is read by its doc.kml; a zip of nothing known says what is in it", async () => {
  const kmz = await zipOf({
    "images/a.png": "x",
    "doc.kml": kmlOf(kmlPolygon(square)),
    "b.kml": "<kml></kml>",
  });
  expect(await read(kmz)).toMatchObject({ format: "kml", issues: [], items: [{ issues: [] }] });
  const { format, issues } = await read(await zipOf({ "说明.docx": "x" }));
  expect([format, issues.map(issueSentence)]).toEqual([null, [expect.stringContaining("说明.docx")]]);
});

const folder = fileURLToPath(new URL("../../../../../shared/data/kml/", import.meta.url));
const real = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".kml")) : [];

test.skipIf(real.length === 0)(
  "the KML files of other tools are read or refused for a stated reason",
  async () => {
    const outcomes: string[] = [];
    for (const name of real) {
      const { items, issues } = await read(readFileSync(`${folder}${name}`));
      const codes = [...issues, ...items.flatMap((item) => item.issues)].map(({ code }) => code);
      const usable = items.filter(
        ({ shape, issues: own }) => shape && own.every(({ severity }) => severity !== "error"),
      );
      outcomes.push(
        `${name}: ${usable.length} of ${items.length} ${[...new Set(codes)].toSorted().join(" ")}`.trim(),
      );
    }
    await expect(`${outcomes.join("\n")}\n`).toMatchFileSnapshot("../../../golden/kml-files.txt");
  },
);
