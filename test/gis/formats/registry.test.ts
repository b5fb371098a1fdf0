import { expect, test } from "vitest";
import { fileFormats } from "#gis/formats/parsed-file";
import { boundaryFormats } from "#gis/formats/registry";

test("each text layout is a format a file may be said to have, and stands there once", () => {
  const ids = boundaryFormats.map((format) => format.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(fileFormats).toEqual(expect.arrayContaining(ids));
});

test("no format claims an ordinary sentence", () => {
  expect(
    boundaryFormats.filter((format) => format.recognise("今天没有矿，明天也没有，后天再说", "a.txt")),
  ).toEqual([]);
});
