import { MergeParameters } from "#contract/consolidation";
import type { Candidates } from "#gis/consolidation/candidate";
import type { AppContext } from "../context.ts";
import { finishRun } from "../jobs/finish-run.ts";
import type { ClaimedJob } from "../jobs/job-queue.ts";
import { needPack, type RunInput } from "../jobs/order-run.ts";
import type { JobControl } from "../jobs/run-job.ts";
import { currentVersion, type NewFinding, needRun } from "../jobs/run-store.ts";
import { threads } from "../jobs/thread-pool.ts";
import { candidatesInThreads } from "./candidates-in-threads.ts";
import { type LoadedMines, loadMines } from "./load-mines.ts";
import { packForRegion } from "./pack-for-region.ts";
import { namedMines, withinRegion } from "./within-region.ts";

/** Finds the candidates of a run: reads the register, judges in threads, stores findings and facts together. */
export async function candidatesJob(
  context: AppContext,
  job: ClaimedJob,
  control: JobControl,
): Promise<string> {
  const { runId } = job.input as RunInput;
  control.report(0, "正在读取矿山");
  const { head, asOf } = await needRun(context.db, runId, "candidates");
  const region = head.regionCode;
  const dataVersion = await currentVersion(context.db, "candidates");
  const pack = packForRegion(needPack(head.packId), region);
  const mines = await loadMines(context.db, { region, asOf, pack });
  control.check();
  const parameters = MergeParameters.parse(head.parameters);
  const found = await candidatesInThreads(
    threads,
    { chunks: mines.chunks, parameters },
    {
      signal: control.signal,
      onProgress: (share) =>
        control.report(0.2 + 0.7 * share, `正在逐对测距并判定 ${mines.cards.size} 座矿山`),
    },
  );
  control.report(0.9, "正在保存结果");
  const result = withinRegion(found, (id) => mines.cards.get(id)?.regionCode.startsWith(region) ?? false);
  await finishRun(context, job, control, {
    kind: "candidates",
    dataVersion,
    summary: summaryOf(result, mines),
    facts: [...namedMines(result)].sort().flatMap((id) => mines.cards.get(id) ?? []),
    findings: findingsOf(result, mines.inputs, context.newId),
  });
  return runId;
}

/** Counts of a run as lists and cards show them. */
export function summaryOf(
  { verdicts, pairs, groups }: Candidates,
  mines: Pick<LoadedMines, "notForDecision" | "missingBoundary">,
): Record<string, number> {
  const count = (kind: Candidates["verdicts"][number]["verdict"]) =>
    verdicts.filter(({ verdict }) => verdict === kind).length;
  return {
    mines: verdicts.length,
    mustMerge: count("must_merge"),
    toVerify: count("to_verify"),
    subjects: count("suggested_subject"),
    outOfScope: count("out_of_scope"),
    bothSmall: verdicts.filter(({ bothSmall }) => bothSmall).length,
    critical: verdicts.filter(({ critical }) => critical).length,
    groups: groups.length,
    pairs: pairs.length,
    notForDecision: mines.notForDecision,
    missingBoundary: mines.missingBoundary,
  };
}

function findingsOf(
  { verdicts, pairs, groups }: Candidates,
  inputsOfMine: LoadedMines["inputs"],
  newId: () => string,
): NewFinding[] {
  const about = (mineIds: readonly string[]) => ({
    id: newId(),
    inputs: mineIds.flatMap((id) => inputsOfMine.get(id) ?? []),
  });
  return [
    ...verdicts.map((body) => ({
      ...about([body.mineId, ...body.neighbourIds]),
      kind: "mine_verdict" as const,
      mineId: body.mineId,
      body,
    })),
    ...pairs.map((body) => ({
      ...about([body.a, body.b]),
      kind: "candidate_pair" as const,
      mineId: body.a,
      body,
    })),
    ...groups.map((body) => ({ ...about(body.memberIds), kind: "merge_group" as const, body })),
  ];
}
