import { describe, expect, test } from "vitest";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { kmlOf, kmlPolygon, kmlSquare } from "#test/support/kml-of";
import { mutated } from "#test/support/mutations";
import { seeded } from "#test/support/seeded";
import { readWhole, streamed, streamedIfAny } from "#test/support/streamed";
import { lying, zipOf } from "#test/support/zip-of";

const mine = (n: number) =>
  `<name>矿${n}</name><styleUrl>#red</styleUrl><ExtendedData><Data name="XKZH"><value>C14090120260171${n}</value></Data></ExtendedData>${kmlPolygon(kmlSquare(110 + n / 100, 38, 0.005))}`;
const mines = (count: number) => kmlOf(...Array.from({ length: count }, (_, n) => mine(n)));
const style = '<Style id="red"><LineStyle><color>ff0000ff</color></LineStyle></Style>';
const schema = '<Schema id="s"><SimpleField name="面积" type="double"/></Schema>';
const said =
  '<ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="面积">1.5</SimpleData></SchemaData></ExtendedData>';
const point = "<name>点</name><Point><coordinates>110,38</coordinates></Point>";

describe("a KML that is read Placemark by Placemark", () => {
  test.each<[string, string | Buffer, ReadOptions?]>([
    ["hundreds of mines", mines(450)],
    [
      "styles, schemas and folders around them",
      mines(5)
        .replace("<Document>", `<Document>${style}${schema}<Folder><name>层</name>`)
        .replace("</Document>", "</Folder></Document>")
        .replaceAll("</styleUrl>", `</styleUrl>${said}`),
    ],
    ["a point, an empty one and one that is none", kmlOf(point, "", mine(1))],
    [
      "an overlay, which is no mine",
      mines(2).replace("<Document>", "<Document><GroundOverlay><name>图</name></GroundOverlay>"),
    ],
    [
      "namespaces of its own",
      mines(2)
        .replace("<kml ", '<kml xmlns:gx="http://www.google.com/kml/ext/2.2" ')
        .replaceAll("<name>", "<gx:balloonVisibility>1</gx:balloonVisibility><name>"),
    ],
    ["no Placemark", kmlOf()],
    [
      "a declared GBK",
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="GBK"?><kml><Placemark><name>'),
        Buffer.from([0xbf, 0xf3]),
        Buffer.from("</name></Placemark></kml>"),
      ]),
    ],
    ["another root", mines(1).replace("<kml ", "<gpx ").replace("</kml>", "</gpx>")],
    ["a DOCTYPE", mines(1).replace("<kml ", "<!DOCTYPE kml><kml ")],
  ])("with %s gives what it gives in memory", async (_, text, options = {}) => {
    const bytes = Buffer.from(text as string);
    expect(await streamed(bytes, { options })).toEqual(await readWhole(bytes, options));
  });

  test("that is cut short is refused, wherever that is", async () => {
    const bytes = Buffer.from(mines(3));
    for (let end = 60; end < bytes.length; end += 97) {
      const read = await streamed(bytes.subarray(0, end));
      expect([read.count, read.rows, read.issues[0]?.code]).toEqual([0, [], "C05"]);
    }
  });

  test("is read on from any of its Placemarks", async () => {
    const bytes = Buffer.from(mines(230));
    const { rows } = await readWhole(bytes);
    for (const from of [0, 1, 199, 200, 229, 230])
      expect((await streamed(bytes, { from })).rows).toEqual(rows.slice(from));
  });

  test("that was spoilt gives what it gives in memory, or is refused with the same code", async () => {
    const chance = seeded(37);
    const bytes = Buffer.from(mines(4).replace("<Document>", `<Document>${style}`));
    let compared = 0;
    for (let i = 0; i < 50; i += 1) {
      const spoilt = mutated(bytes, chance);
      const read = spoilt.length > 0 ? await streamedIfAny(spoilt) : null;
      if (read === null) continue;
      const whole = await readWhole(spoilt);
      compared += 1;
      if (whole.count > 0) expect(read).toEqual(whole);
      else expect([read.count, read.issues[0]?.code]).toEqual([0, whole.issues[0]?.code]);
    }
    expect(compared).toBeGreaterThan(25);
  });

  test("whose Placemarks stand in one another, or whose frame is a book, is left to be read whole or refused", async () => {
    const nested = mines(1).replace("<name>", "<Placemark></Placemark><name>");
    const long = mines(1).replace(
      "<Document>",
      `<Document><description>${"说明".repeat(160_000)}</description>`,
    );
    const open = mines(3).replace("</Placemark>", "");
    for (const text of [nested, open, long])
      await expect(streamed(Buffer.from(text))).rejects.toThrow("超过 64 MB 的只能是");
  });
});

test("a KMZ of several KMLs is read one behind the other, from any of its mines", async () => {
  const link = "<NetworkLink><Link><href>http://example.com/a.kml</href></Link></NetworkLink>";
  const kmz = await zipOf({
    "doc.kml": kmlOf().replace("<Document>", `<Document>${link}`),
    "files/1.kml": mines(205),
    "files/2.kml": mines(3),
  });
  const whole = await readWhole(kmz);
  expect([whole.count, whole.issues.map(({ code }) => code)]).toEqual([208, ["C10"]]);
  expect(await streamed(kmz)).toEqual(whole);
  for (const from of [204, 205, 207, 208])
    expect((await streamed(kmz, { from })).rows).toEqual(whole.rows.slice(from));
});

test("a KMZ is unpacked and read so too, its pictures left alone", async () => {
  const kmz = await zipOf({ "files/a.png": "x", "doc.kml": mines(230) });
  const whole = await readWhole(kmz);
  expect(whole.count).toBe(230);
  expect(await streamed(kmz)).toEqual(whole);
  for (const lie of [
    lying(await zipOf({ "doc.kml": mines(2) }), "crc", 1),
    await zipOf({ "doc.kml": "<kml>" }),
  ])
    expect(await streamed(lie)).toEqual(await readWhole(lie));
});
