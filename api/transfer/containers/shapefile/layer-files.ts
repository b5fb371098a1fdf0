import type { ZipMember } from "../open-zip.ts";

/** The files of one layer: same folder, same name. */
export interface LayerFiles {
  /** without folder and ending */
  name: string;
  /** by ending in lower case: shp, shx, dbf, prj, cpg … */
  files: ReadonlyMap<string, ZipMember>;
}

/** The layers in a zip that have a .shp, in the order of their paths; a .dbf or .shx alone is no layer. */
export function layersIn(members: readonly ZipMember[]): LayerFiles[] {
  const layers = new Map<string, { name: string; files: Map<string, ZipMember> }>();
  for (const member of members) {
    const [, path = "", ending = ""] = /^(.*)\.([a-z]{3})$/i.exec(member.name) ?? [];
    const name = path.split("/").at(-1) ?? path;
    const layer = layers.get(path.toLowerCase()) ?? { name, files: new Map() };
    layer.files.set(ending.toLowerCase(), member);
    layers.set(path.toLowerCase(), layer);
  }
  const withShapes = [...layers].filter(([, { files }]) => files.has("shp"));
  return withShapes.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, layer]) => layer);
}
