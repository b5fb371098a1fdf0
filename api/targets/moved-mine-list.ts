import type { Knex } from "knex";
import type { z } from "zod";
import type { listMovedMines as listEndpoint, MovedMine } from "#contract/reduction";
import { type Page, pageOfRows } from "../db/read-page.ts";
import { regionScope } from "../regions/region-scope.ts";
import { loadMoves, type RegisteredMove } from "./load-moves.ts";
import { reductionDays } from "./reduction-days.ts";
import { movedPlacesSql } from "./reduction-sql.ts";

type Query = z.output<typeof listEndpoint.query>;
type Unplaced = Omit<MovedMine, "lon" | "lat">;

/** The mines behind each number of 压减, with the record that says why. */
export async function listMovedMines(db: Knex, today: string, query: Query): Promise<Page<MovedMine>> {
  const { pack, baseline, asOf } = reductionDays(today, query);
  const { moves } = await loadMoves(db, { region: regionScope(query.region), pack, baseline, asOf });
  const rows = inOrder(moves.filter((move) => isAsked(move, query)).map(movedMine), query.sort);
  const page = pageOfRows(rows, query, ({ mineId }) => mineId);
  const places = await placesOf(db, asOf, page.items);
  return {
    ...page,
    items: page.items.map((mine) => ({ ...mine, ...(places.get(mine.mineId) ?? { lon: null, lat: null }) })),
  };
}

function isAsked({ mine, way }: RegisteredMove, query: Query): boolean {
  return (
    (query.way === undefined || way === query.way) &&
    (query.mineral === undefined || mine.mineral === query.mineral) &&
    (query.targeted === undefined || mine.isTargeted === (query.targeted === "true"))
  );
}

function movedMine({ mine, way, step }: RegisteredMove): Unplaced {
  const { id, name, licenceNumber, regionCode, regionName, mineral, grantDocument } = mine;
  return {
    ...{ mineId: id, mineName: name, licenceNumber, regionCode, regionName, mineral, way },
    grantDocument: way === "by_grant" ? grantDocument : null,
    movedOn: mine.countedBefore ? mine.endedOn : mine.begunOn,
    step: step && {
      ...{ kind: step.kind, happenedOn: step.happenedOn, document: step.document },
      ...(step.fromMineId === id
        ? { otherMineId: step.toMineId, otherName: step.toName }
        : { otherMineId: step.fromMineId, otherName: step.fromName }),
    },
  };
}

/** Mines come by name; by day, those without one come last both ways. */
function inOrder(rows: Unplaced[], sort: Query["sort"]): Unplaced[] {
  if (sort === "mineName") return rows;
  if (sort === "-mineName") return rows.toReversed();
  const sign = sort === "movedOn" ? 1 : -1;
  return rows.toSorted(({ movedOn: a }, { movedOn: b }) => {
    if (a === b) return 0;
    if (a === null || b === null) return a === null ? 1 : -1;
    return a < b ? -sign : sign;
  });
}

async function placesOf(db: Knex, day: string, mines: readonly Unplaced[]) {
  const ids = `{${mines.map(({ mineId }) => mineId).join(",")}}`;
  const { rows } = await db.raw<{ rows: { id: string; lon: number; lat: number }[] }>(movedPlacesSql, {
    day,
    ids,
  });
  return new Map(rows.map(({ id, lon, lat }) => [id, { lon, lat }]));
}
