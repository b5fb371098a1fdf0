import type { WorkingBreachFinding, ZoneOverlapFinding } from "#contract/breaches";
import type { ExportChoice, ExportOffer, ExportSource } from "../exports/export-offer.ts";
import { restrictedZones } from "../exports/export-offer.ts";
import type { BreachReply } from "./breach-view.ts";
import type { FindingKind } from "./enforcement-store.ts";

interface ShownFindings {
  run: { id: string };
  kind: FindingKind;
  workings: readonly WorkingBreachFinding[];
  overlaps: readonly ZoneOverlapFinding[];
  reply: BreachReply;
}

/** What a check offers: the findings as they are filtered, and all of the kind on screen. */
export function findingOffer({ run, kind, workings, overlaps, reply }: ShownFindings): ExportOffer {
  const filter = { runId: run.id };
  if (kind === "workings")
    return offerOf("越界核查结果", { layer: "breaches", filter }, workings, reply.workings);
  return offerOf("压占核查结果", { layer: "overlaps", filter }, overlaps, reply.overlaps);
}

type Finding = { id: string } & Partial<Pick<ZoneOverlapFinding, "zoneId" | "kind">>;

function offerOf(
  title: string,
  source: ExportSource,
  shown: readonly Finding[],
  all: readonly Finding[],
): ExportOffer {
  const whole: ExportChoice = { label: `全部 ${all.length} 条`, source, restricted: restrictedIn(all) };
  if (shown.length === 0) return { title, choices: [whole] };
  const filtered: ExportChoice = {
    label: `当前筛选 ${shown.length} 条`,
    source,
    ids: shown.map(({ id }) => id),
    restricted: restrictedIn(shown),
  };
  return { title, choices: [filtered, whole] };
}

function restrictedIn(findings: readonly Finding[]): string | null {
  const kinds = new Set(findings.flatMap(({ kind }) => kind ?? []));
  return [...kinds].flatMap((kind) => restrictedZones(kind) ?? []).join("、") || null;
}
