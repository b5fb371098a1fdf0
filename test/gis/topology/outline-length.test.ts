import { expect, test } from "vitest";
import { perimeterM } from "#gis/measure/length";
import { auditTopology } from "#gis/topology/audit";
import { groundOutlineM } from "#gis/topology/outline-length";
import { audited, block, options } from "#test/support/audited";

const south = block(0, 0, 100, 60);
test.each([
  ["common ground", block(0, 40, 100, 60)],
  ["ground between two mines", block(0, 63, 100, 40)],
])("the outline of %s is that of its shape", (_, north) => {
  const [finding] = auditTopology([audited("a", south), audited("b", north)], options());
  if (!finding) throw new Error("no finding");
  expect(groundOutlineM(finding)).toBeCloseTo(perimeterM(finding.shape), 1);
});
