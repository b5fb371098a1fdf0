import { expect, it } from "vitest";
import { isSameFile, rememberedUpload } from "#web/transfer/upload/remembered-upload";

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
