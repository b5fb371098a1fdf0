import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toGeographic, toPlane } from "#gis/crs/gauss-kruger";
import { readBoundaryFile } from "#gis/formats/read-file";
import { type TxtHeaderSource, writeTxtParcels } from "#gis/formats/write-txt-parcel";
import { txtSample, utf8 } from "#test/support/boundary-samples";

const header: TxtHeaderSource = { zone: 41, zoneWidth: 3, producer: "××市自然资源局", date: "2026-11-21" };
const readBack = (text: string) => readBoundaryFile({ name: "a.txt", bytes: utf8(text) }).items[0];

describe("writeTxtParcels", () => {
  test("reading the sample and writing it again gives the sample, but for the area by the official formula", () => {
    const item = readBack(txtSample);
    if (!item?.shape) throw new Error("the sample has a shape");
    const parcel = {
      number: "DK001",
      name: "示例矿区",
      purpose: "采矿用地",
      landClass: "0602",
      shape: item.shape,
    };
    const lines = [...writeTxtParcels(header, [parcel])].join("").split("\r\n");
    expect(lines.slice(0, 12)).toEqual(txtSample.split("\r\n").slice(0, 12));
    expect(lines[12]).toMatch(/^10,8\.74\d\d,DK001,示例矿区,面,,采矿用地,0602,@$/);
    expect(lines.slice(13)).toContain("J1,1,4507000.000,41473000.000");
    expect(new Set(lines.slice(13))).toEqual(
      new Set(renumbered(txtSample.split("\r\n").slice(13), lines.slice(13))),
    );
  });

  test("any ring comes back to 0.001 m through file and reader, in 3° and 6° zones", () => {
    const radius = fc.integer({ min: 20_000, max: 900_000 });
    const zone = fc.constantFrom({ zone: 38, zoneWidth: 3 as const }, { zone: 20, zoneWidth: 6 as const });
    fc.assert(
      fc.property(fc.array(radius, { minLength: 3, maxLength: 30 }), zone, (radiiMm, { zone, zoneWidth }) => {
        const plane = radiiMm.map((radiusMm, i) => {
          const angle = (2 * Math.PI * i) / radiiMm.length;
          const northM = 4_252_000 + Math.round(radiusMm * Math.sin(angle)) / 1000;
          return {
            northM,
            eastM: zone * 1_000_000 + 390_000 + Math.round(radiusMm * Math.cos(angle)) / 1000,
          };
        });
        const ring = [...plane, ...plane.slice(0, 1)].map((point) => toGeographic(point, zone, zoneWidth));
        const shape = { type: "MultiPolygon" as const, coordinates: [[ring]] };
        const parcel = { number: "1", name: "甲", purpose: "", landClass: "", shape };
        const item = readBack([...writeTxtParcels({ ...header, zone, zoneWidth }, [parcel])].join(""));
        const back =
          item?.shape?.coordinates[0]?.[0]?.slice(0, -1).map((at) => toPlane(at, zone, zoneWidth)) ?? [];
        expect(back).toHaveLength(plane.length);
        for (const [i, { northM, eastM }] of back.entries()) {
          expect(Math.abs(northM - (plane[i]?.northM ?? 0))).toBeLessThan(0.001);
          expect(Math.abs(eastM - (plane[i]?.eastM ?? 0))).toBeLessThan(0.001);
        }
        expect(item?.issues).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test("names cannot break the layout", () => {
    const item = readBack(txtSample);
    if (!item?.shape) throw new Error("the sample has a shape");
    const parcel = { number: "1", name: "甲,乙@\n丙", purpose: "", landClass: "", shape: item.shape };
    expect(readBack([...writeTxtParcels(header, [parcel])].join(""))).toMatchObject({
      name: "甲，乙＠ 丙",
      issues: [],
    });
  });
});

/** The writer walks holes the other way round: same corners by ring, other J numbers. */
function renumbered(expected: string[], written: string[]): string[] {
  const place = (line: string) => line.split(",").slice(1).join();
  const names = new Map(written.map((line) => [place(line), line]));
  return expected.map((line) => names.get(place(line)) ?? line);
}
