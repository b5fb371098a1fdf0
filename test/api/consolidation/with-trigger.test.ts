import { expect, test } from "vitest";
import type { CandidatesReply } from "#api/consolidation/read-candidates";
import { withTrigger } from "#api/consolidation/with-trigger";
import { findTriggers } from "#gis/triggers/find-triggers";
import { aNamedMine, aVerdict } from "#test/support/candidate-reply";
import { aPair, aQuestion, aRule, aTriggerMine } from "#test/support/trigger-mines";

/** a and b stand 120 m apart; c 400 m from b, and nobody knows of a ridge anywhere. */
const triggers = findTriggers(
  ["a", "b", "c"].map((id) => aTriggerMine(id)),
  [aPair("a", "b", 120), aPair("b", "c", 400)],
  aQuestion([aRule("safety_distance"), aRule("ridge_boundary")]),
);
const found = {
  run: {},
  mines: ["a", "b", "c", "d"].map((id) => aNamedMine(id, id)),
  result: {
    parameters: {},
    verdicts: ["a", "b", "c"].map((id) => aVerdict(id)),
    pairs: [
      { a: "a", b: "b" },
      { a: "b", b: "c" },
    ],
    groups: [],
  },
  triggers: { parameters: {}, mines: triggers },
  inputs: ["a", "d"].map((mineId) => ({ kind: "mine", id: mineId, version: 1, mineId })),
} as unknown as CandidatesReply;
const ids = ({ triggers: told }: CandidatesReply) => told?.mines.map(({ mineId }) => mineId);

test("only mines of which the reason holds or waits are told, with every mine that is named beside them", () => {
  const near = withTrigger(found, "safety_distance");
  expect(ids(near)).toEqual(["a", "b"]);
  expect(near.result?.verdicts.map(({ mineId }) => mineId)).toEqual(["a", "b"]);
  expect(near.mines.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(near.inputs.map(({ mineId }) => mineId)).toEqual(["a"]);
});

test("of one outcome only those", () => {
  expect(ids(withTrigger(found, "ridge_boundary", "unverified"))).toEqual(["a", "b", "c"]);
  expect(ids(withTrigger(found, "ridge_boundary", "holds"))).toEqual([]);
  expect(ids(withTrigger(found, "false_merger"))).toEqual([]);
});

test("a run that is not done stays as it is", () => {
  const open = { ...found, result: null, triggers: null };
  expect(withTrigger(open, "isolated")).toBe(open);
});
