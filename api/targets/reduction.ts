import type { Knex } from "knex";
import type { z } from "zod";
import type { Reply } from "#contract/endpoint";
import type { getReduction } from "#contract/reduction";
import type { PolicyPack, PolicyTarget } from "#gis/policy/pack";
import { reductionCount } from "#gis/reduction/reduction-count";
import { reductionTarget } from "#gis/reduction/reduction-target";
import { regionScope } from "../regions/region-scope.ts";
import { loadMoves, type RegisteredMine, type RegisteredMove } from "./load-moves.ts";
import { countiesOf, overviewRegion } from "./overview-region.ts";
import { reductionDays } from "./reduction-days.ts";

type Query = z.output<typeof getReduction.query>;

interface Matter {
  mines: readonly RegisteredMine[];
  moves: readonly RegisteredMove[];
  target: PolicyTarget | null;
}

/** 压减 of a region from a baseline to a day, each county and mineral by itself. */
export async function readReduction(
  db: Knex,
  today: string,
  query: Query,
): Promise<Reply<typeof getReduction>> {
  const { pack, baseline, asOf } = reductionDays(today, query);
  const region = await overviewRegion(db, regionScope(query.region));
  const loaded = await loadMoves(db, { region: region.code || null, pack, baseline, asOf });
  const target = pack && reductionTarget(pack);
  const matter: Matter = { ...loaded, target };
  const codes = [...new Set(loaded.mines.map(countyCode))];
  const counties = await countiesOf(db, region.code, codes);
  return {
    ...{ asOf, baseline, region },
    ...{ pack: pack && headOf(pack), target: pack && target && askedOf(target, pack) },
    ...bothCounts(matter),
    counties: counties.map(({ code, name }) => ({
      ...{ code, name },
      ...bothCounts(within(matter, (mine) => countyCode(mine) === code)),
    })),
    minerals: mineralsOf(matter),
  };
}

const countyCode = ({ regionCode }: RegisteredMine) => regionCode.slice(0, 6);

/** The 砂石土类 are held against the target, all minerals together are not. */
function bothCounts(matter: Matter) {
  return {
    targeted: countOf(within(matter, ({ isTargeted }) => isTargeted)),
    all: countOf({ ...matter, target: null }),
  };
}

const countOf = ({ mines, moves, target }: Matter) => reductionCount(mines, moves, target);

function within({ mines, moves, target }: Matter, holds: (mine: RegisteredMine) => boolean): Matter {
  return { mines: mines.filter(holds), moves: moves.filter(({ mine }) => holds(mine)), target };
}

function mineralsOf(matter: Matter) {
  const minerals = [...new Map(matter.mines.map(({ mineral, isTargeted }) => [mineral, isTargeted]))];
  return minerals
    .map(([mineral, isTargeted]) => ({
      ...{ mineral, isTargeted },
      count: countOf({ ...within(matter, (mine) => mine.mineral === mineral), target: null }),
    }))
    .sort((a, b) => b.count.before - a.count.before || a.mineral.localeCompare(b.mineral, "zh"));
}

const headOf = ({ id, version, title, documentNumber }: PolicyPack) => ({
  id,
  version,
  title,
  documentNumber,
});

const askedOf = (
  { label, value, comparison, tolerance, due, clauseId }: PolicyTarget,
  { clauses }: Pick<PolicyPack, "clauses">,
) => ({
  ...{ label, value, comparison, tolerance, due, clauseId },
  quote: clauses.find(({ id }) => id === clauseId)?.quote ?? null,
});
