import { expect, test } from "vitest";
import { crsOfWkt } from "#gis/formats/wkt-crs";

const cgcs2000 =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const geographic = (name: string, datum: string) =>
  `GEOGCS["${name}",DATUM["${datum}",SPHEROID["x",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
const plane = (
  name: string,
  falseEastingM: number,
  meridian: number,
  change: (wkt: string) => string = (wkt) => wkt,
) =>
  change(
    `PROJCS["${name}",${cgcs2000},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${falseEastingM}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`,
  );

test.each([
  [cgcs2000, "CGCS2000"],
  [geographic("GCS_Xian_1980", "D_Xian_1980"), "XIAN80"],
  [geographic("GCS_Beijing_1954", "D_Beijing_1954"), "BJ54"],
  [geographic("GCS_WGS_1984", "D_WGS_1984"), "WGS84"],
  [geographic("China Geodetic Coordinate System 2000", "China_2000"), "CGCS2000"],
])("%s is lon/lat of its datum", (wkt, datum) => {
  expect(crsOfWkt(wkt)).toMatchObject({ datum, kind: "geographic", zone: null });
});

test.each([
  ["CGCS2000_3_Degree_GK_Zone_37", 37_500_000, 111, 37, 3],
  ["CGCS2000_3_Degree_GK_CM_111E", 500_000, 111, 37, 3],
  ["CGCS2000 / 3-degree Gauss-Kruger CM 111E", 500_000, 111, 37, 3],
  ["CGCS2000_GK_Zone_19", 19_500_000, 111, 19, 6],
  ["CGCS2000_GK_CM_111E", 500_000, 111, 19, 6],
  ["CGCS2000_GK_CM_114E", 500_000, 114, 38, 3],
] as const)("%s is the plane of zone", (name, easting, meridian, zone, zoneWidth) => {
  expect(crsOfWkt(plane(name, easting, meridian))).toMatchObject({
    datum: "CGCS2000",
    kind: "plane",
    zone,
    zoneWidth,
  });
});

test.each<[string, string]>([
  ["a local meridian", plane("x_3_Degree", 500_000, 112)],
  ["a false easting of its own", plane("x", 250_000, 111)],
  ["a zone that is not that of its meridian", plane("x", 38_500_000, 111)],
  [
    "the scale of UTM",
    plane("x", 500_000, 111, (wkt) => wkt.replace('"Scale_Factor",1.0', '"Scale_Factor",0.9996')),
  ],
  ["feet", plane("x", 500_000, 111, (wkt) => wkt.replace('"Meter",1.0', '"Foot_US",0.3048006096'))],
  ["Mercator", plane("x", 500_000, 111, (wkt) => wkt.replace("Gauss_Kruger", "Mercator"))],
  ["a datum known only by its ellipsoid", geographic("GCS_unknown", "D_Unknown_based_on_GRS_1980_ellipsoid")],
  ["grads", cgcs2000.replace("0.0174532925199433", "0.015707963267949")],
  ["no system at all", "hello"],
])("%s cannot be placed, and its words are kept", (_, wkt) => {
  const { datum, text } = crsOfWkt(wkt);
  expect(datum).toBeNull();
  expect(text).not.toBe("");
});
