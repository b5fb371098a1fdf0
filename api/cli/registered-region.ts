import type { AppContext } from "../context.ts";

/**
 * The region asked for, else the preferred one, else the city at the top of the register. Null, and told on standard
 * error, when the one asked for is not registered or the register has no city.
 */
export async function registeredRegion(
  { db }: Pick<AppContext, "db">,
  stated: string | undefined,
  preferred?: string,
): Promise<string | null> {
  const isKnown = async (code: string) =>
    /^\d{2,9}$/.test(code) && (await db("region").whereLike("code", `${code}%`).first("code")) !== undefined;
  if (stated !== undefined) return (await isKnown(stated)) ? stated : unregistered(stated);
  if (preferred !== undefined && (await isKnown(preferred))) return preferred;
  const top: { code: string } | undefined = await db("region")
    .where("level", "city")
    .orderBy("code")
    .first("code");
  return top?.code ?? unregistered(preferred ?? "");
}

function unregistered(code: string): null {
  process.stderr.write(`没有登记行政区 ${code}，请用 --region 指定已登记的行政区代码。\n`);
  return null;
}
