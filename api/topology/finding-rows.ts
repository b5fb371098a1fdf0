import type { Knex } from "knex";
import type { TopologyFindingRow } from "#contract/topology";
import type { TopologyFinding } from "#gis/topology/finding";
import type { AuditCard } from "./load-audit.ts";
import { addTopologyFindingsSql } from "./topology-sql.ts";

/** A finding as it is stored, with the decision of its pair beside it. */
export interface StoredFinding {
  id: string;
  run_id: string;
  kind: TopologyFindingRow["kind"];
  ground: TopologyFindingRow["ground"];
  mine_a: string;
  mine_b: string;
  part_a: number;
  part_b: number;
  boundary_a: string;
  boundary_a_version: number;
  boundary_b: string;
  boundary_b_version: number;
  area_m2: number;
  width_m: number;
  body: StoredBody;
  state: TopologyFindingRow["state"];
  decision_id: string | null;
  decision: NonNullable<TopologyFindingRow["decision"]>["decision"];
  note: string;
  decided_by: string;
  decided_at: Date | string;
  decision_version: number;
}

type StoredBody = Pick<
  TopologyFindingRow,
  | "a"
  | "b"
  | "tie"
  | "inner"
  | "leastWidthM"
  | "leastLine"
  | "frontM"
  | "fronts"
  | "bandRelation"
  | "at"
  | "bounds"
>;

const rowsPerStatement = 500;

/** Stores the findings of a run with who the two mines were and which boundary versions were laid beside each other. */
export async function addFindings(
  tx: Knex,
  order: {
    run: string;
    found: readonly TopologyFinding[];
    cards: ReadonlyMap<string, AuditCard>;
    newId: () => string;
  },
): Promise<void> {
  const { run, found, cards, newId } = order;
  await tx("topology_finding").where({ run_id: run }).delete();
  const rows = found.flatMap((finding) => {
    const [a, b] = [cards.get(finding.a), cards.get(finding.b)];
    return a && b ? [rowOf(newId(), finding, a, b)] : [];
  });
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const chunk = rows.slice(start, start + rowsPerStatement);
    await tx.raw(addTopologyFindingsSql, { run, rows: JSON.stringify(chunk) });
  }
}

function rowOf(id: string, finding: TopologyFinding, a: AuditCard, b: AuditCard) {
  const { kind, ground, tie, inner, areaM2, widthM, bands, at, bounds, shape } = finding;
  const { leastWidthM, leastLine, frontM, fronts } = finding;
  const body: StoredBody = {
    a: { ...a, part: finding.partA, band: bands.a, share: finding.shareA },
    b: { ...b, part: finding.partB, band: bands.b, share: finding.shareB },
    tie,
    inner,
    leastWidthM,
    leastLine,
    frontM,
    fronts,
    bandRelation: bands.relation,
    at,
    bounds,
  };
  return {
    id,
    kind,
    ground,
    mine_a: a.mineId,
    mine_b: b.mineId,
    part_a: finding.partA ?? 0,
    part_b: finding.partB ?? 0,
    boundary_a: a.boundaryId,
    boundary_a_version: a.boundaryVersion,
    boundary_b: b.boundaryId,
    boundary_b_version: b.boundaryVersion,
    region_a: a.regionCode,
    region_b: b.regionCode,
    area_m2: areaM2,
    width_m: widthM,
    body,
    shape,
  };
}

/** Runs of engines before 5 kept no lines. */
const withoutLines: Pick<StoredBody, "leastLine" | "fronts"> = { leastLine: null, fronts: [] };

/** A stored finding as a caller sees it. */
export function findingRow(row: StoredFinding): TopologyFindingRow {
  const { id, kind, ground, area_m2: areaM2, width_m: widthM, state } = row;
  const decision =
    row.decision_id === null
      ? null
      : {
          id: row.decision_id,
          version: row.decision_version,
          decision: row.decision,
          note: row.note,
          decidedBy: row.decided_by,
          decidedAt: new Date(row.decided_at).toISOString(),
        };
  return { id, kind, ground, areaM2, widthM, ...withoutLines, ...row.body, state, decision };
}
