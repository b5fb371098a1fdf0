import { expect, test } from "vitest";
import { fileFormats } from "#gis/formats/parsed-file";
import { boundaryFormats } from "#gis/formats/registry";

test("each text layout is a format a file may be said to have, and stands there once", () => {
  const ids = boundaryFormats.map((format) => format.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(fileFormats).toEqual(expect.arrayContaining(ids));
});
