import { describe, expect, it } from "vitest";
import { anIssue, anItem } from "#test/support/staged-item";
import { swapDoubt, zoneDoubt } from "../../../web/transfer/zone-choice.ts";

const bare = anIssue({ code: "F02", context: { y: "390000" } });
const swapped = anIssue({ code: "E11", context: { kind: "plane", accepted: "no" } });

describe("带号 of a file", () => {
  it("is asked for when it is missing, with the zone width the file states", () => {
    const crs = { datum: "CGCS2000", kind: "plane", zoneWidth: 6, zone: null } as const;
    expect(zoneDoubt([anItem(), anItem({ crs, issues: [bare] })])).toEqual({
      kind: "missing",
      width: 6,
      zone: null,
    });
  });

  it("is offered from the coordinates when the file states another, until the person has confirmed it", () => {
    const clash = anIssue({ code: "E05", context: { stated: 37, prefix: 38, prefixWidth: 3 } });
    expect(zoneDoubt([anItem({ issues: [clash] })])).toEqual({ kind: "mismatch", width: 3, zone: 38 });
    expect(zoneDoubt([anItem({ issues: [{ ...clash, severity: "warning" }] })])).toBeNull();
  });
});

describe("X and Y that look swapped", () => {
  it("are asked about until the person has confirmed the exchange", () => {
    const confirmed = { ...swapped, context: { ...swapped.context, accepted: "yes" } };
    expect(swapDoubt([anItem(), anItem({ issues: [swapped] })])).toEqual(swapped);
    expect(swapDoubt([anItem({ issues: [confirmed] })])).toBeNull();
  });
});
