import type { Knex } from "knex";
import type { z } from "zod";
import type { putRegion as putRegionEndpoint } from "#contract/regions";
import { regionCodeTrouble } from "#gis/check/region-code";
import { refusal } from "../db/versioned-write.ts";
import { badRequest } from "../http/problem.ts";
import { storingShape } from "../shapes/stored-shape.ts";
import { readRegion } from "./region-list.ts";
import { adoptChildrenSql, insertRegionSql, parentOfSql, updateRegionSql } from "./region-sql.ts";
import { requireParent } from "./require-parent.ts";

type RegionBody = z.output<typeof putRegionEndpoint.body>;
type WrittenRegion = { code: string; version: number };

const levels: Record<number, string> = { 2: "province", 4: "city", 6: "county", 9: "township" };

/** Registers a region or changes it, by the version the writer saw (null: none yet). Run it in a transaction. */
export async function putRegion(
  tx: Knex,
  { code, ifMatch, day }: { code: string; ifMatch: number | null; day: string },
  body: RegionBody,
): Promise<WrittenRegion> {
  const trouble = regionCodeTrouble(code);
  if (trouble !== null) {
    throw badRequest("invalid_region", trouble, [{ path: "params.code", message: trouble }]);
  }
  await requireParent(tx, code, body.outline);
  const level = levels[code.length];
  const shape = body.outline && JSON.stringify(body.outline);
  const { rows } = await storingShape(
    ifMatch === null
      ? tx.raw(insertRegionSql, { code, level, shape, name: body.name, parentCode: await parentOf(tx, code) })
      : tx.raw(updateRegionSql, { code, shape, name: body.name, version: ifMatch }),
  );
  if (!rows[0]) throw await refusal({ ifMatch, what: "行政区", current: () => readRegion(tx, day, code) });
  if (ifMatch === null) await tx.raw(adoptChildrenSql, { code });
  return rows[0];
}

async function parentOf(tx: Knex, code: string): Promise<string | null> {
  const { rows } = await tx.raw<{ rows: { code: string }[] }>(parentOfSql, { code });
  return rows[0]?.code ?? null;
}
