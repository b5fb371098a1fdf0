import type { Condition, MineVerdict } from "#gis/consolidation/candidate";
import type { CandidateReply } from "../../web/consolidation/candidate-view.ts";

type Named = CandidateReply["mines"][number];

export const parameters = {
  distanceM: 500,
  areaKm2: "0.1",
  reserveWt: "30",
  subjectScope: "self",
  distanceBandM: 0.5,
} as const;

export function aNamedMine(id: string, name: string): Named {
  return {
    id,
    name,
    holder: "示例公司",
    licenceNumber: null,
    regionCode: "990101",
    regionName: "示例县",
    mineral: "石灰岩",
    orebodyId: "O1",
    licensedAreaKm2: "0.0900",
    reserveWt: "20",
    reserveDate: "2025-12-31",
    validTo: "2030-12-31",
    center: [112.5, 38.9],
  };
}

export function aCondition(part: Partial<Condition> = {}): Condition {
  return {
    key: "distance",
    status: "pass",
    value: "499.900",
    limit: "500",
    comparison: "<=",
    unit: "m",
    method: "geodesic",
    neighbourId: null,
    note: null,
    ...part,
  };
}

export function aVerdict(mineId: string, part: Partial<MineVerdict> = {}): MineVerdict {
  return {
    mineId,
    verdict: "must_merge",
    bothSmall: false,
    critical: false,
    officialAreaM2: 90_000,
    conditions: [aCondition()],
    neighbourIds: [],
    groupId: null,
    ...part,
  };
}

/** A finished run over named mines. */
export function aReply(
  verdicts: readonly MineVerdict[],
  names: Readonly<Record<string, string>>,
  part: Partial<NonNullable<CandidateReply["result"]>> = {},
): CandidateReply {
  return {
    run: {
      id: "01a20000-0000-7000-8000-000000000001",
      kind: "candidates",
      jobId: null,
      packId: "xinzhou-2022",
      packVersion: 1,
      regionCode: "9901",
      asOf: "2026-11-22",
      parameters: { ...parameters },
      dataVersion: 1,
      engineVersion: "1",
      methods: {},
      recomputes: null,
      state: "done",
      stale: false,
      staleReasons: [],
      startedAt: "2026-11-22T12:00:00.000Z",
      finishedAt: "2026-11-22T12:00:01.000Z",
      summary: null,
    },
    mines: Object.entries(names).map(([id, name]) => aNamedMine(id, name)),
    result: { parameters: { ...parameters }, verdicts: [...verdicts], pairs: [], groups: [], ...part },
    triggers: null,
    inputs: [],
  };
}
