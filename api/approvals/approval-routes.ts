import { Router } from "express";
import * as contract from "#contract/approvals";
import { getProposedGround, listProposedMines } from "#contract/proposed-mines";
import type { AppContext } from "../context.ts";
import { serve } from "../http/serve.ts";
import { obstacleNow } from "./carry-out.ts";
import { type Change, operationOf } from "./change.ts";
import { approve, refuse, withdraw } from "./decide.ts";
import { listProposals, type ProposalRow, proposalDetail, requireProposal } from "./proposal-store.ts";
import { readGround, readMines } from "./proposed-mines.ts";
import { setAside } from "./set-aside.ts";

/** Deciding over the changes that need a second person, whatever they are. */
export const approvalRoutes =
  (proposable: readonly Change[]) =>
  (context: AppContext): Router => {
    const router = Router();
    const { db } = context;
    const changes = new Map(proposable.map((one) => [operationOf(one.endpoint), one]));
    serve(router, contract.listProposals, ({ query }, { actor }) => listProposals(db, query, actor));
    serve(router, contract.getProposal, async ({ params }, { actor }) => {
      const row = await requireProposal(db, params.id);
      return proposalDetail(db, row, actor, isOpen(row) ? await obstacleNow(context, changes, row) : null);
    });
    serve(router, listProposedMines, async ({ params, query }) =>
      readMines(db, (await requireProposal(db, params.id)).id, query),
    );
    serve(router, getProposedGround, async ({ params: { id, position } }) =>
      readGround(db, (await requireProposal(db, id)).id, position),
    );
    serve(router, contract.approveProposal, ({ params: { id }, ifMatch }, { actor }) =>
      approve(context, changes, { id, ifMatch, actor, at: context.now() }),
    );
    serve(router, contract.refuseProposal, ({ params: { id }, ifMatch, body }, { actor }) =>
      refuse(context, { id, ifMatch, actor, at: context.now() }, body.reason),
    );
    serve(router, contract.withdrawProposal, ({ params: { id }, ifMatch }, { actor }) =>
      withdraw(context, { id, ifMatch, actor, at: context.now() }),
    );
    serve(router, contract.setAsideProposal, ({ params: { id }, body: { reason } }, { actor }) =>
      setAside(context, actor, { id, reason }),
    );
    return router;
  };

/** Of one that lapsed, too, one asks what stood in its way. */
const isOpen = ({ state }: ProposalRow) => state === "pending" || state === "stale";
