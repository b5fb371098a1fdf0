import type { Position } from "geojson";
import type { Knex } from "knex";
import type { z } from "zod";
import type { Reply } from "#contract/endpoint";
import type { listQuotaHexagons, listQuotaUse, QuotaUse } from "#contract/quota";
import { hexagonCells } from "#gis/quota/hexagons";
import { rateTotalUse, rateUse } from "#gis/quota/use-rate";
import { regionScope } from "../regions/region-scope.ts";
import { quotaUseSql, regionMiddleSql } from "./quota-sql.ts";

type QuotaQuery = z.output<typeof listQuotaUse.query>;

/** Each mine's quota and use in the period, with the exact total of all. */
export async function readQuotaUse(
  db: Knex,
  day: string,
  query: QuotaQuery,
): Promise<Reply<typeof listQuotaUse>> {
  const items = await quotaUseOf(db, day, query);
  const { issuedWt, usedWt, rate } = rateTotalUse(items);
  return { items, total: { issuedWt, usedWt, rate } };
}

/** The same summed in hexagons on a grid laid around the region, so that cells stay where they are from period to period. */
export async function readQuotaHexagons(
  db: Knex,
  day: string,
  query: QuotaQuery & { radiusM: number },
): Promise<Reply<typeof listQuotaHexagons>> {
  const uses = new Map((await quotaUseOf(db, day, query)).map((use) => [use.mineId, use]));
  const placed = [...uses.values()].map(({ mineId, lon, lat }) => ({ id: mineId, position: [lon, lat] }));
  const middle = (await regionMiddle(db, query)) ?? placed[0]?.position ?? [0, 0];
  const items = hexagonCells(placed, middle, query.radiusM).map(
    ({ id, center: [lon = 0, lat = 0], itemIds }) => {
      const { issuedWt, usedWt, rate } = rateTotalUse(itemIds.flatMap((mineId) => uses.get(mineId) ?? []));
      return { id, lon, lat, mineIds: itemIds, issuedWt, usedWt, rate };
    },
  );
  return { radiusM: query.radiusM, items };
}

async function quotaUseOf(db: Knex, day: string, { region, year, quarter }: QuotaQuery): Promise<QuotaUse[]> {
  const bindings = { day, year, quarter, region: regionScope(region) as string };
  const { rows } = await db.raw<{ rows: QuotaUse[] }>(quotaUseSql, bindings);
  return rows.map((row) => ({ ...row, ...rateUse(row) }));
}

async function regionMiddle(db: Knex, { region }: QuotaQuery): Promise<Position | null> {
  const { rows } = await db.raw<{ rows: { lon: number; lat: number }[] }>(regionMiddleSql, {
    region: regionScope(region) as string,
  });
  return rows[0] ? [rows[0].lon, rows[0].lat] : null;
}
