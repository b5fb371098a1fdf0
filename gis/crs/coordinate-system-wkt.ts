import type { CoordinateSystem } from "./coordinate-system.ts";
import { centralMeridian } from "./gauss-kruger.ts";

const geographic =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** Well-known text of a system as ESRI writes it in a .prj, by the names ArcGIS and QGIS know it by. */
export function coordinateSystemWkt(system: CoordinateSystem): string {
  if (system.kind === "geographic") return geographic;
  const { zone, zoneWidth, prefixed } = system;
  const meridian = centralMeridian(zone, zoneWidth);
  const eastingM = (prefixed ? zone * 1_000_000 : 0) + 500_000;
  const parameters = [
    ["False_Easting", eastingM],
    ["False_Northing", 0],
    ["Central_Meridian", meridian],
    ["Scale_Factor", 1],
    ["Latitude_Of_Origin", 0],
  ].map(([name, value]) => `PARAMETER["${name}",${Number(value).toFixed(1)}]`);
  const name = coordinateSystemName(system);
  return `PROJCS["${name}",${geographic},PROJECTION["Gauss_Kruger"],${parameters.join(",")},UNIT["Meter",1.0]]`;
}

/** The name ESRI gives a system, e.g. CGCS2000_3_Degree_GK_Zone_38. */
export function coordinateSystemName(system: CoordinateSystem): string {
  if (system.kind === "geographic") return "GCS_China_Geodetic_Coordinate_System_2000";
  const { zone, zoneWidth, prefixed } = system;
  const width = zoneWidth === 3 ? "3_Degree_" : "";
  const place = prefixed ? `Zone_${zone}` : `CM_${centralMeridian(zone, zoneWidth)}E`;
  return `CGCS2000_${width}GK_${place}`;
}
