/** What a person may take for a boundary file, and what the file is indeed. */
export const foreignKinds = [
  "shapefile-part",
  "old-office",
  "archive",
  "document",
  "picture",
  "utf-16",
] as const;
export type ForeignKind = (typeof foreignKinds)[number];

/** First bytes by which such files are known, as one-byte signs. */
const beginnings: readonly [string, ForeignKind][] = [
  // .shp and .shx begin with 9994
  ["\0\0\x27\x0a", "shapefile-part"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-office"],
  ["Rar!\x1a\x07", "archive"],
  ["7z\xbc\xaf\x27\x1c", "archive"],
  ["\x1f\x8b", "archive"],
  ["%PDF-", "document"],
  ["\x89PNG", "picture"],
  ["\xff\xd8\xff", "picture"],
  ["II*\0", "picture"],
  ["MM\0*", "picture"],
  ["\xff\xfe", "utf-16"],
  ["\xfe\xff", "utf-16"],
];

/** A table or a projection begins like other files do: these are known by name. */
const partName = /\.(shp|shx|dbf|prj|cpg|sbn|sbx)$/i;

/** What a file of no known layout is, where it can be told; null where it cannot. */
export function foreignKind(name: string, bytes: Uint8Array): ForeignKind | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const known = beginnings.find(([signs]) => head.startsWith(signs));
  if (known) return known[1];
  return partName.test(name) ? "shapefile-part" : null;
}
