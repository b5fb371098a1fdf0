import type { Knex } from "knex";
import type { ChangeEffect } from "../approvals/change.ts";
import { chosenWarnings } from "./accepted-warnings.ts";
import { chosenCountsSql, knownChosenSql } from "./chosen-sql.ts";
import type { CommitOrder } from "./commit-staging.ts";
import { stagingRow } from "./staging-store.ts";

/** What an import will do as a whole; its mines are told one by one beside it. */
export async function importEffects(
  tx: Knex,
  stagingId: string,
  { batchName, defaults }: CommitOrder,
): Promise<ChangeEffect[]> {
  const staging = await stagingRow(tx, stagingId);
  const choice = { staging: stagingId };
  const { chosen } = (await tx.raw(chosenCountsSql, choice)).rows[0] as { chosen: string | number };
  const { known } = (await tx.raw(knownChosenSql, choice)).rows[0] as { known: string | number };
  const accepted_warnings = await chosenWarnings(tx, stagingId);
  const added = Number(chosen) - Number(known);
  const { regionCode: region_code, licenceLevel: licence_level, status } = defaults;
  const after = {
    name: batchName,
    file_name: staging?.file_name ?? null,
    sha256: staging?.sha256 ?? null,
    item_count: Number(chosen),
    added_count: added,
    changed_count: Number(known),
    new_boundary_from: defaults.validFrom,
    ...(accepted_warnings.length > 0 && { accepted_warnings }),
    ...(added > 0 && { region_code, licence_level, status }),
  };
  const nowhere = { regions: [], mineId: null };
  return [{ kind: "insert", subject: "import_batch", recordKey: stagingId, before: null, after, ...nowhere }];
}
