import { expect, test } from "vitest";
import { ownLimb, settle, settleAny } from "#gis/triggers/settle";
import type { TriggerLimb } from "#gis/triggers/trigger";
import { aRule } from "#test/support/trigger-mines";

const rule = aRule("safety_distance");
const limb = (status: TriggerLimb["status"]) => ownLimb("distance", status);
const towards = (partnerId: string, distanceM: number, ...statuses: TriggerLimb["status"][]) => ({
  partnerId,
  distanceM,
  limbs: statuses.map(limb),
});

test("one partner towards which all limbs hold is enough, and those alone are named", () => {
  const found = settle(
    rule,
    [towards("c", 9, "pass", "pass"), towards("a", 200, "pass", "pass"), towards("b", 1, "pass", "fail")],
    [],
  );
  expect(found).toMatchObject({ outcome: "holds", critical: false, partnerIds: ["a", "c"], clauseId: "c" });
});

test("a missing datum leaves it open unless a failed limb settles it", () => {
  expect(settle(rule, [towards("a", 1, "pass", "unverified")], []).outcome).toBe("unverified");
  expect(settle(rule, [towards("a", 1, "fail", "unverified")], [])).toMatchObject({
    outcome: "fails",
    partnerIds: [],
  });
});

test("the case that holds most firmly is told, not the nearest", () => {
  const cases = [towards("a", 1, "unverified"), towards("b", 5, "critical_pass"), towards("c", 9, "pass")];
  expect(settle(rule, cases, [])).toMatchObject({
    outcome: "holds",
    critical: false,
    limbs: [{ status: "pass" }],
  });
});

test("what only 临界 limbs carry is critical", () => {
  expect(settle(rule, [towards("a", 1, "critical_pass")], []).critical).toBe(true);
  expect(settle(rule, [towards("a", 1, "critical_fail")], [])).toMatchObject({
    outcome: "fails",
    critical: true,
  });
});

test("nobody to try it on fails, and says on what", () => {
  expect(settle(rule, [], [limb("fail")])).toMatchObject({ outcome: "fails", limbs: [{ status: "fail" }] });
});

test("indicators: any one will do, all are told, and ignorance of one leaves it open", () => {
  expect(settleAny(rule, [limb("fail"), limb("pass"), limb("unverified")])).toMatchObject({
    outcome: "holds",
  });
  expect(settleAny(rule, [limb("fail"), limb("unverified")])).toMatchObject({ outcome: "unverified" });
  const none = settleAny(rule, [limb("fail"), limb("fail")]);
  expect(none.outcome).toBe("fails");
  expect(none.limbs).toHaveLength(2);
});
