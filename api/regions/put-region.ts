import type { Knex } from "knex";
import type { z } from "zod";
import type { putRegion as putRegionEndpoint } from "#contract/regions";
import { badRequest, notFound, staleVersion } from "../http/problem.ts";
import { storingShape } from "../shapes/stored-shape.ts";
import { readRegion } from "./region-list.ts";
import { adoptChildrenSql, insertRegionSql, parentOfSql, updateRegionSql } from "./region-sql.ts";

type RegionBody = z.output<typeof putRegionEndpoint.body>;
type WrittenRegion = { code: string; version: number };

const levels: Record<number, string> = { 2: "province", 4: "city", 6: "county", 9: "township" };

/** Registers a region or changes it, by the version the writer saw (null: none yet). Run it in a transaction. */
export async function putRegion(
  tx: Knex,
  day: string,
  code: string,
  body: RegionBody,
): Promise<WrittenRegion> {
  const level = levels[code.length];
  if (!level) {
    throw badRequest("invalid_region", "行政区代码须为2位（省）、4位（市）、6位（县）或9位（乡镇）。");
  }
  const shape = body.outline && JSON.stringify(body.outline);
  const { rows } = await storingShape(
    body.version === null
      ? tx.raw(
          insertRegionSql,
          bound({ code, level, shape, name: body.name, parentCode: await parentOf(tx, code) }),
        )
      : tx.raw(updateRegionSql, bound({ code, shape, name: body.name, version: body.version })),
  );
  if (!rows[0]) throw await refusal(tx, day, code);
  if (body.version === null) await tx.raw(adoptChildrenSql, { code });
  return rows[0];
}

const bound = (bindings: object) => bindings as Record<string, Knex.Value>;

async function parentOf(tx: Knex, code: string): Promise<string | null> {
  const { rows } = await tx.raw<{ rows: { code: string }[] }>(parentOfSql, { code });
  return rows[0]?.code ?? null;
}

async function refusal(tx: Knex, day: string, code: string): Promise<Error> {
  const current = await readRegion(tx, day, code);
  return current ? staleVersion(current) : notFound("行政区");
}
