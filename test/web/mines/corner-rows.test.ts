import { describe, expect, it } from "vitest";
import type { Boundary } from "#contract/mines";
import { toGeographic } from "#gis/crs/gauss-kruger";
import { cornerRows, cornerText, licenceZone } from "../../../web/mines/corner-rows.ts";

const corner = (northM: number, eastM: number) => toGeographic({ northM, eastM }, 41, 3);
const first = corner(4507088.22, 41473349.92);
const ring = [first, corner(4507000, 41473900), corner(4506500, 41473500), first];
const part = {
  name: null,
  topM: null,
  bottomM: null,
  areaM2: 1,
  shape: { type: "MultiPolygon" as const, coordinates: [[ring]] },
};

describe("拐点坐标表", () => {
  it("shows X north and Y east with 带号 to the centimetre, as the licence prints them", () => {
    const [row] = cornerRows([part], { zone: 41, width: 3 });
    expect(row).toMatchObject({ name: "J1", x: "4507088.22", y: "41473349.92" });
  });

  it("does not count the closing repeat as a corner", () => {
    expect(cornerRows([part], { zone: 41, width: 3 })).toHaveLength(3);
  });

  it("numbers corners through all 采区", () => {
    const rows = cornerRows([part, part], { zone: 41, width: 3 });
    expect(rows.map(({ name, part: of }) => `${name}/${of}`)).toEqual([
      "J1/1",
      "J2/1",
      "J3/1",
      "J4/2",
      "J5/2",
      "J6/2",
    ]);
  });

  it("uses the licence's own zone even where the mine lies beyond its edge", () => {
    const boundary = {
      sourceCrs: { datum: "CGCS2000", kind: "plane", zone: 40, zoneWidth: 3 },
      shape: part.shape,
    };
    expect(licenceZone(boundary as Boundary)).toEqual({ zone: 40, width: 3 });
  });

  it("takes the zone of the place where the source was lon/lat", () => {
    const boundary = {
      sourceCrs: { datum: "CGCS2000", kind: "geographic", zone: null, zoneWidth: null },
      shape: part.shape,
    };
    expect(licenceZone(boundary as Boundary)).toEqual({ zone: 41, width: 3 });
  });

  it("copies as columns a spreadsheet understands", () => {
    const lines = cornerText(cornerRows([part], { zone: 41, width: 3 })).split("\n");
    expect(lines[1]?.split("\t").slice(0, 4)).toEqual(["J1", "1", "4507088.22", "41473349.92"]);
  });
});
