import type { z } from "zod";
import type { PolicyPackReply } from "#contract/consolidation";
import type { TriggerFinding } from "#gis/triggers/trigger";
import { limbText, outcomeLabels, triggerLabels, triggerMeanings } from "#gis/triggers/trigger-text";

interface TriggerCardProps {
  finding: TriggerFinding;
  pack: z.infer<typeof PolicyPackReply> | undefined;
  nameOf: (mineId: string) => string;
  onChooseMine: (mineId: string) => void;
}

const statuses = { holds: "fail", fails: "pass", unverified: "unverified" } as const;

/** One rule beside 三(一)5 for one mine: what it came to, every limb with its number, what is missing, and by which clause. */
export function TriggerCard({ finding, pack, nameOf, onChooseMine }: TriggerCardProps) {
  const { trigger, outcome, critical, limbs, partnerIds } = finding;
  return (
    <section
      className="kj-condition kj-trigger"
      aria-label={triggerLabels[trigger]}
      data-status={critical ? "critical" : statuses[outcome]}
    >
      <header>
        <strong>{triggerLabels[trigger]}</strong>
        <span className="kj-condition-status">
          {outcomeLabels[outcome]}
          {critical && "（临界）"}
        </span>
      </header>
      <ul>
        {limbs.map((limb) => {
          const words = limbText(limb, nameOf);
          return (
            <li key={limb.key} title={words.sentence}>
              {words.label}：<b>{words.value}</b>
              {words.limit && `，${words.limit}`} <small>{words.status}</small>
              {words.note && <p className="kj-condition-note">{words.note}</p>}
            </li>
          );
        })}
      </ul>
      {partnerIds.length > 0 && (
        <p className="kj-trigger-partners">
          对方矿山：
          {partnerIds.map((id) => (
            <button type="button" key={id} className="kj-link" onClick={() => onChooseMine(id)}>
              {nameOf(id)}
            </button>
          ))}
        </p>
      )}
      <p className="kj-hint">
        {basisOf(finding, pack)}
        {outcome === "holds" && triggerMeanings[trigger]}
      </p>
    </section>
  );
}

function basisOf({ trigger, clauseId }: TriggerFinding, pack: TriggerCardProps["pack"]): string {
  if (clauseId === null) return "参考：本文件没有此条，不作为认定依据。";
  const clause = pack?.clauses.find(({ id }) => id === clauseId);
  const note = pack?.triggers.find(({ key }) => key === trigger)?.note;
  return `依据 ${clause?.article ?? clauseId}。${note ?? ""}`;
}
