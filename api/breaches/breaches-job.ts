import type { BreachParameters } from "#gis/breaches/finding";
import { breachParametersOf } from "#gis/policy/merge-parameters";
import type { AppContext } from "../context.ts";
import { finishRun } from "../jobs/finish-run.ts";
import type { ClaimedJob } from "../jobs/job-queue.ts";
import { needPack, type RunInput } from "../jobs/order-run.ts";
import type { JobControl } from "../jobs/run-job.ts";
import { currentVersion, needRun } from "../jobs/run-store.ts";
import { threads } from "../jobs/thread-pool.ts";
import { breachSummary, overlapBodies, workingBodies } from "./breach-findings.ts";
import { breachSlices, chunksOf, joinFindings } from "./breach-slices.ts";
import { loadMatter } from "./load-matter.ts";

/** Finds breaches and overlaps of a run: reads and preselects, judges in threads, stores all findings together. */
export async function breachesJob(
  context: AppContext,
  job: ClaimedJob,
  control: JobControl,
): Promise<string> {
  const { runId } = job.input as RunInput;
  control.report(0, "正在读取采动范围、矿区范围和管控区");
  const { head, asOf } = await needRun(context.db, runId, "breaches");
  const dataVersion = await currentVersion(context.db, "breaches");
  // a run ordered before a parameter existed takes the pack's number
  const parameters = { ...breachParametersOf(needPack(head.packId)), ...head.parameters } as BreachParameters;
  const loaded = await loadMatter(context.db, { region: head.regionCode, asOf, parameters });
  control.check();
  const { matter, resident } = loaded;
  const order = { shared: resident, slices: await chunksOf(breachSlices(matter, threads.size)) };
  const found = await threads
    .run("breaches", order, {
      signal: control.signal,
      onProgress: (share) =>
        control.report(
          0.2 + 0.7 * share,
          `正在比对 ${matter.workings.length} 处采动范围、${matter.mines.length} 座矿山`,
        ),
    })
    .then(joinFindings);
  control.report(0.9, "正在保存结果");
  const workings = workingBodies(found, loaded);
  const overlaps = overlapBodies(found, loaded);
  await finishRun(context, job, control, {
    kind: "breaches",
    dataVersion,
    summary: breachSummary(workings, overlaps, loaded),
    facts: [],
    findings: [
      ...workings.map(({ inputs, ...body }) => ({
        id: context.newId(),
        kind: "working_breach" as const,
        mineId: body.mineId,
        workingId: body.workingId,
        body,
        inputs,
      })),
      ...overlaps.map(({ inputs, ...body }) => ({
        id: context.newId(),
        kind: "zone_overlap" as const,
        mineId: body.mineId,
        zoneId: body.zoneId,
        body,
        inputs,
      })),
    ],
  });
  return runId;
}
