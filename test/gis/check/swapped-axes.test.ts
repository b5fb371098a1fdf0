import { expect, test } from "vitest";
import { swappedAxes } from "#gis/check/swapped-axes";

const found = { kind: "plane", first: "41473000", second: "4507000", count: 4 } as const;

test("columns the wrong way round block until the exchange is accepted (E11)", () => {
  expect(swappedAxes({ line: 3 }, found, false)).toMatchObject({ code: "E11", severity: "error" });
  expect(swappedAxes({ line: 3 }, found, true)).toMatchObject({ code: "E11", severity: "warning" });
});
