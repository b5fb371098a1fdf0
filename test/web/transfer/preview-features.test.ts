import { describe, expect, it } from "vitest";
import { square } from "#test/support/squares";
import { anIssue, anItem } from "#test/support/staged-item";
import {
  faultyOutlines,
  issueFeatures,
  itemFeatures,
  readingFeatures,
} from "../../../web/transfer/preview-features.ts";

describe("preview of a staged file", () => {
  it("draws each area in the grade of its item", () => {
    const items = [anItem(), anItem({ index: 1, usable: false })];
    const shapes = [0, 1].map((index) => ({ index, usable: index === 0, shape: square(index, 0) }));
    const { features } = itemFeatures(shapes, items);
    expect(features.map(({ properties }) => [properties.id, properties.grade])).toEqual([
      ["0", "fine"],
      ["1", "error"],
    ]);
  });

  it("draws the rings of what cannot be stored as lines too: a bow tie has no area to draw", () => {
    const items = [anItem(), anItem({ index: 1, usable: false })];
    const shapes = [0, 1].map((index) => ({ index, usable: index === 0, shape: square(index, 0) }));
    const { features } = faultyOutlines(shapes, items);
    expect(features.map(({ properties, geometry }) => [properties.id, geometry])).toEqual([
      ["1", { type: "MultiLineString", coordinates: shapes[1]?.shape.coordinates.flat() }],
    ]);
  });

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

  it("marks the place of an issue only where one is known", () => {
    const placed = anIssue({ severity: "warning", place: { at: [112.8, 38.6] } });
    const { features } = issueFeatures([anItem({ issues: [anIssue(), placed] })]);
    expect(features.map(({ geometry, properties }) => [geometry.coordinates, properties.severity])).toEqual([
      [[112.8, 38.6], "warning"],
    ]);
  });
});
