import { expect, test } from "vitest";
import type { TriggerFinding } from "#gis/triggers/trigger";
import { triggerGroups } from "#gis/triggers/trigger-groups";

const of = (mineId: string, partnerIds: string[], change: Partial<TriggerFinding> = {}) => {
  const finding = {
    trigger: "safety_distance",
    outcome: "holds",
    critical: false,
    clauseId: "c",
    limbs: [],
  } as const;
  return { mineId, findings: [{ ...finding, limbs: [], partnerIds, ...change }] };
};

test("mines are one group from partner to partner, in whatever order they are named", () => {
  const mines = [of("e", ["d"]), of("a", ["c"]), of("b", ["c"]), of("d", ["e"])];
  expect(triggerGroups(mines, "safety_distance")).toEqual([
    ["a", "b", "c"],
    ["d", "e"],
  ]);
  expect(triggerGroups([...mines].reverse(), "safety_distance")).toEqual(
    triggerGroups(mines, "safety_distance"),
  );
});

test("what is to be verified, or another rule, puts nobody together", () => {
  expect(triggerGroups([of("a", ["b"], { outcome: "unverified" })], "safety_distance")).toEqual([]);
  expect(triggerGroups([of("a", ["b"])], "shared_orebody")).toEqual([]);
  expect(triggerGroups([of("a", [])], "safety_distance")).toEqual([]);
});
