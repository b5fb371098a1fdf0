import { expect, test } from "vitest";
import { forbidsMining } from "#gis/gap-land/surroundings";
import { zoneKinds } from "#gis/zones/zone-kind";

test("red line, protected areas, farmland and 禁止开采区 forbid new mining; plan zones and the urban boundary ask for an opinion", () => {
  expect(zoneKinds.filter(forbidsMining)).toEqual([
    "ecological_red_line",
    "nature_reserve",
    "nature_park",
    "drinking_water",
    "permanent_farmland",
    "mining_prohibited",
  ]);
});
