import { describe, expect, it } from "vitest";
import { square } from "#test/support/squares";
import { anIssue, anItem } from "#test/support/staged-item";
import { faultyOutlines, issueFeatures, itemFeatures } from "../../../web/transfer/preview-features.ts";

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

  it("marks the place of an issue only where one is known", () => {
    const placed = anIssue({ severity: "warning", place: { at: [112.8, 38.6] } });
    const { features } = issueFeatures([anItem({ issues: [anIssue(), placed] })]);
    expect(features.map(({ geometry, properties }) => [geometry.coordinates, properties.severity])).toEqual([
      [[112.8, 38.6], "warning"],
    ]);
  });
});
