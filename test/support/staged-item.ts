import type { StagedItem } from "#contract/transfer";

type Issue = StagedItem["issues"][number];

/** A staged square of 9 公顷 with nothing wrong, unless stated otherwise. */
export function anItem(part: Partial<StagedItem> = {}): StagedItem {
  return {
    index: 0,
    name: "甲矿",
    number: null,
    ownNumber: null,
    crs: { datum: "CGCS2000", kind: "plane", zoneWidth: 3, zone: 38 },
    areaM2: 90_000,
    declaredAreaM2: null,
    declaredAreaText: null,
    partCount: 1,
    pointCount: 4,
    usable: true,
    bounds: [112.8, 38.6, 112.9, 38.7],
    issues: [],
    repairs: [],
    match: null,
    ...part,
  };
}

export function anIssue(part: Partial<Issue> = {}): Issue {
  return { code: "E03", severity: "error", place: {}, context: {}, message: "自相交", ...part };
}
