import type { Knex } from "knex";
import type { GroupBoundary } from "#gis/schemes/group-boundary";
import type { AppContext } from "../context.ts";
import { addBoundary } from "../mines/add-boundary.ts";
import { addReserve } from "../mines/add-reserve.ts";
import { type BoundaryInput, requireSoundBoundary } from "../mines/boundary-store.ts";
import { changeMine } from "../mines/change-mine.ts";
import { requireMine } from "../mines/mine-list.ts";
import { registerMine } from "../mines/register-mine.ts";
import { confirmReserve } from "../mines/reserve-store.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { declaredM2, licenceOf, type Order } from "./licence-fields.ts";

export interface Issued {
  mineId: string;
  boundaryId: string;
  reserveId: string | null;
  /** what the licence said before it was changed; null of a new one */
  before: object | null;
  /** what it says now */
  after: object;
}

interface Issuing {
  order: Order;
  subjectId: string | null;
  boundary: GroupBoundary;
  by: string;
  context: AppContext;
}

/** Registers the licence that merging leaves with its ground and reserve, by the checks of everything that is registered. */
export async function issueLicence(tx: Knex, issuing: Issuing): Promise<Issued> {
  const { order, subjectId, boundary, context } = issuing;
  const ground = groundOf(boundary, order);
  requireSoundBoundary(ground, "body.boundary.");
  const isChange = order.kind === "changed_licence" && subjectId !== null;
  const issued = isChange
    ? await changeLicence(tx, issuing, subjectId, ground)
    : await newLicence(tx, issuing, ground);
  const { mineId } = issued;
  const placed = await tx("boundary").where({ mine_id: mineId, valid_from: order.issuedOn }).first("id");
  const reserve = order.reserve
    ? await tx("reserve").where({ mine_id: mineId, verified_on: order.reserve.verifiedOn }).first("id")
    : null;
  const now = await requireMine(tx, shanghaiDay(context.now()), mineId);
  return { ...issued, boundaryId: placed.id, reserveId: reserve?.id ?? null, after: licenceOf(now) };
}

/** The ground as it was drawn, in force from the day of the licence, with the area that the licence prints. */
function groundOf({ parts }: GroupBoundary, order: Order): BoundaryInput {
  const numberOf = (text: string | null) => (text === null ? null : Number(text));
  return {
    parts: parts.map(({ rings, topM, bottomM }) => ({
      ...{ name: null, topM: numberOf(topM), bottomM: numberOf(bottomM) },
      shape: { type: "MultiPolygon" as const, coordinates: [rings] },
    })),
    sourceCrs: { datum: "CGCS2000", kind: "geographic", zoneWidth: null, zone: null },
    ...{ declaredAreaM2: declaredM2(order), sourceText: null, sourceName: null },
    validFrom: order.issuedOn,
  };
}

async function newLicence(
  tx: Knex,
  { order, by, context }: Issuing,
  boundary: BoundaryInput,
): Promise<Pick<Issued, "mineId" | "before">> {
  const { reserve, confirmed } = order;
  const mine = { ...licenceOf(order), note: null, boundary, reserve: reserve ?? undefined, confirmed };
  return { mineId: (await registerMine(tx, context, mine, by)).id, before: null };
}

/** The licence of the 整合主体 goes on: what it says changes, and from the day on its ground. 证载面积 follows the ground, day by day. */
async function changeLicence(
  tx: Knex,
  { order, by, context }: Issuing,
  id: string,
  boundary: BoundaryInput,
): Promise<Pick<Issued, "mineId" | "before">> {
  const today = shanghaiDay(context.now());
  const stored = await requireMine(tx, today, id);
  const { reserve, confirmed } = order;
  const answers = { by, context };
  const { licensedAreaKm2: _, ...said } = licenceOf(order);
  const changed = await changeMine(
    tx,
    { id, ifMatch: stored.version, today },
    { ...said, confirmed },
    answers,
  );
  const placed = await addBoundary(tx, context, { id, ifMatch: changed.version, today }, boundary);
  if (reserve) {
    const write = { id, ifMatch: placed.version, today };
    await addReserve(tx, context, write, reserve);
    await confirmReserve(tx, write, { reserve, before: null }, { confirmed, ...answers });
  }
  return { mineId: id, before: licenceOf(stored) };
}
