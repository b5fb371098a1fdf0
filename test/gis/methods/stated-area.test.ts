import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readBoundaryFile } from "#gis/formats/read-file";
import { heldAgainstStatedArea } from "#gis/methods/stated-area";
import { haichengLicence } from "#test/support/haicheng";
import { planeSquare } from "#test/support/squares";

/** 1 km by 1 km on the plane, 126 km from the central meridian, where the plane is 2·10⁻⁴ too large. */
const farFromMeridian = planeSquare(4252000, 38374000, 1000);

test("the Haicheng notice of 2025 states the ellipsoidal area to its four decimals", () => {
  const held = heldAgainstStatedArea(haichengLicence, "1.0685", "2025-06-30");
  expect(held).toMatchObject({ method: "ellipsoid", certain: true, agrees: true });
  expect(held.agreeing).toEqual(["ellipsoid", "ellipsoid_dense", "geodesic", "plane"]);
});

test("a notice of 2016 with a plane area agrees by the plane, and says so", () => {
  const held = heldAgainstStatedArea(farFromMeridian, "1.0000", "2016-05-04");
  expect(held).toMatchObject({ method: "plane", certain: false, agrees: true, agreeing: ["plane"] });
  expect(held.reason).toContain("早于");
  expect(held.comparison.readings.map(({ method }) => method)[0]).toBe("plane");
});

test("the same plane area on a notice of 2024 does not agree", () => {
  const held = heldAgainstStatedArea(farFromMeridian, "1.0000", "2024-05-04");
  expect(held).toMatchObject({ method: "ellipsoid", agrees: false, agreeing: ["plane"] });
});

const notices = "../shared/data/notices";
const noticeNames = existsSync(notices)
  ? readdirSync(notices).flatMap((name) => (name.endsWith(".json") ? [name.replace(/\.json$/, "")] : []))
  : [];

test.skipIf(noticeNames.length === 0)(
  "every published notice comes out to its printed area, after 2022 by the ellipsoid",
  () => {
    for (const name of noticeNames) {
      const { official_area_km2: stated } = JSON.parse(readFileSync(`${notices}/${name}.json`, "utf8"));
      const bytes = new Uint8Array(readFileSync(`${notices}/${name}.txt`));
      const [item] = readBoundaryFile({ name: `${name}.txt`, bytes }).items;
      if (!item?.shape) throw new Error(`${name} has no shape`);
      const year = /\d{4}/.exec(name)?.[0] ?? "";
      const held = heldAgainstStatedArea(item.shape, String(stated), `${year}-06-30`);
      expect([name, held.agrees, held.method]).toEqual([
        name,
        true,
        Number(year) > 2022 ? "ellipsoid" : "plane",
      ]);
    }
  },
);

const parcel = "../shared/data/txt/pengbu-BR14.gbk.txt";

test.skipIf(!existsSync(parcel))(
  "a real land parcel of 2019 states the ellipsoidal area, as land surveys do since 2008: the date alone is not sure",
  () => {
    const bytes = new Uint8Array(readFileSync(parcel));
    const [item] = readBoundaryFile({ name: "parcel.txt", bytes }).items;
    if (!item?.shape) throw new Error("no shape");
    const held = heldAgainstStatedArea(item.shape, "0.057089", "2019-04-19");
    expect(held).toMatchObject({ method: "plane", certain: false, agrees: false });
    expect(held.agreeing).toContain("ellipsoid");
  },
);

test("as many decimals are compared as are printed", () => {
  expect(heldAgainstStatedArea(haichengLicence, "1.07", null).agrees).toBe(true);
  expect(heldAgainstStatedArea(haichengLicence, "1", null).agrees).toBe(true);
  expect(heldAgainstStatedArea(haichengLicence, "1.06848", null).agrees).toBe(true);
  expect(heldAgainstStatedArea(haichengLicence, "1.06850", null).agrees).toBe(false);
});
