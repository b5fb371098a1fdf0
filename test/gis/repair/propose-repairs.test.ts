import { beforeAll, describe, expect, it } from "vitest";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { readBoundaryFile } from "#gis/formats/read-file";
import { proposeRepairs } from "#gis/repair/propose-repairs";
import { utf8 } from "#test/support/boundary-samples";
import { faultyFiles, gridFile } from "#test/support/faulty-files";
import { type Geos, loadGeos } from "#test/support/geos";
import { nastyPairs } from "#test/support/nasty-pairs";
import { deepFreeze } from "#test/support/squares";

function read(text: string): ParsedItem {
  const [item] = readBoundaryFile({ name: "faulty", bytes: utf8(text) }).items;
  if (item === undefined) throw new Error("no item read");
  return deepFreeze(item);
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
