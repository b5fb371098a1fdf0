import { expect, test } from "vitest";
import { coordinateSystemOf } from "#gis/crs/coordinate-system";
import { exportFormats } from "#gis/formats/export-formats";
import { fixedSystemText, systemOptions, usualSystem } from "#web/exports/system-options";

const codesOf = (format: (typeof exportFormats)[number]) =>
  systemOptions(format).flatMap(({ options }) => options.map(({ value }) => value));

test("every zone of the national list can be chosen for a shapefile, each code one that exists", () => {
  const codes = codesOf("shapefile");
  expect(codes).toHaveLength(1 + 21 + 21 + 11 + 11);
  expect(codes[0]).toBe(usualSystem);
  for (const code of codes.slice(1)) expect(coordinateSystemOf(Number(code.slice(5)))).not.toBeNull();
});

test("国土 TXT is offered only planes whose Y carries the zone number", () => {
  const planes = codesOf("txt")
    .slice(1)
    .map((code) => coordinateSystemOf(Number(code.slice(5))));
  expect(planes.every((plane) => plane?.kind === "plane" && plane.prefixed)).toBe(true);
});

test("a corner table as CSV is in the zones of the licences unless lon/lat or one zone is chosen", () => {
  const [usual, second] = systemOptions("corners-csv")[0]?.options ?? [];
  expect(usual).toEqual({ value: usualSystem, label: expect.stringContaining("许可证所在的分带") });
  expect(second?.value).toBe("EPSG:4490");
  expect(codesOf("corners-csv")).toContain("EPSG:4547");
});

test("where there is nothing to choose, what the file will be in is said instead", () => {
  for (const format of exportFormats) {
    const isFree = codesOf(format).length > 0;
    expect(isFree && fixedSystemText(format) !== null).toBe(false);
  }
  expect(fixedSystemText("corners-docx")).toContain("许可证所在的分带");
});
