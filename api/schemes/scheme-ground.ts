import type { Knex } from "knex";
import { mostSchemeMines } from "#contract/schemes";
import { mergeLinks } from "#gis/optimum/merge-links";
import type { MergeLink } from "#gis/optimum/optimum-mine";
import { isSandStoneClay } from "#gis/policy/sand-stone-clay";
import type { SchemeMine } from "#gis/schemes/scheme-mine";
import type { TriggerFinding, TriggerOutcome } from "#gis/triggers/trigger";
import { type CandidatesReply, readCandidates } from "../consolidation/read-candidates.ts";
import { badRequest, conflict } from "../http/problem.ts";
import { registeredFactsSql } from "./scheme-sql.ts";

type Result = NonNullable<CandidatesReply["result"]>;

/** What a scheme stands on: the mines an analysis judged, how they may be merged, and how it would group them. */
export interface NewGround {
  run: CandidatesReply["run"];
  mines: SchemeMine[];
  links: MergeLink[];
  groups: Result["groups"];
}

type RegisteredFacts = Pick<
  SchemeMine,
  "id" | "method" | "capacity" | "capacityUnit" | "bulkDensity" | "status"
>;

/** The mines of an analysis that its pack is about, as it found them; capacity and status are those of the register now. */
export async function groundOfRun(db: Knex, runId: string): Promise<NewGround> {
  await requireRun(db, runId);
  const { run, mines: cards, result, triggers } = await readCandidates(db, runId);
  if (!result)
    throw conflict("run_not_done", "这次识别还没有完成，不能作为方案的底数。请等它完成，或另选一次。");
  if (run.stale)
    throw conflict("run_stale", "这次识别之后台账或引擎已有变化。请先重新识别，再以新的结果新建方案。");
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  const judged = result.verdicts.filter(({ verdict }) => verdict !== "out_of_scope");
  if (judged.length > mostSchemeMines)
    throw conflict(
      "too_many_mines",
      `这次识别有 ${judged.length} 座矿山，一个方案最多 ${mostSchemeMines} 座。请按县（区）识别后再新建方案。`,
    );
  const factsOf = await registeredFacts(
    db,
    judged.map(({ mineId }) => mineId),
  );
  const findingsOf = new Map((triggers?.mines ?? []).map(({ mineId, findings }) => [mineId, findings]));
  const mines = judged.flatMap(({ mineId, verdict, officialAreaM2 }): SchemeMine[] => {
    const [card, facts] = [cardOf.get(mineId), factsOf.get(mineId)];
    if (!card || !facts) return [];
    const { name, holder, licenceNumber, regionCode, mineral, orebodyId, reserveWt, validTo } = card;
    const [lon = 0, lat = 0] = card.center;
    const findings = findingsOf.get(mineId) ?? [];
    return [
      {
        ...{ name, holder, licenceNumber, regionCode, mineral, orebodyId, reserveWt, validTo },
        ...facts,
        areaM2: officialAreaM2,
        mustMerge: verdict === "must_merge",
        mustMergeToVerify: verdict === "to_verify",
        triggers: triggersThat(findings, "holds"),
        triggersToVerify: triggersThat(findings, "unverified"),
        isSandStoneClay: isSandStoneClay(mineral),
        center: [lon, lat],
      },
    ];
  });
  const links = mergeLinks(result.pairs, mines, { withUnknown: true });
  return { run, mines, links, groups: result.groups };
}

const triggersThat = (findings: readonly TriggerFinding[], wanted: TriggerOutcome) =>
  findings.filter(({ outcome }) => outcome === wanted).map(({ trigger }) => trigger);

async function requireRun(db: Knex, id: string): Promise<void> {
  if (await db("run").where({ id, kind: "candidates" }).first("id")) return;
  const message = "没有这次必须整合识别，可能已被删除，请重新选择。";
  throw badRequest("invalid_input", message, [{ path: "body.runId", message }]);
}

async function registeredFacts(db: Knex, ids: readonly string[]): Promise<Map<string, RegisteredFacts>> {
  const { rows } = await db.raw<{ rows: RegisteredFacts[] }>(registeredFactsSql, { ids });
  return new Map(rows.map((facts) => [facts.id, facts]));
}
