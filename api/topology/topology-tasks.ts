import { shapeCount } from "#gis/measure/flat-shapes";
import type { RunOptions } from "#gis/parallel/pool-run";
import type { Range } from "#gis/parallel/ranges";
import { slicesFor } from "#gis/parallel/ranges";
import type { WorkFunctions } from "#gis/parallel/work";
import type { WorkerPool } from "#gis/parallel/worker-pool";
import { type AuditScene, auditRange, auditScene } from "#gis/topology/audit";
import type { TopologyFinding, TopologyOptions } from "#gis/topology/finding";
import { type AuditChunk, auditedMines } from "./audit-chunk.ts";

/** What is audited, and by which limits. */
interface AuditOrder {
  chunks: readonly AuditChunk[];
  options: TopologyOptions;
}

/** The audit, range by range; each thread makes the mines ready for itself, once an order. */
export type TopologyWork = {
  topology: { slice: Range; shared: AuditOrder; output: TopologyFinding[] };
};

const scenes = new WeakMap<AuditOrder, AuditScene>();

export const topologyTasks: WorkFunctions<TopologyWork> = {
  topology: ({ from, to }, order, onProgress) => auditRange(sceneOf(order), from, to, onProgress),
};

/** What `auditTopology` finds, bit for bit, off the event loop. */
export async function auditInThreads(
  threads: WorkerPool<TopologyWork>,
  order: AuditOrder,
  options: Pick<RunOptions, "signal" | "onProgress"> = {},
): Promise<TopologyFinding[]> {
  const count = order.chunks.reduce((sum, { shapes }) => sum + shapeCount(shapes), 0);
  const found = await threads.run(
    "topology",
    { shared: order, slices: slicesFor(count, threads.size) },
    options,
  );
  return found.flat();
}

function sceneOf(order: AuditOrder): AuditScene {
  const ready = scenes.get(order) ?? auditScene(order.chunks.flatMap(auditedMines), order.options);
  scenes.set(order, ready);
  return ready;
}
