import { describe, expect, it } from "vitest";
import { movedId, orderedIds, placedId } from "../../../../web/map/layers/layer-order.ts";

describe("order of layers", () => {
  it("puts layers the wish does not know on top and forgets those that are gone", () => {
    expect(orderedIds(["a", "b", "new"], ["b", "gone", "a"])).toEqual(["b", "a", "new"]);
  });

  it("moves a layer one step and not beyond the ends", () => {
    expect(movedId(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
    expect(movedId(["a", "b", "c"], "c", 1)).toEqual(["a", "b", "c"]);
    expect(movedId(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
  });

  it("drops a dragged layer in the place of another and nowhere when that is unknown", () => {
    expect(placedId(["a", "b", "c"], "a", "c")).toEqual(["b", "c", "a"]);
    expect(placedId(["a", "b", "c"], "a", "x")).toEqual(["a", "b", "c"]);
  });
});
