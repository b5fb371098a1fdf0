import { expect, test } from "vitest";
import type { ZoneKind } from "#gis/zones/zone-kind";
import { catalogue } from "#web/map/layers/catalogue";
import { showsRestricted } from "#web/map/watermark/shows-restricted";

const none = new Set<ZoneKind>();
const only = (id: string, opacity = 1) =>
  catalogue.map((layer) => ({ ...layer, visible: layer.id === id, opacity }));

test.each([
  ["zone-ecological_red_line", true],
  ["zone-permanent_farmland", true],
  ["zone-nature_park", false],
  ["mines", false],
])("a map of %s alone: watermark %s", (id, shown) => {
  expect(catalogue.map((layer) => layer.id)).toContain(id);
  expect(showsRestricted(only(id), none)).toBe(shown);
});

test("a kind of which an edition is registered as restricted", () => {
  expect(showsRestricted(only("zone-nature_park"), new Set<ZoneKind>(["nature_park"]))).toBe(true);
});

test("what is drawn with no strength is not shown", () => {
  expect(showsRestricted(only("zone-ecological_red_line", 0), none)).toBe(false);
});
