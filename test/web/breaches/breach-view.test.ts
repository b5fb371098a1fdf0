import { expect, test } from "vitest";
import { type BreachReply, overlapsShown, workingsShown } from "../../../web/breaches/breach-view.ts";

const working = (id: string, verdict: string, penetrationM: number) => ({
  id,
  verdict,
  penetrationM,
  outsideM2: 1,
});
const overlap = (id: string, relation: string, overlapM2: number) => ({ id, relation, overlapM2 });
const reply = {
  workings: [
    working("shallow", "suspected_outside", 3),
    working("inside", "inside", 0),
    working("deep", "suspected_outside", 300),
    working("tolerated", "within_tolerance", 0.05),
  ],
  overlaps: [
    overlap("touching", "touching", 0),
    overlap("partial", "partial", 50),
    overlap("sliver", "sliver", 0.4),
    overlap("contained", "contained", 900),
  ],
} as unknown as BreachReply;

test("the deepest breach comes first", () => {
  expect(workingsShown(reply, "suspected_outside").map(({ id }) => id)).toEqual(["deep", "shallow"]);
  expect(workingsShown(reply, "all")).toHaveLength(4);
});

test("touching edges and slivers are not counted as 压占 but can be seen", () => {
  expect(overlapsShown(reply, "counted").map(({ id }) => id)).toEqual(["contained", "partial"]);
  expect(overlapsShown(reply, "sliver").map(({ id }) => id)).toEqual(["sliver"]);
  expect(overlapsShown(reply, "touching").map(({ id }) => id)).toEqual(["touching"]);
});
