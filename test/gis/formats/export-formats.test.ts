import { expect, test } from "vitest";
import { exportFormats, formatsOf } from "#gis/formats/export-formats";

test("corner tables are of mines alone; every other form is there for every layer", () => {
  expect(formatsOf("mines")).toEqual([...exportFormats]);
  expect(formatsOf("zones")).toEqual(exportFormats.filter((format) => !format.startsWith("corners-")));
});
