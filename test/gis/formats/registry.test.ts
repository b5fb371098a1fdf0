import { expect, test } from "vitest";
import { fileFormats } from "#gis/formats/parsed-file";
import { boundaryFormats } from "#gis/formats/registry";

test("every format that a file may be said to have can be read, each once", () => {
  expect(boundaryFormats.map((format) => format.id).sort()).toEqual([...fileFormats].sort());
});

test("no format claims an ordinary sentence", () => {
  expect(
    boundaryFormats.filter((format) => format.recognise("今天没有矿，明天也没有，后天再说", "a.txt")),
  ).toEqual([]);
});
