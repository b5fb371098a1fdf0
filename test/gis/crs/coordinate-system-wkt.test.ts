import { describe, expect, test } from "vitest";
import { coordinateSystemOf } from "#gis/crs/coordinate-system";
import { coordinateSystemName, coordinateSystemWkt } from "#gis/crs/coordinate-system-wkt";

const textOf = (epsg: number) => {
  const system = coordinateSystemOf(epsg);
  if (!system) throw new Error(`no system ${epsg}`);
  return { name: coordinateSystemName(system), wkt: coordinateSystemWkt(system) };
};

describe("coordinateSystemWkt", () => {
  test.each([
    [4526, "CGCS2000_3_Degree_GK_Zone_38", "38500000.0", "114.0"],
    [4547, "CGCS2000_3_Degree_GK_CM_114E", "500000.0", "114.0"],
    [4497, "CGCS2000_GK_Zone_19", "19500000.0", "111.0"],
    [4508, "CGCS2000_GK_CM_111E", "500000.0", "111.0"],
  ])("EPSG:%i bears ESRI's name, false easting and central meridian", (epsg, name, easting, meridian) => {
    const { name: own, wkt } = textOf(epsg);
    expect(own).toBe(name);
    expect(wkt).toContain(`PARAMETER["False_Easting",${easting}]`);
    expect(wkt).toContain(`PARAMETER["Central_Meridian",${meridian}]`);
    expect(wkt).toContain('SPHEROID["CGCS2000",6378137.0,298.257222101]');
  });

  test("lon/lat is the geographic system alone", () => {
    expect(textOf(4490).wkt).toMatch(/^GEOGCS\["GCS_China_Geodetic_Coordinate_System_2000"/);
  });
});
