import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { MemberGround, Surroundings, ZoneGround } from "#gis/gap-land/surroundings";
import { boundsOf } from "#gis/measure/bounds";
import { flatShapes } from "#gis/measure/flat-shapes";
import { reachBox } from "#gis/measure/reach-box";
import { zoneNear } from "#gis/overlap/zone-near";
import type { ZoneKind } from "#gis/zones/zone-kind";
import { conflict } from "../http/problem.ts";
import { scopeNow, withinScope } from "../scope.ts";
import {
  memberGroundSql,
  otherGroundSql,
  schemeMineNamesSql,
  seenSql,
  zoneGroundSql,
  zoneKindsSql,
} from "./group-sql.ts";
import { parametersOf, type StoredGroup } from "./scheme-group.ts";

interface Asked {
  schemeId: string;
  group: StoredGroup;
  /** ground that is to be surrounded, too */
  drawn?: MultiPolygon;
}

export interface LoadedSurroundings extends Surroundings {
  /** ids of what the asker may not see by name and shape: it lies across the line of their region */
  hidden: ReadonlySet<string>;
}

interface OtherRow {
  id: string;
  name: string;
  isDoubtful: boolean;
  shape: MultiPolygon;
}

const mostOthers = 2000;
/** beside the limits themselves, for what is drawn a little beyond the licences */
const marginM = 200;

/**
 * What lies in and around a group on the day of its scheme. As an analysis does, it looks across the county line within the city: a right that is not
 * seen counts all the same. Null where no member has ground to decide by and nothing was drawn.
 */
export async function loadSurroundings(
  db: Knex,
  { schemeId, group, drawn }: Asked,
): Promise<LoadedSurroundings | null> {
  const { memberIds, asOf: day } = group;
  const { joinM, safetyM } = parametersOf(group);
  const members = await rowsOf<MemberGround>(db, memberGroundSql, { memberIds, day });
  const shapes = [...members.map(({ shape }) => shape), ...(drawn ? [drawn] : [])];
  if (shapes.length === 0) return null;
  const reachM = Math.max(joinM, safetyM ?? 0, group.safetyM ?? 0) + marginM;
  const box = reachBox(boundsOf(together(shapes)), reachM);
  const [west, south, east, north] = box;
  const where = { day, memberIds, west, south, east, north };
  const { others, zones, kinds } = await withinCity(group.regionCode, async () => ({
    others: await rowsOf<OtherRow>(db, otherGroundSql, { ...where, limit: mostOthers + 1 }),
    zones: await rowsOf<ZoneGround>(db, zoneGroundSql, where),
    kinds: await rowsOf<{ kind: ZoneKind }>(db, zoneKindsSql, where),
  }));
  if (others.length > mostOthers)
    throw conflict("too_many_around", `本组周边有 ${mostOthers} 座以上矿山，请把相距很远的矿山分成几组。`);
  const names = await rowsOf<{ id: string; name: string }>(db, schemeMineNamesSql, {
    id: schemeId,
    memberIds,
  });
  const known = new Set(members.map(({ id }) => id));
  const hidden = await hiddenOf(
    db,
    [...others, ...zones].map(({ id }) => id),
  );
  return {
    ...{ box, members, hidden },
    others: others
      .filter(({ isDoubtful }) => !isDoubtful)
      .map(({ id, name, shape }) => ({ id, name, shape })),
    doubtfulOthers: others
      .filter(({ isDoubtful }) => isDoubtful)
      .map(({ id, name }) => (hidden.has(id) ? strangeMine : name)),
    // the box of a zone may reach in where its ground does not
    zones: zones
      .map((zone) => ({ ...zone, shape: zoneNear(flatShapes([zone.shape]), 0, box) }))
      .filter(({ shape }) => shape.coordinates.length > 0),
    zoneKinds: kinds.map(({ kind }) => kind),
    missingMembers: names.filter(({ id }) => !known.has(id)).map(({ name }) => name),
  };
}

const strangeMine = "行政区外的采矿权";

/** The same to reckon with: what the asker may not see counts under no name. */
export function named(around: LoadedSurroundings): Surroundings {
  const nameless = <Thing extends { id: string; name: string }>(things: readonly Thing[], name: string) =>
    things.map((thing, place) =>
      around.hidden.has(thing.id) ? { ...thing, id: `hidden-${place + 1}`, name } : thing,
    );
  return {
    ...around,
    others: nameless(around.others, strangeMine),
    zones: nameless(around.zones, "行政区外的管控区"),
  };
}

const together = (
  shapes: readonly MultiPolygon[],
): { type: "MultiPolygon"; coordinates: MultiPolygon["coordinates"] } => ({
  type: "MultiPolygon",
  coordinates: shapes.flatMap(({ coordinates }) => coordinates),
});

function withinCity<T>(regionCode: string, work: () => Promise<T>): Promise<T> {
  const scope = scopeNow();
  return scope
    ? withinScope({ ...scope, regions: [...scope.regions, regionCode.slice(0, 4)] }, work)
    : work();
}

async function hiddenOf(db: Knex, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const seen = new Set((await rowsOf<{ id: string }>(db, seenSql, { ids })).map(({ id }) => id));
  return new Set(ids.filter((id) => !seen.has(id)));
}

async function rowsOf<Row>(db: Knex, sql: string, bindings: Record<string, unknown>): Promise<Row[]> {
  return (await db.raw<{ rows: Row[] }>(sql, bindings as Record<string, string>)).rows;
}
