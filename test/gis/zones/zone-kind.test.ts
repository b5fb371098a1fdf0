import { expect, test } from "vitest";
import { zoneKindLabels, zoneKinds } from "#gis/zones/zone-kind";

test("no two kinds of zone go by one name", () => {
  const labels = zoneKinds.map((kind) => zoneKindLabels[kind]);
  expect(new Set(labels).size).toBe(zoneKinds.length);
  expect(zoneKindLabels.ecological_red_line).toBe("生态保护红线");
});
