import { describe, expect, it } from "vitest";
import { square } from "#test/support/squares";
import { readingFeatures } from "../../../web/transfer/preview-features.ts";

describe("preview of a staged file", () => {
  it("numbers the readings to choose from as the question does and leaves out those without ground", () => {
    const common = {
      title: "",
      eastFirst: false,
      zoneWidth: 3,
      overridesZone: false,
      reasons: [] as string[],
      areaM2: 1,
    } as const;
    const { features } = readingFeatures([
      { ...common, id: "a", zone: 40, kept: true, shape: square(0, 0) },
      { ...common, id: "b", zone: 41, kept: false, shape: null },
      { ...common, id: "c", zone: 42, kept: true, shape: square(3, 0) },
    ]);
    expect(features.map(({ properties }) => [properties.id, properties.label])).toEqual([
      ["a", "1"],
      ["c", "3"],
    ]);
    expect(new Set(features.map(({ properties }) => properties.colour)).size).toBe(2);
  });
});
