import { expect, test } from "vitest";
import { decodeText } from "#gis/formats/decode-text";
import { gbk, utf8 } from "#test/support/boundary-samples";

test("UTF-8 is taken strictly, everything else is GB18030", () => {
  expect(decodeText(utf8("界址点"))).toMatchObject({ text: "界址点", encoding: "utf-8" });
  expect(decodeText(utf8("\uFEFF界址点")).text).toBe("界址点");
  expect(decodeText(gbk("界址点"))).toMatchObject({ text: "界址点", encoding: "gb18030" });
});

test("what the person chose is taken, whatever the bytes look like", () => {
  expect(decodeText(gbk("界址点"), "big5")).toMatchObject({ encoding: "big5" });
  expect(decodeText(utf8("界址点"), "gb18030").text).not.toBe("界址点");
});
