import { describe, expect, test } from "vitest";
import { toGeographic } from "#gis/crs/gauss-kruger";
import { readingReasons, readingTitle } from "#gis/crs/reading-words";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { readBoundaryFile } from "#gis/formats/read-file";
import { issueSentence } from "#gis/issue-sentence";
import { txtSample, utf8 } from "#test/support/boundary-samples";

/** Outline of a county around the sample parcel, some 40 km wide. */
const county = (name: string, lon: number, lat: number, reach = 0.2) => ({
  name,
  outline: {
    type: "MultiPolygon" as const,
    coordinates: [
      [
        [
          [lon - reach, lat - reach],
          [lon + reach, lat - reach],
          [lon + reach, lat + reach],
          [lon - reach, lat + reach],
          [lon - reach, lat - reach],
        ],
      ],
    ],
  },
});
const [lon = 0, lat = 0] = toGeographic({ northM: 4_507_150, eastM: 473_150 }, 41, 3);
const haicheng = county("海城市", lon, lat);
const bare = txtSample
  .replaceAll(",41473", ",473")
  .replace("带号=41", "带号=")
  .replace("几度分带=3", "几度分带=");
const read = (text: string, options: ReadOptions = {}) => {
  const [item] = readBoundaryFile({ name: "a.txt", bytes: utf8(text) }, options).items;
  if (item === undefined) throw new Error("one parcel expected");
  return item;
};
const sound = read(txtSample);
const codes = (text: string, options: ReadOptions = {}) =>
  read(text, options).issues.map(({ code, severity }) => `${code} ${severity}`);

describe("plane numbers in doubt", () => {
  test("without zone anywhere, the only zone that lands in the county is taken, with its reasons as a warning", () => {
    const item = read(bare, { county: haicheng });
    expect(item.shape).toEqual(sound.shape);
    expect(item.crs).toMatchObject({ zone: 41, zoneWidth: 3 });
    expect(item.issues).toMatchObject([{ code: "R01", severity: "warning", context: { how: "picked" } }]);
    const [issue] = item.issues;
    expect(issue && issueSentence(issue)).toMatch(
      /3度带第41带（中央经线123°）.*在海城市内.*面积.*相符.*其余20个带.*不在海城市内/,
    );
  });

  test("a file that states no area is not said to fit one", () => {
    const [issue] = read(bare.replace(/^(\d+),[\d.]+,/m, "$1,,"), { county: haicheng }).issues;
    expect(issue?.code).toBe("R01");
    const said = issue && issueSentence(issue);
    expect(said).toContain("只有一种落在辖区内（文件没有填报面积，只按位置取舍）");
    expect(said).not.toContain("相符");
  });

  test("each of the 21 zones and the other order of X and Y is kept or dropped with a reason", () => {
    const { readings } = read(bare, { county: haicheng });
    expect(readings).toHaveLength(22);
    expect(readings.filter(({ kept }) => kept).map(readingTitle)).toEqual([
      "3度带第41带（中央经线123°），第一列为X（纵坐标）",
    ]);
    expect(
      readings.filter(({ kept }) => !kept).every(({ reasons }) => reasons.some(({ good }) => !good)),
    ).toBe(true);
    expect(readings.at(-1)?.reasons.map(({ code }) => code)).toEqual(["order"]);
  });

  test("a county so wide that two zones land in it leaves the choice to the user", () => {
    const wide = county("两带之地", lon - 1.5, lat, 3.2);
    const item = read(bare, { county: wide });
    expect(item.issues.map(({ code, severity }) => `${code} ${severity}`)).toEqual(["F02 error"]);
    expect(item.readings.filter(({ kept }) => kept).map(({ zone }) => zone)).toEqual([40, 41]);
    expect(read(bare, { county: wide, zone: 41 }).shape).toEqual(sound.shape);
  });

  test("without any outline nothing is picked", () => {
    expect(codes(bare)).toEqual(["F02 error"]);
    expect(read(bare).readings.filter(({ kept }) => kept).length).toBeGreaterThan(10);
  });

  test("columns the wrong way round are exchanged where they then land in the county, and asked about where not", () => {
    const swapped = txtSample.replaceAll(/(450\d{4}\.\d+),(41\d{6}\.\d+)/g, "$2,$1");
    expect(codes(swapped, { county: haicheng })).toEqual(["R01 warning"]);
    expect(read(swapped, { county: haicheng }).shape).toEqual(sound.shape);
    expect(codes(swapped, { county: county("别处", 113, 38) })).toContain("E11 error");
  });

  test("where prefix and 带号 differ the one that lands in the county is taken, whichever it is", () => {
    const wrongStated = txtSample.replace("带号=41", "带号=40");
    expect(read(wrongStated, { county: haicheng }).shape).toEqual(sound.shape);
    const wrongPrefix = txtSample.replaceAll(",41473", ",40473");
    expect(codes(wrongPrefix, { county: haicheng })).toEqual(["R01 warning"]);
    expect(read(wrongPrefix, { county: haicheng }).shape).toEqual(sound.shape);
  });

  test("a declared area that does not fit drops the reading, and the user is asked with the numbers", () => {
    const item = read(bare.replace("10,8.7500,", "10,12.5,"), { county: haicheng });
    expect(item.issues.map(({ code }) => code)).toContain("F02");
    const landed = item.readings.filter(({ shape }) => shape !== null);
    expect(landed.map((reading) => readingReasons(reading)[0])).toEqual([
      "面积8.7498公顷，填报12.5000公顷，不符",
    ]);
  });

  test("numbers without doubt that lie elsewhere are offered every zone, but keep their own until the user chooses", () => {
    const elsewhere = county("邻带", lon - 3, lat);
    const item = read(txtSample, { county: elsewhere });
    expect(item.shape).toEqual(sound.shape);
    expect(item.readings.filter(({ kept }) => kept)).toMatchObject([{ zone: 40, overridesZone: true }]);
    const chosen = read(txtSample, { county: elsewhere, zone: 40, zoneWidth: 3, overrideZone: true });
    expect(chosen.crs.zone).toBe(40);
    expect(chosen.issues).toMatchObject([{ code: "R01", severity: "warning", context: { how: "told" } }]);
  });

  test("numbers without doubt in their place are not weighed at all", () => {
    expect(read(txtSample, { county: haicheng })).toMatchObject({ readings: [], issues: [] });
  });
});
