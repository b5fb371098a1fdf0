import type { Knex } from "knex";
import { notFound } from "../http/problem.ts";

export interface NamedRegion {
  code: string;
  name: string;
}

/** The region asked for; without one all that is seen of the register, under the name of its one topmost region. */
export async function overviewRegion(db: Knex, code: string | null): Promise<NamedRegion> {
  if (code !== null) {
    const region = await db("region").where({ code }).first("code", "name");
    if (!region) throw notFound("行政区");
    return region;
  }
  const above = db("region as above").select("above.code").whereRaw("above.code = region.parent_code");
  const tops: NamedRegion[] = await db("region").whereNotExists(above).select("code", "name").limit(2);
  const [top] = tops;
  return tops.length === 1 && top ? top : { code: "", name: "全部地区" };
}

/** Counties of the region, those without a mine too, and any code mines stand in though no county has it. */
export async function countiesOf(
  db: Knex,
  code: string,
  minedCodes: readonly string[],
): Promise<NamedRegion[]> {
  const within = code.slice(0, 6);
  const registered: NamedRegion[] = await db("region")
    .where({ level: "county" })
    .whereRaw("starts_with(code, ?)", [within])
    .orderBy("code")
    .select("code", "name");
  const known = new Set(registered.map((county) => county.code));
  const others = minedCodes
    .filter((county) => !known.has(county))
    .map((county) => ({ code: county, name: county }));
  return [...registered, ...others];
}
