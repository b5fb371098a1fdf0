import { expect, test } from "vitest";
import { mineOffer } from "#web/mines/mine-offer";

test("the usual extent is the list as it is filtered, with its region and what it was drilled down to", () => {
  const offer = mineOffer({
    filter: { q: "东", status: undefined, ids: "a,b" },
    region: "140901",
    selectedMineId: "a",
  });
  expect(offer.choices.map(({ label }) => label)).toEqual(["当前筛选", "所选 1 座", "全部"]);
  expect(offer.choices[0]).toEqual({
    label: "当前筛选",
    source: { layer: "mines", filter: { q: "东", region: "140901" } },
    ids: ["a", "b"],
  });
  expect(offer.choices.at(-1)).toEqual({ label: "全部", source: { layer: "mines", filter: {} } });
});
