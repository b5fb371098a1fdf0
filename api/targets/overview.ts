import type { Knex } from "knex";
import type { Reply } from "#contract/endpoint";
import type { getOverview } from "#contract/targets";
import { Exact } from "#gis/exact-decimal";
import { rateUse } from "#gis/quota/use-rate";
import { regionScope } from "../regions/region-scope.ts";
import { type FacetCount, facetsOf } from "./facets.ts";
import { countiesOf, type NamedRegion, overviewRegion } from "./overview-region.ts";
import { countyQuotaSql, countySumsSql, facetCountsSql } from "./overview-sql.ts";

type Overview = Reply<typeof getOverview>;
type County = Overview["counties"][number];

interface CountySums {
  code: string;
  mine_count: number;
  large_count: number;
  medium_count: number;
  small_count: number;
  expired_count: number;
  closed_count: number;
  closure_planned: number;
  area_m2: string;
  reserve_wt: string;
  reserve_unknown: number;
}
interface CountyQuota {
  code: string;
  issued_wt: string;
  used_wt: string;
}
/** 领导总览 of a region as of a day; quotas are those of that year up to the quarter of the day. */
export async function readOverview(
  db: Knex,
  asOf: string,
  regionCode: string | undefined,
): Promise<Overview> {
  const region = await overviewRegion(db, regionScope(regionCode));
  const scope = { day: asOf, region: (region.code || null) as string };
  const { rows: sums } = await db.raw<{ rows: CountySums[] }>(countySumsSql, scope);
  const quota = await db.raw<{ rows: CountyQuota[] }>(countyQuotaSql, {
    ...quarterOf(asOf),
    region: scope.region,
  });
  const { rows: facets } = await db.raw<{ rows: FacetCount[] }>(facetCountsSql, scope);
  const counties = (
    await countiesOf(
      db,
      region.code,
      sums.map(({ code }) => code),
    )
  ).map((county) =>
    countyOf(
      county,
      sums.find(({ code }) => code === county.code),
      quota.rows.find(({ code }) => code === county.code),
    ),
  );
  const unknown = sums.reduce((count, county) => count + county.reserve_unknown, 0);
  return { asOf, region, ...totalsOf(counties), reserveUnknownCount: unknown, counties, ...facetsOf(facets) };
}

function quarterOf(day: string): { year: number; quarter: number } {
  return { year: Number(day.slice(0, 4)), quarter: Math.ceil(Number(day.slice(5, 7)) / 3) };
}

function countyOf(
  { code, name }: NamedRegion,
  sums: CountySums | undefined,
  quota: CountyQuota | undefined,
): County {
  const [large, medium, small] = [sums?.large_count ?? 0, sums?.medium_count ?? 0, sums?.small_count ?? 0];
  const mineCount = sums?.mine_count ?? 0;
  const use = rateUse({ issuedWt: quota?.issued_wt ?? "0", usedWt: quota?.used_wt ?? "0" });
  return {
    code,
    name,
    mineCount,
    largeCount: large,
    mediumCount: medium,
    smallCount: small,
    unknownClassCount: mineCount - large - medium - small,
    largeMediumShare: shareOf(large + medium, mineCount),
    expiredCount: sums?.expired_count ?? 0,
    closedCount: sums?.closed_count ?? 0,
    closurePlanned: sums?.closure_planned ?? 0,
    areaKm2: new Exact(sums?.area_m2 ?? 0).div(1_000_000).toFixed(),
    reserveWt: new Exact(sums?.reserve_wt ?? 0).toFixed(),
    quotaIssuedWt: use.issuedWt,
    quotaUsedWt: use.usedWt,
    quotaRate: use.rate,
  };
}

function totalsOf(counties: readonly County[]) {
  const count = (of: (county: County) => number) => counties.reduce((sum, county) => sum + of(county), 0);
  const exact = (of: (county: County) => string) => Exact.sum(0, ...counties.map(of)).toFixed();
  const mineCount = count((county) => county.mineCount);
  const expiredCount = count((county) => county.expiredCount);
  return {
    mineCount,
    validCount: mineCount - expiredCount,
    expiredCount,
    closedCount: count((county) => county.closedCount),
    largeMediumShare: shareOf(
      count((county) => county.largeCount + county.mediumCount),
      mineCount,
    ),
    totalAreaKm2: exact((county) => county.areaKm2),
    totalReserveWt: exact((county) => county.reserveWt),
  };
}

/** 大中型矿山比例 (domain 1.6.2): mines closed or cancelled are out, suspended ones and those of unknown class are in. */
function shareOf(largeAndMedium: number, all: number): number | null {
  return all === 0 ? null : largeAndMedium / all;
}
