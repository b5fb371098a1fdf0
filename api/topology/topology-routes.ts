import { Router } from "express";
import * as contract from "#contract/topology";
import { defaultTopologyOptions } from "#gis/topology/finding";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { loggedWorkbook } from "../export/export-log.ts";
import { filterParts, filterWords, titleWithParts } from "../exports/filter-words.ts";
import { serve } from "../http/serve.ts";
import { orderRun, recomputeRun } from "../jobs/order-run.ts";
import { needRun } from "../jobs/run-store.ts";
import { compareTopology } from "./compare-topology.ts";
import { decideFinding } from "./decide-finding.ts";
import { allFindings, countFindings, drawnFindings, listFindings, needFinding } from "./finding-list.ts";
import { findingRow } from "./finding-rows.ts";
import { topologyRules } from "./topology-rules.ts";
import { topologyWorkbook } from "./topology-workbook.ts";

export function topologyRoutes(context: AppContext): Router {
  const router = Router();
  const { db } = context;
  const runOf = async (id: string) => (await needRun(db, id, "topology")).head;

  serve(router, contract.startTopology, ({ body }, { actor }) => {
    const parameters = contract.TopologyOptions.parse({ ...defaultTopologyOptions, ...body.options });
    const { region, asOf } = body;
    return orderRun(context, actor, { kind: "topology", region, pack: topologyRules, parameters, asOf });
  });
  // before :id, which would swallow the file name
  serve(router, contract.exportTopology, async ({ params, query }, caller) => {
    const findings = await allFindings(db, params.id, query);
    const filter = { ...query, runId: params.id };
    const parts = await filterParts(db, { source: { layer: "topology", filter } });
    const book = await topologyWorkbook(await runOf(params.id), findings, parts);
    const title = titleWithParts("拓扑检查清单", parts);
    const fileName = `拓扑检查清单${filterWords(parts)}.xlsx`;
    const entry = { what: "topology", title, filter, featureCount: findings.length, fileName };
    return await loggedWorkbook(context, caller, book, entry);
  });
  serve(router, contract.getTopology, async ({ params, query }) => {
    const run = await runOf(params.id);
    return { run, ...(await countFindings(db, params.id, query)) };
  });
  serve(router, contract.recomputeTopology, ({ params }, { actor }) =>
    recomputeRun(context, actor, { id: params.id, kind: "topology", pack: topologyRules }),
  );
  serve(router, contract.compareTopology, ({ params, query }) =>
    compareTopology(db, { id: params.id, earlier: query.with }),
  );
  serve(router, contract.listTopology, async ({ params, query }) => {
    await runOf(params.id);
    return listFindings(db, params.id, query);
  });
  serve(router, contract.drawTopology, async ({ params, query }) => {
    await runOf(params.id);
    return { items: await drawnFindings(db, params.id, query) };
  });
  serve(router, contract.getTopologyFinding, async ({ params }) => {
    const row = await needFinding(db, params.id);
    return { ...findingRow(row), run: await runOf(row.run_id), shape: row.shape };
  });
  serve(router, contract.decideTopology, ({ params, body, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) =>
      decideFinding(
        tx,
        { findingId: params.id, ifMatch, by: actor.name, at: context.now(), newId: context.newId },
        body,
      ),
    ),
  );
  return router;
}
