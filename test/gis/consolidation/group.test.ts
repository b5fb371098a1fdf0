import { describe, expect, test } from "vitest";
import type { MineFacts } from "#gis/consolidation/candidate";
import { groupUp, type JudgedMine } from "#gis/consolidation/group";
import { sizeUp } from "#gis/consolidation/small-mine";
import type { Finding } from "#gis/consolidation/verdict";
import { aMine, printedRule } from "../../support/mine-facts.ts";

const judged = (id: string, verdict: Finding["verdict"], change: Partial<MineFacts> = {}): JudgedMine => ({
  ...sizeUp(aMine(id, change), printedRule),
  finding: { verdict, critical: false, bothSmall: false, conditions: [] },
});
const subjectAmong = (...members: JudgedMine[]) => {
  const byId = new Map(members.map((member) => [member.mine.id, member]));
  const ids = [...byId.keys()];
  const edges = ids.slice(1).map((id, index) => ({ a: ids[index] ?? "", b: id }));
  return groupUp(byId, edges)[0]?.suggestedSubjectId;
};

describe("the suggested subject of a group", () => {
  test("is the largest mine the clause does not compel, however large a mandatory one is", () => {
    const members = [
      judged("1", "must_merge", { licensedAreaKm2: "0.0999" }),
      judged("2", "not_mandatory", { licensedAreaKm2: "0.05", reserveWt: "40" }),
      judged("3", "to_verify", { licensedAreaKm2: "0.099", reserveWt: null }),
    ];
    expect(subjectAmong(...members)).toBe("2");
  });

  test("is chosen by reserves where areas are equal, and an unknown reserve comes last", () => {
    const compelled = judged("9", "must_merge");
    const members = [
      judged("1", "not_mandatory", { reserveWt: null }),
      judged("2", "not_mandatory", { reserveWt: "30" }),
      judged("3", "not_mandatory", { reserveWt: "30.01" }),
    ];
    expect(subjectAmong(compelled, ...members)).toBe("3");
  });

  test("is a mandatory mine only where no other is in the group", () => {
    expect(subjectAmong(judged("1", "must_merge"), judged("2", "must_merge", { reserveWt: "25" }))).toBe("2");
  });
});

test("mines joined without a mandatory one among them are no group", () => {
  expect(subjectAmong(judged("1", "not_mandatory"), judged("2", "to_verify"))).toBeUndefined();
});
