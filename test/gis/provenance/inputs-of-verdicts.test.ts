import { expect, it } from "vitest";
import { inputsOfVerdicts } from "#gis/provenance/inputs-of-verdicts";

const record = (mineId: string | null, version: number) => ({ mineId, version });

it("a verdict rests on its mine's records first, then on its neighbours'", () => {
  const inputs = [record("a", 1), record("b", 2), record("a", 3), record("c", 4), record(null, 5)];
  const inputsOf = inputsOfVerdicts(inputs);
  expect(inputsOf({ mineId: "b", neighbourIds: ["a"] }).map(({ version }) => version)).toEqual([2, 1, 3]);
  expect(inputsOf({ mineId: "d", neighbourIds: [] })).toEqual([]);
});
