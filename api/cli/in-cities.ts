import type { AppContext } from "../context.ts";
import { withinRegions } from "../scope.ts";

/**
 * Does work for the cities of the register, as one of their planners would: what it keeps of itself (batches, exports) is then seen
 * by those who have these cities, and not only by whoever has every region there could be.
 */
export async function inCities<T>({ db }: Pick<AppContext, "db">, work: () => Promise<T>): Promise<T> {
  const codes: string[] = await db("region").pluck("code");
  const cities = [
    ...new Set(codes.filter((code) => code.length >= 4).map((code) => code.slice(0, 4))),
  ].sort();
  return cities.length === 0 ? work() : withinRegions(cities, work);
}
