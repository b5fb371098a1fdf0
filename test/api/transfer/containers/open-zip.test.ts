import { expect, test } from "vitest";
import { ContainerFault } from "#api/transfer/containers/container-fault";
import { openZip, zipLimits } from "#api/transfer/containers/open-zip";
import { lying, patched, zipOf } from "#test/support/zip-of";

const faultOf = async (reading: Promise<unknown>) => {
  const fault = await reading.catch((cause: unknown) => cause);
  expect(fault).toBeInstanceOf(ContainerFault);
  return (fault as ContainerFault).issue;
};
const unpacked = async (zip: Buffer) => Promise.all((await openZip(zip)).map((member) => member.unpack()));

test("files are listed without folders and litter, and unpacked when asked for", async () => {
  const zip = await zipOf({ "矿区/甲.shp": "abc", "__MACOSX/._甲.shp": "x", "矿区/.DS_Store": "x" });
  const members = await openZip(zip);
  expect(members.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([["矿区/甲.shp", 3]]);
  expect(Buffer.from((await members[0]?.unpack()) ?? []).toString()).toBe("abc");
});

test("names written by Windows in GBK are read as Chinese", async () => {
  const zip = lying(patched(await zipOf({ "kqmc.shp": "abc" }), "kqmc", "\xbf\xf3\xc7\xf8"), "flags", 0);
  expect((await openZip(zip))[0]?.name).toBe("矿区.shp");
});

test.each([
  ["upward", "aa/evil.shp", "../evil.shp"],
  ["absolute", "a/evil.shp", "//evil.shp"],
  ["of a drive", "cxxevil.shp", "c:/evil.shp"],
  ["with a backslash", "a/evil.shp", "a\\evil.shp"],
  ["cut by a null byte", "evil.shpx", "evil.shp\0"],
])("a name that leads %s is refused", async (_, name, evil) => {
  expect((await faultOf(openZip(patched(await zipOf({ [name]: "x" }), name, evil)))).code).toBe("C03");
});

test("too many files, too large ones, too much together and too tightly packed are refused before unpacking", async () => {
  const limits = { entries: 3, singleMb: 2, totalMb: 3, ratio: 100, ratioFromMb: 1 };
  const blank = (mb: number) => new Uint8Array(mb * 1024 * 1024);
  const kindOf = async (files: Record<string, Uint8Array>) =>
    (await faultOf(openZip(await zipOf(files), limits))).context.kind;
  const one = blank(0.1);
  expect(await kindOf({ a: one, b: one, c: one, d: one })).toBe("entries");
  expect(await kindOf({ a: blank(2.1) })).toBe("single");
  expect(await kindOf({ a: blank(1.9) })).toBe("ratio");
  const four = { ...limits, entries: 4 };
  expect(
    (
      await faultOf(
        openZip(await zipOf({ a: blank(0.9), b: blank(0.9), c: blank(0.9), d: blank(0.9) }), four),
      )
    ).context.kind,
  ).toBe("total");
});

test("a directory that promises four gigabytes is refused by its promise", async () => {
  const zip = lying(await zipOf({ "a.shp": "abc" }), "unpacked", 0xfffffffe);
  expect((await faultOf(openZip(zip))).context).toMatchObject({ kind: "single", limit: zipLimits.singleMb });
});

test("a file that is longer, shorter or other than the zip says is not taken", async () => {
  const zip = await zipOf({ "a.shp": "abcabcabcabcabcabcabcabc" });
  for (const lie of [lying(zip, "unpacked", 5), lying(zip, "unpacked", 500), lying(zip, "crc", 1)]) {
    expect((await faultOf(unpacked(lie))).context.kind).toBe("size");
  }
});

test("entries that share their packed bytes are refused", async () => {
  const zip = await zipOf({ "a.shp": "abc" });
  expect((await faultOf(openZip(lying(zip, "packed", 5000)))).code).toBe("C01");
});

test("encrypted files and names that come twice are told by name", async () => {
  expect((await faultOf(openZip(lying(await zipOf({ "a.shp": "abc" }), "flags", 1)))).context).toEqual({
    kind: "encrypted",
    name: "a.shp",
  });
  expect((await faultOf(openZip(await zipOf({ "a.shp": "1", "A.SHP": "2" })))).context.kind).toBe(
    "duplicate",
  );
});

test("a zip cut anywhere is refused, never half read", async () => {
  const zip = await zipOf({ "a.shp": "abc", "a.dbf": "def" });
  for (let end = 4; end < zip.length; end += 7) {
    expect((await faultOf(unpacked(zip.subarray(0, end)))).code).toBe("C01");
  }
});
