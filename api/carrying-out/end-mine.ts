import type { Knex } from "knex";
import type { Lineage } from "#contract/lineage";
import type { AppContext } from "../context.ts";
import { addLineage } from "../mines/lineage-store.ts";
import type { SchemeMember } from "./load-group.ts";

interface Ending {
  today: string;
  kind: Exclude<Lineage["kind"], "split">;
  into: string | null;
  on: string;
  document: string;
}

/**
 * Ends a licence as 001 三(二)1(6) has it: 依法予以关闭, 证照予以注销. From its day on the mine is cancelled; the status it had until then
 * stays with its lineage, so that days before still tell it. Returns the record of 沿革.
 */
export async function endMine(
  tx: Knex,
  context: Pick<AppContext, "newId">,
  { facts, now }: Pick<SchemeMember, "facts" | "now">,
  { today, kind, into, on, document }: Ending,
): Promise<string> {
  const { id } = facts;
  const status = kind === "closed" ? "closed" : "cancelled";
  const [row] = await tx("mine").where({ id }).update({ status }, ["version"]);
  const write = { id, ifMatch: row.version, today };
  const lineage = await addLineage(tx, context, write, { kind, toMineId: into, happenedOn: on, document });
  await tx("lineage")
    .where({ id: lineage.id })
    .update({ status_before: now?.status ?? null });
  return lineage.id;
}
