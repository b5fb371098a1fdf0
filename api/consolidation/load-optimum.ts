import type { InputVersion } from "#contract/provenance";
import { mergeLinks } from "#gis/optimum/merge-links";
import type { MergeLink, OptimumMine } from "#gis/optimum/optimum-mine";
import { mergeParametersOf } from "#gis/policy/merge-parameters";
import type { PolicyPack } from "#gis/policy/pack";
import { isSandStoneClay } from "#gis/policy/sand-stone-clay";
import { mergeRuleBinds } from "#gis/policy/trigger-rules";
import type { AppContext } from "../context.ts";
import { threads } from "../jobs/thread-pool.ts";
import { joinParts } from "./candidate-parts.ts";
import { candidatesInThreads } from "./candidates-in-threads.ts";
import { loadMines } from "./load-mines.ts";
import { recordsOf } from "./mine-chunk.ts";
import { capacityFactsSql } from "./optimum-sql.ts";
import { packForRegion } from "./pack-for-region.ts";

interface OptimumOrder {
  pack: PolicyPack;
  region: string;
  asOf: string;
  /** mines whose orebody is not reported may be merged, and are then marked */
  withUnknown: boolean;
}

export interface OptimumInputs {
  mines: (OptimumMine & { name: string; licenceNumber: string | null })[];
  links: MergeLink[];
  /** the records it stands on */
  records: InputVersion[];
  notForDecision: number;
  missingBoundary: number;
}

interface CapacityRow {
  id: string;
  method: OptimumMine["method"];
  capacity: string | null;
  capacity_unit: OptimumMine["capacityUnit"];
  bulk_density: string | null;
}

/** The mines of a region that the pack is about, which of them may be merged, and which must be. */
export async function loadOptimum(
  { db }: Pick<AppContext, "db">,
  { pack, region, asOf, withUnknown }: OptimumOrder,
): Promise<OptimumInputs> {
  const parameters = mergeParametersOf(pack);
  const loaded = await loadMines(db, { region, asOf, pack: packForRegion(pack, region) });
  const { chunks, cards, inputs, notForDecision, missingBoundary } = loaded;
  const { parts } = await candidatesInThreads(threads, {
    ...{ chunks, parameters, region },
    isReference: !mergeRuleBinds(pack),
  });
  const { verdicts, pairs } = joinParts(parts, parameters);
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.mineId, verdict]));
  const here = chunks
    .flatMap(recordsOf)
    .filter(({ inScope, regionCode }) => inScope && regionCode.startsWith(region));
  const capacityOf = await capacities(
    db,
    here.map(({ id }) => id),
  );
  const mines = here.flatMap(({ id, name, mineral, reserveWt }) => {
    const [verdict, capacity] = [verdictOf.get(id), capacityOf.get(id)];
    if (!verdict || !capacity) return [];
    const mustMerge = verdict.verdict === "must_merge";
    const { officialAreaM2: areaM2 } = verdict;
    const licenceNumber = cards.get(id)?.licenceNumber ?? null;
    const own = { id, name, licenceNumber, mineral, areaM2, reserveWt, mustMerge, draftGroup: null };
    return [{ ...own, ...capacity, isSandStoneClay: isSandStoneClay(mineral) }];
  });
  const records = here.flatMap(({ id }) => inputs.get(id) ?? []);
  return {
    mines,
    links: mergeLinks(pairs, mines, { withUnknown }),
    records,
    notForDecision,
    missingBoundary,
  };
}

async function capacities(db: AppContext["db"], ids: readonly string[]) {
  const { rows } = await db.raw<{ rows: CapacityRow[] }>(capacityFactsSql, { ids });
  return new Map(
    rows.map(({ id, method, capacity, capacity_unit, bulk_density }) => [
      id,
      { method, capacity, capacityUnit: capacity_unit, bulkDensity: bulk_density },
    ]),
  );
}
