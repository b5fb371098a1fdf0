import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { z } from "zod";
import type { passGapOn } from "#contract/scheme-boundaries";

import { biddingClause } from "#gis/gap-land/gap-parameters";
import { areaKm2Text } from "#gis/measure/area-text";
import type { Actor, AppContext } from "../context.ts";
import { requireKnownRegion } from "../db/known-region.ts";
import { inTransaction } from "../db/transaction.ts";
import { badRequest, conflict } from "../http/problem.ts";
import { needPack } from "../jobs/order-run.ts";
import { insertBoundary } from "../mines/boundary-store.ts";
import { confirmDoubts } from "../mines/confirm-doubts.ts";
import { groundOutside } from "../mines/ground-outside.ts";
import { mineColumns } from "../mines/mine-store.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { keepGapSql } from "./gap-sql.ts";
import { findGapLand, passedOf, passedOn } from "./gap-store.ts";
import type { FoundGapLand } from "./ground-in-thread.ts";
import { schemeMineNamesSql } from "./group-sql.ts";
import { type GroupIds, needGroup, type StoredGroup } from "./scheme-group.ts";

type Order = z.output<typeof passGapOn.body>;
type Piece = FoundGapLand["pieces"][number];

interface Passing {
  ids: GroupIds;
  group: StoredGroup;
  piece: Piece;
  doubts: readonly string[];
  order: Order;
  mineral: string;
  regionCode: string;
}

/**
 * Makes of a piece of gap land a planned block of the list 附件4: without a licence, to be granted by bidding. A test that is not met and what is
 * not known take the planner's reason, and no ground is passed on twice.
 */
export async function passGap(
  context: AppContext,
  actor: Pick<Actor, "id" | "name">,
  ids: GroupIds,
  order: Order,
): Promise<{ mineId: string; version: number }> {
  const { db } = context;
  const group = await needGroup(db, ids);
  const found = await findGapLand(db, ids, group);
  const piece = found?.pieces.find(({ key }) => key === order.key);
  if (!found || !piece)
    throw conflict("gap_moved", "这块夹缝已不存在或范围已变化，请刷新夹缝列表后重新选择。");
  requireReason(piece, found.doubts, order.reason);
  const { mineral, regionCode } = await placeOf(db, ids, group, order);
  await requireKnownRegion(db, regionCode, "body.regionCode");
  const passing = { ids, group, piece, doubts: found.doubts, order, mineral, regionCode };
  return inTransaction(context, actor, async (tx) => {
    await requireFirst(tx, piece);
    return addBlock(tx, context, actor.name, passing);
  });
}

function requireReason({ tests, isSliver }: Piece, doubts: readonly string[], reason: string | null): void {
  if (reason !== null) return;
  const open = [
    ...tests.filter(({ verdict }) => verdict !== "yes").map(({ text }) => text),
    ...(isSliver ? ["这块地很窄，疑似套合误差"] : []),
    ...doubts.map((doubt) => doubt.replace(/。$/, "")),
  ];
  if (open.length === 0) return;
  const message = `不能转入拟出让名单：${open.join("；")}。确需转入的，请填写理由。`;
  throw badRequest("reason_needed", message, [{ path: "body.reason", message }]);
}

async function placeOf(db: Knex, { id }: GroupIds, { memberIds }: StoredGroup, order: Order) {
  const { rows } = await db.raw<{ rows: { mineral: string; regionCode: string }[] }>(schemeMineNamesSql, {
    id,
    memberIds,
  });
  return {
    mineral:
      order.mineral ??
      common(
        rows.map(({ mineral }) => mineral),
        "mineral",
        "成员的矿种不同，请填写拟设区块的矿种。",
      ),
    regionCode:
      order.regionCode ??
      common(
        rows.map((row) => row.regionCode),
        "regionCode",
        "成员不在同一行政区，请选择拟设区块所在的行政区。",
      ),
  };
}

function common(values: readonly string[], field: string, message: string): string {
  const [value, ...others] = new Set(values);
  if (value !== undefined && others.length === 0) return value;
  throw badRequest("invalid_input", message, [{ path: `body.${field}`, message }]);
}

async function requireFirst(tx: Knex, piece: { shape: MultiPolygon }): Promise<void> {
  const before = passedOf(await passedOn(tx, piece.shape), piece);
  if (before) throw twice(`“${before.name}”`);
}

const twice = (which: string) =>
  conflict(
    "gap_passed_on",
    `这块夹缝已转入拟出让名单（${which}），不能重复转入。撤销的，请先删除该拟设区块。`,
  );

async function addBlock(
  tx: Knex,
  context: Pick<AppContext, "newId" | "now">,
  by: string,
  { ids, group, piece, doubts, order, mineral, regionCode }: Passing,
): Promise<{ mineId: string; version: number }> {
  const [mineId, clause] = [context.newId(), biddingClause(needPack(group.packId))];
  const parts = [{ name: null, topM: null, bottomM: null, shape: piece.shape }];
  const outside = await groundOutside(tx, { regionCode, parts, path: "body.regionCode" });
  const [row] = await tx("mine").insert(
    { id: mineId, ...blockColumns(group, piece, order, { mineral, regionCode }) },
    ["version"],
  );
  await insertBoundary(
    tx,
    { id: context.newId(), mineId },
    { ...licence, parts, validFrom: shanghaiDay(context.now()) },
  );
  await tx("mine_plan").insert({
    ...{ mine_id: mineId, grant_year: order.grantYear },
    location: `整合方案“${group.schemeName}”所合矿山之间的夹缝`,
  });
  const kept = await tx.raw<{ rows: unknown[] }>(keepGapSql, {
    ...{ ...ids, mineId, regionCode, key: piece.key, areaM2: piece.areaM2, reason: order.reason },
    ...{ schemeName: group.schemeName, clauseId: clause?.id ?? null, shape: JSON.stringify(piece.shape) },
    ...{ tests: JSON.stringify(piece.tests), doubts: JSON.stringify(doubts) },
  });
  if (kept.rows.length === 0) throw twice("由他人刚刚转入");
  await confirmDoubts(tx, mineId, outside, { confirmed: order.confirmed, by, context });
  return { mineId, version: row.version };
}

const licence = {
  sourceCrs: { datum: "CGCS2000", kind: "geographic", zoneWidth: null, zone: null },
  ...{ declaredAreaM2: null, sourceText: null, sourceName: "整合方案夹缝" },
} as const;

function blockColumns(
  { schemeName, packId }: StoredGroup,
  { areaM2 }: Piece,
  { name, reason }: Order,
  { mineral, regionCode }: Pick<Passing, "mineral" | "regionCode">,
) {
  const pack = needPack(packId);
  const clause = biddingClause(pack);
  const by = clause ? `，依据${pack.documentNumber} ${clause.article}` : "";
  return mineColumns({
    ...{ name, mineral, regionCode, status: "planned", holder: null, creditCode: null, licenceNumber: null },
    ...{ licenceLevel: null, method: null, capacity: null, capacityUnit: "wt", bulkDensity: null },
    ...{ validFrom: null, validTo: null, orebodyId: null },
    licensedAreaKm2: areaKm2Text(areaM2),
    note: `夹缝资源，来源：整合方案“${schemeName}”；须竞争性出让${by}。${reason === null ? "" : `转入理由：${reason}`}`,
  });
}
