import type { Knex } from "knex";

/** What carrying out made, by the ids it has in the register. */
export interface Made {
  schemeId: string;
  /** null: a closure */
  groupId: string | null;
  kind: "new_licence" | "changed_licence" | "closure";
  mineId: string;
  boundaryId: string | null;
  reserveId: string | null;
  on: string;
  document: string;
  announcement: string | null;
  before: object | null;
  after: object;
  /** records of 沿革 */
  lineage: readonly string[];
}

/** Keeps what a carrying out made, so that it can be told from the register and taken back whole. */
export async function keepCarrying(
  tx: Knex,
  id: string,
  { schemeId, groupId, lineage, ...made }: Made,
): Promise<{ id: string; version: number }> {
  const [written] = await tx("scheme_carrying").insert(
    {
      ...{ id, scheme_id: schemeId, group_id: groupId, kind: made.kind, mine_id: made.mineId },
      ...{ boundary_id: made.boundaryId, reserve_id: made.reserveId, happened_on: made.on },
      ...{ document: made.document, announcement: made.announcement },
      before: made.before && JSON.stringify(made.before),
      after: JSON.stringify(made.after),
    },
    ["id", "version"],
  );
  await tx("scheme_carrying_lineage").insert(
    lineage.map((lineageId) => ({ lineage_id: lineageId, carrying_id: id })),
  );
  return written;
}
