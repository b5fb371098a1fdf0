import type { ZipReader } from "./container-reader.ts";
import type { ZipMember } from "./open-zip.ts";
import { readKml } from "./read-kml.ts";

/** KMZ: every KML of the zip, the one that it opens with first; pictures and files elsewhere are left alone. */
export const kmzReader: ZipReader = {
  id: "kml",
  label: "KMZ",
  recognise: (members) => kmlMembers(members).length > 0,
  async read(members, _source, options) {
    const beside = members.map(({ name }) => name);
    const read: ReturnType<typeof readKml>[] = [];
    for (const member of kmlMembers(members)) {
      const itemsBefore = read.reduce((sum, { items }) => sum + items.length, 0);
      read.push(readKml(await member.unpack(), options, { name: member.name, beside, itemsBefore }));
    }
    return {
      encoding: read[0]?.encoding ?? "utf-8",
      items: read.flatMap(({ items }) => items),
      issues: read.flatMap(({ issues }) => issues),
    };
  },
};

/** The KMLs of a KMZ: doc.kml, or the one that lies highest, and the others by their names. */
export function kmlMembers(members: readonly ZipMember[]): ZipMember[] {
  const rankOf = ({ name }: ZipMember) => (/(^|\/)doc\.kml$/i.test(name) ? 0 : name.split("/").length);
  return members
    .filter(({ name }) => /\.kml$/i.test(name))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, "zh-CN", { numeric: true }));
}
