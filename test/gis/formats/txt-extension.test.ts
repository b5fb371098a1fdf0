import { expect, test } from "vitest";
import { readBoundaryFile } from "#gis/formats/read-file";
import { extensionKey, extensionOf, withExtension } from "#gis/formats/txt-extension";
import { writeTxtParcels } from "#gis/formats/write-txt-parcel";
import { txtSample, utf8 } from "#test/support/boundary-samples";

const extension = ["[扩展信息]", "项目编号=2026-矿-07", "自由文字"];
const readItem = (text: string) => {
  const [item] = readBoundaryFile({ name: "a.txt", bytes: utf8(text) }).items;
  if (!item?.shape) throw new Error("one parcel with a shape expected");
  return { ...item, shape: item.shape };
};

test("[扩展信息] before the header is kept, stands in the source text, and is written back in its place", () => {
  const item = readItem(`${extension.join("\r\n")}\r\n${txtSample}`);
  expect(item.issues).toEqual([]);
  expect(item.properties[extensionKey]).toBe(extension.join("\n"));
  expect(extensionOf(item.sourceText)).toEqual(extension);
  const header = { zone: 41, zoneWidth: 3, producer: "局", date: "2026-11-21" } as const;
  const parcel = { number: "1", name: "甲", purpose: "", landClass: "", shape: item.shape };
  const written = [...writeTxtParcels({ ...header, extension: extensionOf(item.sourceText) }, [parcel])].join(
    "",
  );
  expect(written.split("\r\n").slice(0, 4)).toEqual([...extension, "[属性描述]"]);
  expect(readItem(written).properties[extensionKey]).toBe(extension.join("\n"));
});

test("a file without it leaves the source text as it was", () => {
  expect(withExtension([], ["4,9,1,甲,面,,,@", "J1,1,2,3"])).toBe("4,9,1,甲,面,,,@\nJ1,1,2,3");
  expect(extensionOf("4,9,1,甲,面,,,@\nJ1,1,2,3")).toEqual([]);
  expect(extensionOf(readItem(txtSample).sourceText)).toEqual([]);
});
