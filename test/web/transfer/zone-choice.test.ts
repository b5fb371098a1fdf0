import { describe, expect, it } from "vitest";
import { anIssue, anItem } from "#test/support/staged-item";
import { swapDoubt, zoneAt, zoneDoubt, zonesOf } from "../../../web/transfer/zone-choice.ts";

const bare = anIssue({ code: "F02", context: { y: "390000" } });
const swapped = anIssue({ code: "E11", context: { kind: "plane", accepted: "no" } });

describe("带号 of a file", () => {
  it("is suggested from the longitude: 112.55°E lies in 3° zone 38 and 6° zone 19", () => {
    expect(zoneAt(112.55, 3)).toBe(38);
    expect(zoneAt(112.55, 6)).toBe(19);
  });

  it("is not suggested for a place outside China's zones", () => {
    expect(zoneAt(-69.2, 3)).toBeNull();
  });

  it("can be 25–45 for 3° and 13–23 for 6°", () => {
    expect([zonesOf(3)[0], zonesOf(3).at(-1), zonesOf(6)[0], zonesOf(6).at(-1)]).toEqual([25, 45, 13, 23]);
  });

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
