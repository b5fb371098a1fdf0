import type { Position } from "geojson";
import type { Knex } from "knex";
import type { z } from "zod";
import type { Reply } from "#contract/endpoint";
import type { listQuotaHexagons, listQuotaUse, QuotaUse } from "#contract/quota";
import { Exact } from "#gis/exact-decimal";
import { hexagonCells } from "#gis/quota/hexagons";
import { rateTotalUse, rateUse } from "#gis/quota/use-rate";
import { pageOfRows } from "../db/read-page.ts";
import { regionScope } from "../regions/region-scope.ts";
import { quotaUseSql, regionMiddleSql } from "./quota-sql.ts";

type UseQuery = z.output<typeof listQuotaUse.query>;
type QuotaQuery = Pick<UseQuery, "region" | "year" | "quarter">;

/** A page of the mines' quotas and use in the period, with the exact sums of all that pass the filter. */
export async function readQuotaUse(
  db: Knex,
  day: string,
  query: UseQuery,
): Promise<Reply<typeof listQuotaUse>> {
  const all = await quotaUseOf(db, day, query);
  const uses = all.filter(({ state }) => query.state === undefined || state === query.state);
  const { issuedWt, usedWt, rate } = rateTotalUse(uses);
  const page = pageOfRows(sorted(uses, query.sort), query, ({ mineId }) => mineId);
  return { ...page, sums: { issuedWt, usedWt, rate } };
}

/** By the mine's name as the statement sorts it, or by use rate: mines without one come last both ways. */
function sorted(uses: readonly QuotaUse[], sort: UseQuery["sort"]): QuotaUse[] {
  if (sort === "mineName") return [...uses];
  if (sort === "-mineName") return uses.toReversed();
  const sign = sort === "rate" ? 1 : -1;
  return uses.toSorted((a, b) => {
    if (a.rate === null || b.rate === null) return Number(a.rate === null) - Number(b.rate === null);
    return sign * new Exact(a.rate).comparedTo(b.rate);
  });
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
