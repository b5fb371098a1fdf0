import type { RunOptions } from "#gis/parallel/pool-run";
import type { Range } from "#gis/parallel/ranges";
import { slicesFor } from "#gis/parallel/ranges";
import type { WorkFunctions } from "#gis/parallel/work";
import type { WorkerPool } from "#gis/parallel/worker-pool";
import { type AuditScene, auditRange, auditScene } from "#gis/topology/audit";
import type { AuditedMine, TopologyFinding, TopologyOptions } from "#gis/topology/finding";

/** The audit, step by step: mines made ready once, then looked at range by range. */
export type TopologyWork = {
  topologyScene: {
    slice: { mines: readonly AuditedMine[]; options: TopologyOptions };
    shared: null;
    output: AuditScene;
  };
  topology: { slice: Range; shared: AuditScene; output: TopologyFinding[] };
};

export const topologyTasks: WorkFunctions<TopologyWork> = {
  topologyScene: ({ mines, options }) => auditScene(mines, options),
  topology: ({ from, to }, scene, onProgress) => auditRange(scene, from, to, onProgress),
};

const sceneReady = 0.1;

/** What `auditTopology` finds, off the event loop. */
export async function auditInThreads(
  threads: WorkerPool<TopologyWork>,
  order: { mines: readonly AuditedMine[]; options: TopologyOptions },
  { signal, onProgress }: Pick<RunOptions, "signal" | "onProgress"> = {},
): Promise<TopologyFinding[]> {
  const scene = await threads.one("topologyScene", order, { signal });
  onProgress?.(sceneReady);
  const slices = slicesFor(scene.mines.length, threads.size);
  const found = await threads.run(
    "topology",
    { shared: scene, slices },
    { signal, onProgress: (share) => onProgress?.(sceneReady + (1 - sceneReady) * share) },
  );
  return found.flat();
}
