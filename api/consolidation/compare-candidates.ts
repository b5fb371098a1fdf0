import type { Knex } from "knex";
import type { RunComparison } from "#contract/provenance";
import type { MineVerdict } from "#gis/consolidation/candidate";
import type { MineTriggers, TriggerKey } from "#gis/triggers/trigger";
import { type ComparedFinding, type ComparedRun, compareRuns } from "../jobs/compare-runs.ts";
import { findingsOf, needRun, type RunHead } from "../jobs/run-store.ts";
import type { RunMine } from "./load-mines.ts";

/** What a run says of its mines differently from an earlier one, and why: verdicts, and the rules beside 三(一)5 one by one. */
export async function compareCandidates(
  db: Knex,
  { id, earlier }: { id: string; earlier: string },
): Promise<RunComparison> {
  const [before, after] = [await judgedRun(db, earlier), await judgedRun(db, id)];
  return compareRuns(comparedRun(before, after), comparedRun(after, before));
}

interface JudgedRun {
  head: RunHead;
  verdicts: ComparedFinding[];
  /** by rule */
  triggers: Map<TriggerKey, (ComparedFinding & { fails: boolean })[]>;
}

async function judgedRun(db: Knex, id: string): Promise<JudgedRun> {
  const { head, facts } = await needRun(db, id, "candidates");
  const names = new Map(((facts ?? []) as RunMine[]).map((mine) => [mine.id, mine.name]));
  const aboutOf = (mineId: string) => ({
    ...{ subject: "mine" as const, mineId, workingId: null, zoneId: null },
    name: names.get(mineId) ?? mineId,
  });
  const findings = await findingsOf(db, id);
  const verdicts = (findings.get("mine_verdict") ?? []).map(({ body, inputs }) => {
    const { mineId, verdict, critical } = body as MineVerdict;
    return { about: aboutOf(mineId), verdict, critical, body, inputs };
  });
  const triggers: JudgedRun["triggers"] = new Map();
  for (const { body, inputs } of findings.get("mine_triggers") ?? []) {
    const { mineId, findings: told } = body as MineTriggers;
    for (const finding of told) {
      const { trigger, outcome, critical } = finding;
      const of = triggers.get(trigger) ?? [];
      if (of.length === 0) triggers.set(trigger, of);
      const about = { about: aboutOf(mineId), place: trigger, verdict: `${trigger}.${outcome}` };
      of.push({ ...about, critical, body: finding, inputs, fails: outcome === "fails" });
    }
  }
  return { head, verdicts, triggers };
}

/** Of a rule that the other run did not ask, that it fails is no news. */
function comparedRun({ head, verdicts, triggers }: JudgedRun, other: JudgedRun): ComparedRun {
  const told = [...triggers].flatMap(([trigger, findings]) =>
    other.triggers.has(trigger) ? findings : findings.filter(({ fails, critical }) => !fails || critical),
  );
  return { head, findings: [...verdicts, ...told] };
}
