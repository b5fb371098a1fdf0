import type { MultiPolygon } from "geojson";
import { beforeAll, describe, expect, it } from "vitest";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { readBoundaryFile } from "#gis/formats/read-file";
import { boundsOf } from "#gis/measure/bounds";
import { proposeRepairs } from "#gis/repair/propose-repairs";
import { geojsonSample, txtSample, utf8 } from "#test/support/boundary-samples";
import { faultyFiles, gridFile } from "#test/support/faulty-files";
import { type Geos, loadGeos } from "#test/support/geos";
import { nastyPairs } from "#test/support/nasty-pairs";
import { deepFreeze, polygonOf, rectangle } from "#test/support/squares";

function read(text: string, options: ReadOptions = {}): ParsedItem {
  const [item] = readBoundaryFile({ name: "faulty", bytes: utf8(text) }, options).items;
  if (item === undefined) throw new Error("no item read");
  return deepFreeze(item);
}

const somewhereElse = rectangle(-9000, -9000, 10, 10);

/** A box a few hundred metres wider than a shape. */
function boxAround(shape: MultiPolygon | null): MultiPolygon {
  const [west, south, east, north] = boundsOf(shape ?? somewhereElse);
  const byDeg = 0.005;
  return polygonOf([
    [west - byDeg, south - byDeg],
    [east + byDeg, south - byDeg],
    [east + byDeg, north + byDeg],
    [west - byDeg, north + byDeg],
  ]);
}

const errors = (item: ParsedItem) => item.issues.filter(({ severity }) => severity === "error");
const offered = (text: string) => proposeRepairs(read(text));
const effectOf = (text: string, id: string) => offered(text).find((proposal) => proposal.id === id)?.effect;

let geos: Geos;
beforeAll(async () => {
  geos = await loadGeos();
});

describe.each(faultyFiles)("$code, $fault", ({ code, text, offers }) => {
  it("has this fault", () => {
    expect(read(text).issues.map((issue) => issue.code)).toContain(code);
  });

  it("is offered these repairs", () => {
    const ids = offered(text).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith(code))).toEqual(offers);
  });

  it("is mended by each, without a new error, into a valid shape", () => {
    const before = read(text);
    const faulty = (item: ParsedItem) =>
      errors(before).some((issue) => issue.code === code) ? errors(item) : item.issues;
    for (const { code: mended, repaired, title, effect } of offered(text).filter(
      (offer) => offer.code === code,
    )) {
      expect(faulty(repaired).filter((issue) => issue.code === mended)).toEqual([]);
      const known = errors(before).map((issue) => issue.code);
      expect(errors(repaired).filter((issue) => !known.includes(issue.code))).toEqual([]);
      expect(repaired.repairs).toEqual([{ code, title, ...effect }]);
      if (repaired.shape === null) throw new Error("mended, and no shape");
      if (errors(repaired).length === 0) expect(geos.isValid(repaired.shape.coordinates)).toBe(true);
    }
  });
});

describe("the effect of a repair", () => {
  it("is nothing where no corner moves", () => {
    for (const { code, text, offers } of faultyFiles.filter(({ code }) =>
      ["E04", "E11", "E12", "E13"].includes(code),
    )) {
      expect([code, effectOf(text, offers[0] ?? "")]).toEqual([code, { areaChangeM2: 0, differenceM2: 0 }]);
    }
  });

  it("is the ground won by turning the points of a bow tie round: two of its four triangles", () => {
    const [bowTie, square] = [
      gridFile([
        [
          [
            [0, 0],
            [2, 2],
            [2, 0],
            [0, 2],
          ],
        ],
      ]),
      gridFile([
        [
          [
            [0, 0],
            [2, 0],
            [2, 2],
            [0, 2],
          ],
        ],
      ]),
    ];
    const halfM2 = read(square).areaM2 / 2;
    const effect = effectOf(bowTie, "E03.order.1.1");
    expect(effect?.differenceM2).toBeCloseTo(halfM2, -1);
  });

  it("counts the common ground of two parts once, whichever way it is mended", () => {
    const text = faultyFiles.find(({ fault }) => fault === "parts on the same ground")?.text ?? "";
    const areas = offered(text).map(({ repaired }) => repaired.areaM2);
    expect(areas).toHaveLength(2);
    expect(areas[0]).toBeCloseTo(areas[1] ?? 0, 2);
  });

  it("tells a shift of 3 degrees by the ground that is left and entered, not by the area", () => {
    const text = faultyFiles.find(({ fault }) => fault.startsWith("a 带号"))?.text ?? "";
    const effect = effectOf(text, "E05.stated.40");
    expect(Math.abs(effect?.areaChangeM2 ?? 99)).toBeLessThan(0.01);
    expect(effect?.differenceM2).toBeGreaterThan(170_000);
  });
});

