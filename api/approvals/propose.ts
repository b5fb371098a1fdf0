import type { Router } from "express";
import type { Knex } from "knex";
import type { z } from "zod";
import type { ProposalMade } from "#contract/approvals";
import type { Reply } from "#contract/endpoint";
import type { Actor, AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { badRequest } from "../http/problem.ts";
import { serve } from "../http/serve.ts";
import { type Change, type ChangeInput, type FourEyesEndpoint, operationOf } from "./change.ts";
import { ownRegionsSql } from "./proposal-sql.ts";
import { keepMines } from "./proposed-mines.ts";
import { type Trial, tryOut } from "./try-out.ts";
import { requireNoneWaiting } from "./waits-once.ts";

/** Mounts an operation that needs a second person: it is tried out, kept as a proposal and made by nobody but who approves it. */
export function serveChange<const E extends FourEyesEndpoint>(
  router: Router,
  context: AppContext,
  proposed: Change<E>,
): void {
  serve<E>(router, proposed.endpoint, (input, { actor }) => {
    const { reason, ...request } = input as ChangeInput<E> & { reason: string };
    // the same change, its input read by its own endpoint just now
    return propose(context, proposed as unknown as Change, { request, reason }, actor) as Promise<Reply<E>>;
  });
}

interface Wish {
  request: object;
  reason: string;
}

function propose(
  context: AppContext,
  proposed: Change,
  { request, reason }: Wish,
  actor: Actor,
): Promise<z.output<typeof ProposalMade>> {
  const { endpoint, make, about, check, ground, effects, mines, minesBefore } = proposed;
  const input = request as ChangeInput<FourEyesEndpoint>;
  check?.(input);
  return inTransaction(context, actor, async (tx) => {
    if (proposed.waitsOnce) await requireNoneWaiting(tx, operationOf(endpoint), input);
    const trial = await tryOut(tx, (nested) => make(nested, context, input, actor.name), {
      ground: ground && ((nested) => ground(nested, input)),
      effects: effects && ((nested) => effects(nested, input)),
      mines: mines && ((nested) => mines(nested, input)),
      minesBefore: minesBefore && ((nested) => minesBefore(nested, input)),
    });
    if (trial.effects.length === 0) {
      throw badRequest("nothing_changes", "提交的内容与台账现有内容相同，没有需要审批的改动。");
    }
    const [made] = await tx("proposal").insert(
      {
        id: context.newId(),
        operation: operationOf(endpoint),
        request: JSON.stringify(request),
        reason,
        about: (await about?.(input, tx)) ?? null,
        ...(await placeOf(tx, trial)),
        effects: JSON.stringify(trial.effects),
        ground: trial.ground && JSON.stringify(trial.ground),
        proposed_by: actor.id,
        proposed_by_name: actor.name,
        proposed_at: context.now(),
      },
      ["id", "version", "state"],
    );
    await keepMines(tx, made.id, trial.mines);
    await proposed.keepGrounds?.(tx, made.id, input, trial.mines);
    return made;
  });
}

/** What lies in no region is seen by whoever has all regions of the one who proposed it. */
async function placeOf(tx: Knex, { mineId, regions }: Trial) {
  const mine = mineId === null ? null : await tx("mine").where({ id: mineId }).first("name");
  const { rows } = await tx.raw(ownRegionsSql);
  return {
    mine_id: mineId,
    mine_name: mine?.name ?? null,
    regions: regions.length > 0 ? regions : rows[0].regions,
  };
}
