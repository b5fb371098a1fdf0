import { MergeParameters } from "#contract/consolidation";
import { mergeRuleBinds } from "#gis/policy/trigger-rules";
import type { MineTriggers } from "#gis/triggers/trigger";
import type { AppContext } from "../context.ts";
import { finishRun } from "../jobs/finish-run.ts";
import type { ClaimedJob } from "../jobs/job-queue.ts";
import { needPack, type RunInput } from "../jobs/order-run.ts";
import type { JobControl } from "../jobs/run-job.ts";
import { currentVersion, type NewFinding, needRun } from "../jobs/run-store.ts";
import { threads } from "../jobs/thread-pool.ts";
import { partOf } from "./candidate-parts.ts";
import { candidatesInThreads } from "./candidates-in-threads.ts";
import { type LoadedMines, loadMines } from "./load-mines.ts";
import { packForRegion } from "./pack-for-region.ts";
import { type LoadedTriggers, loadTriggers, triggerNumbers } from "./trigger-order.ts";

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
  const numbers = triggerNumbers(pack, head.parameters.triggers ?? {});
  const triggers = await loadTriggers(
    context.db,
    { pack, region, asOf, merge: parameters },
    { parameters: numbers, mines: mines.triggerMines },
  );
  const { summary, parts } = await candidatesInThreads(
    threads,
    {
      ...{ chunks: mines.chunks, parameters, region },
      isReference: !mergeRuleBinds(pack),
      triggers: triggers.order,
    },
    {
      signal: control.signal,
      onProgress: (share) =>
        control.report(0.2 + 0.7 * share, `正在逐对测距并判定 ${mines.cards.size} 座矿山`),
    },
  );
  control.report(0.9, "正在保存结果");
  const { notForDecision, missingBoundary } = mines;
  const named = new Set<string>();
  const onNamed = (mineId: string) => void named.add(mineId);
  await finishRun(context, job, control, {
    kind: "candidates",
    dataVersion,
    summary: { ...summary, notForDecision, missingBoundary },
    findings: findingsOf(
      parts,
      { mines: mines.inputs, ...triggers.inputs },
      { newId: context.newId, onNamed },
    ),
    facts: () => [...mines.cards.values()].filter(({ id }) => named.has(id)),
  });
  return runId;
}

/** Findings part by part as they are stored; tells every mine they name. */
function* findingsOf(
  parts: readonly Uint8Array[],
  { mines, ofMine, ofAll }: { mines: LoadedMines["inputs"] } & LoadedTriggers["inputs"],
  { newId, onNamed }: { newId: () => string; onNamed: (mineId: string) => void },
): Generator<NewFinding> {
  const about = (mineIds: readonly string[]) => {
    mineIds.forEach(onNamed);
    return { id: newId(), inputs: mineIds.flatMap((id) => mines.get(id) ?? []) };
  };
  for (const bytes of parts) {
    const { verdicts, pairs, groups, triggers } = partOf(bytes);
    for (const body of verdicts) {
      const { mineId, neighbourIds } = body;
      yield { ...about([mineId, ...neighbourIds]), kind: "mine_verdict", mineId, body };
    }
    for (const body of pairs) {
      yield { ...about([body.a, body.b]), kind: "candidate_pair", mineId: body.a, body };
    }
    for (const body of groups) yield { ...about(body.memberIds), kind: "merge_group", body };
    for (const body of triggers) {
      const mineIds = minesOf(body);
      const finding = about(mineIds);
      const more = [...mineIds.flatMap((id) => ofMine.get(id) ?? []), ...ofAll];
      const inputs = [...finding.inputs, ...more];
      yield { ...finding, inputs, kind: "mine_triggers", mineId: body.mineId, body };
    }
  }
}

/** The mine and every other that a rule names, each once. */
function minesOf({ mineId, findings }: MineTriggers): string[] {
  const named = findings.flatMap(({ partnerIds, limbs }) => [
    ...partnerIds,
    ...limbs.flatMap(({ partnerId }) => partnerId ?? []),
  ]);
  return [...new Set([mineId, ...named])];
}