describe("a mine outside the territory", () => {
  const territory = boxAround(read(txtSample).shape);
  /** The same survey, its zone written as the next one to the west. */
  const westward = txtSample.replace("带号=41", "带号=40").replaceAll(",41473", ",40473");
  const readThere = (text: string) => read(text, { territory });

  it("is offered the zone that brings it in, with the ground it then stands on", () => {
    const item = readThere(westward);
    expect(item.issues.map(({ code }) => code)).toEqual(["E06"]);
    const [offer, ...others] = proposeRepairs(item, { territory });
    expect(others).toEqual([]);
    expect(offer).toMatchObject({ id: "E06.zone.41", title: "改按第41带读取（原按第40带），整体移入本辖区" });
    expect(offer?.repaired).toMatchObject({ issues: [], crs: { zone: 41, zoneWidth: 3 } });
    expect(offer?.repaired.areaM2).toBeCloseTo(read(txtSample).areaM2, 6);
    expect(offer?.effect.differenceM2).toBeGreaterThan(170_000);
  });

  it("is offered nothing where no zone brings it in, nor for lon/lat, which has one reading only", () => {
    for (const text of [westward, geojsonSample]) {
      const item = read(text, { territory: somewhereElse });
      expect(item.issues.map(({ code }) => code)).toContain("E06");
      expect(proposeRepairs(item, { territory: somewhereElse })).toEqual([]);
    }
  });
});

describe("a stated area", () => {
  it("in another unit is read anew: the ground stays, the number that goes to the register changes", () => {
    const text = txtSample.replace(",8.7500,", ",131.2500,");
    const [offer] = offered(text);
    expect(offer?.effect).toEqual({ areaChangeM2: 0, differenceM2: 0 });
    expect(offer?.title).toBe("填写面积按亩读取：131.2500亩，合8.7500公顷");
    expect([read(text).declaredAreaM2, offer?.repaired.declaredAreaM2]).toEqual([1_312_500, 87_500]);
  });

  it("reads no stated area otherwise while a ring crosses itself: what it encloses is no area yet", () => {
    const bowTie = [
      [0, 0],
      [300, 300],
      [0, 300],
      [300, 0],
    ].map(([north = 0, east = 0], i) => `J${i + 1},1,${4_507_000 + north}.000,${41_473_000 + east}.000`);
    const crossed = `${txtSample.slice(0, txtSample.indexOf("[地块坐标]"))}[地块坐标]\r\n4,12.0,1,自交矿,面,,,,@\r\n${bowTie.join("\r\n")}`;
    expect(read(crossed).issues.map(({ code }) => code)).toEqual(expect.arrayContaining(["E03", "E09"]));
    const codes = offered(crossed).map(({ code }) => code);
    expect(codes).toContain("E03");
    expect(codes).not.toContain("E09");
  });

  it("that counts the inner ring gives its 2 500 m² back", () => {
    const effect = effectOf(txtSample.replace(",8.7500,", ",9.0000,"), "E09.keep.1.2");
    expect(effect?.areaChangeM2).toBeCloseTo(2500, -1);
    expect(effect?.differenceM2).toBeCloseTo(effect?.areaChangeM2 ?? 0, 3);
  });

  it("that no reading explains is left to a person", () => {
    expect(offered(txtSample.replace(",8.7500,", ",8.9100,"))).toEqual([]);
  });
});

it("another datum has no repair: nothing public converts it", () => {
  expect(offered(txtSample.replace("2000国家大地坐标系", "1980西安坐标系"))).toEqual([]);
});

describe("a repair", () => {
  it("leaves the other faults of a mine for the next one", () => {
    const text = gridFile([
      [
        [
          [0, 0],
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
        ],
      ],
    ]);
    const [first] = proposeRepairs(read(text)).filter(({ code }) => code === "E04");
    if (first === undefined) throw new Error("no repair");
    expect(first.repaired.issues.map(({ code }) => code)).toEqual(["E03"]);
    const [second] = proposeRepairs(first.repaired);
    expect(second?.repaired.issues).toEqual([]);
    expect(second?.repaired.repairs.map(({ code }) => code)).toEqual(["E04", "E03"]);
  });

  it("is not offered for a sound mine, nor for what no rule can mend", () => {
    expect(
      offered(
        gridFile([
          [
            [
              [0, 0],
              [2, 0],
              [2, 2],
            ],
          ],
        ]),
      ),
    ).toEqual([]);
    expect(
      offered(
        gridFile([
          [
            [
              [0, 0],
              [2, 0],
            ],
          ],
        ]),
      ),
    ).toEqual([]);
  });

  it("of a nasty shape never leaves an invalid one without saying so", () => {
    let tried = 0;
    for (const { a } of nastyPairs(77, 600)) {
      const item = read(JSON.stringify({ type: "Polygon", coordinates: a }));
      for (const { repaired, id } of proposeRepairs(item)) {
        tried += 1;
        if (errors(repaired).length > 0 || repaired.shape === null) continue;
        expect([id, geos.isValid(repaired.shape.coordinates)]).toEqual([id, true]);
      }
    }
    expect(tried).toBeGreaterThan(200);
  });
});
