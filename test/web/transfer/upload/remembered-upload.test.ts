import { expect, it } from "vitest";
import { isSameFile, otherFileText, rememberedUpload } from "#web/transfer/upload/remembered-upload";

const upload = {
  id: "0198f9a0-0000-7000-8000-000000000000",
  name: "a.geojson",
  sizeBytes: 5,
  lastModified: 7,
};

it("a file of the same name that was saved again is another file", () => {
  const file = new File(["12345"], "a.geojson", { lastModified: 7 });
  expect(isSameFile(upload, file)).toBe(true);
  expect(isSameFile(upload, new File(["12345"], "a.geojson", { lastModified: 8 }))).toBe(false);
  expect(isSameFile(upload, new File(["1234"], "a.geojson", { lastModified: 7 }))).toBe(false);
});

it("where the browser keeps nothing, nothing is remembered", () => {
  expect(rememberedUpload()).toBeNull();
});

it("of another file is said which one is meant, of one that was saved again that it must go from the start", () => {
  expect(otherFileText(upload, new File(["12345"], "a.geojson", { lastModified: 7 }))).toBeNull();
  expect(otherFileText(upload, new File(["12345"], "a.geojson", { lastModified: 8 }))).toContain("改动过");
  expect(otherFileText(upload, new File(["1"], "b.txt"))).toMatch(
    /选的是“b\.txt”，不是没有传完的“a\.geojson”（5 字节）/,
  );
});
