import { TopologyOptions } from "#contract/topology";
import { type TopologyFinding, type TopologyKind, topologyKinds } from "#gis/topology/finding";
import type { AppContext } from "../context.ts";
import { finishRun } from "../jobs/finish-run.ts";
import type { ClaimedJob } from "../jobs/job-queue.ts";
import type { RunInput } from "../jobs/order-run.ts";
import type { JobControl } from "../jobs/run-job.ts";
import { currentVersion, needRun } from "../jobs/run-store.ts";
import { threads } from "../jobs/thread-pool.ts";
import { addFindings } from "./finding-rows.ts";
import { type LoadedAudit, loadAudit } from "./load-audit.ts";
import { auditInThreads } from "./topology-tasks.ts";

/** Audits the topology of a region: reads the register, audits in threads, stores every finding together with the run. */
export async function topologyJob(
  context: AppContext,
  job: ClaimedJob,
  control: JobControl,
): Promise<string> {
  const { runId } = job.input as RunInput;
  control.report(0, "正在读取矿区范围");
  const { head, asOf } = await needRun(context.db, runId, "topology");
  const region = head.regionCode;
  const dataVersion = await currentVersion(context.db, "topology");
  const loaded = await loadAudit(context.db, { region, asOf });
  control.check();
  const options = TopologyOptions.parse(head.parameters);
  const all = await auditInThreads(
    threads,
    { chunks: loaded.chunks, options },
    {
      signal: control.signal,
      onProgress: (share) =>
        control.report(0.2 + 0.7 * share, `正在检查 ${loaded.cards.size} 座矿山的重叠与缝隙`),
    },
  );
  control.report(0.9, "正在保存结果");
  const found = findingsIn(all, loaded, region);
  await finishRun(context, job, control, {
    kind: "topology",
    dataVersion,
    summary: topologySummary(found, loaded, region),
    facts: [],
    findings: [],
    storeMore: (tx) => addFindings(tx, { run: runId, found, cards: loaded.cards, newId: context.newId }),
  });
  return runId;
}

/** A county is told what one of its mines is a side of. */
export function findingsIn(
  found: readonly TopologyFinding[],
  { cards }: Pick<LoadedAudit, "cards">,
  region: string,
): TopologyFinding[] {
  const isHere = (id: string) => cards.get(id)?.regionCode.startsWith(region) ?? false;
  return found.filter(({ a, b }) => isHere(a) || isHere(b));
}

/** Counts of a run as lists and cards show them. */
export function topologySummary(
  found: readonly TopologyFinding[],
  { cards, notForDecision, missingBoundary }: Omit<LoadedAudit, "chunks">,
  region: string,
): Record<string, number> {
  const count = (kind: TopologyKind) => found.filter((finding) => finding.kind === kind).length;
  const here = [...cards.values()].filter(({ regionCode }) => regionCode.startsWith(region));
  return {
    mines: here.length,
    findings: found.length,
    ...Object.fromEntries(topologyKinds.map((kind) => [kind, count(kind)])),
    notForDecision,
    missingBoundary,
  };
}
