import type { ZipReader } from "./container-reader.ts";
import type { ZipMember } from "./open-zip.ts";
import { readKml } from "./read-kml.ts";

/** KMZ: the KML at the top of the zip, doc.kml before any other; pictures and linked files are left alone. */
export const kmzReader: ZipReader = {
  id: "kml",
  label: "KMZ",
  recognise: (members) => mainKml(members) !== undefined,
  async read(members, _source, options) {
    const main = mainKml(members);
    return main === undefined
      ? { encoding: "utf-8", items: [], issues: [] }
      : readKml(await main.unpack(), options);
  },
};

/** The KML that a KMZ is about. */
export function mainKml(members: readonly ZipMember[]): ZipMember | undefined {
  const all = members.filter(({ name }) => /\.kml$/i.test(name));
  const named = all.find(({ name }) => /(^|\/)doc\.kml$/i.test(name));
  return named ?? all.toSorted((a, b) => depthOf(a) - depthOf(b))[0];
}

const depthOf = ({ name }: ZipMember) => name.split("/").length;
