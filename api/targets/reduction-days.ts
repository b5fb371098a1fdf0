import { packById } from "#gis/policy/known-packs";
import type { PolicyPack } from "#gis/policy/pack";
import { badRequest } from "../http/problem.ts";

interface Asked {
  packId?: string | undefined;
  baseline?: string | undefined;
  asOf?: string | undefined;
}

/** By which document, from which day and to which day mines are counted. */
export function reductionDays(
  today: string,
  { packId, baseline: wanted, asOf = today }: Asked,
): { pack: PolicyPack | null; baseline: string; asOf: string } {
  const pack = packId === undefined ? null : packById(packId);
  if (packId !== undefined && !pack)
    throw refused("packId", `没有编号为 ${packId} 的政策包，请从列表中选择。`);
  const baseline = wanted ?? pack?.effectiveFrom;
  if (baseline === undefined) throw refused("baseline", "没有指定政策包时，须给出基期。");
  if (asOf < baseline)
    throw refused(
      "asOf",
      `数据截至日 ${asOf} 早于基期 ${baseline}，请选择基期当日或以后的日期，或更改基期。`,
    );
  return { pack, baseline, asOf };
}

const refused = (field: string, message: string) =>
  badRequest("invalid_input", message, [{ path: `query.${field}`, message }]);
