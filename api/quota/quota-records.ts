import type { Knex } from "knex";
import type { z } from "zod";
import type { listQuota as listEndpoint, QuotaRecord } from "#contract/quota";
import { type Page, readPage } from "../db/read-page.ts";
import { regionScope } from "../regions/region-scope.ts";
import { quotaList } from "./quota-sql.ts";

type Query = z.output<typeof listEndpoint.query>;

/** Registered quotas one by one, each with the version a correction must name. */
export function listQuota(db: Knex, query: Query): Promise<Page<QuotaRecord>> {
  const { mineId = null, year = null, quarter = null } = query;
  return readPage<QuotaRecord & { sort_key: string }, QuotaRecord, Query["sort"]>(db, quotaList, query, {
    filter: { region: regionScope(query.region), mineId, year, quarter, q: query.q || null },
    idOf: ({ id }) => id,
    itemOf: ({ sort_key: _, ...record }) => record,
  });
}
