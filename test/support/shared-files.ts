import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const folders = ["txt", "notices", "shapefiles", "kml", "cadastre"];

export interface SharedFile {
  /** folder and name */
  name: string;
  bytes: () => Buffer;
}

/** The real files that an import meets, in order; none where the shared data is not there. */
export function sharedFiles(): SharedFile[] {
  return folders
    .filter((folder) => existsSync(root + folder))
    .flatMap((folder) => readdirSync(root + folder).map((name) => `${folder}/${name}`))
    .filter((name) => statSync(root + name).isFile())
    .toSorted()
    .map((name) => ({ name, bytes: () => readFileSync(root + name) }));
}

/** The parts of a shapefile of the shared data, zipped as they must be to be imported. */
export const sharedParts = (name: string): Record<string, Buffer> =>
  Object.fromEntries(
    ["shp", "shx", "dbf", "prj"]
      .map((ending) => `${name}.${ending}`)
      .filter((part) => existsSync(`${root}shapefiles/${part}`))
      .map((part) => [part, readFileSync(`${root}shapefiles/${part}`)]),
  );
