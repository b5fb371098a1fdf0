import type { z } from "zod";
import type { DispositionClass as ClassSchema } from "#contract/lists";
import type { DemoMine } from "../mines/register-mine.ts";
import { type Batch, batchFor, countyDocument } from "./documents.ts";

type DispositionClass = z.infer<typeof ClassSchema>;

/** Three layers: what the rules suggest, what the county decided, what the city approved. */
export interface DemoDisposition {
  mineId: string;
  suggested: DispositionClass;
  suggestedReason: string;
  decided: DispositionClass | null;
  decidedOn: string | null;
  decidedDocument: string | null;
  approved: DispositionClass | null;
  approvedOn: string | null;
  approvedDocument: string | null;
  completeBy: string | null;
  completedOn: string | null;
}

interface Proposal {
  suggested: DispositionClass;
  reason: string;
  completeBy: string | null;
  /** the county sometimes decides otherwise than suggested */
  decided?: DispositionClass;
  completedOn?: string | null;
}

/** Takes a proposal as far as its batch has come: later ones are only decided, or not even that. */
export function disposeOf(mine: DemoMine, proposal: Proposal, batch?: Batch): DemoDisposition {
  const { suggested, reason, completeBy } = proposal;
  const chosen = batch ?? (completeBy ? batchFor(completeBy) : undefined);
  const outcome = chosen ? (proposal.decided ?? suggested) : null;
  const approval = chosen?.approval ?? null;
  return {
    mineId: mine.id,
    suggested,
    suggestedReason: reason,
    decided: outcome,
    decidedOn: chosen?.decidedOn ?? null,
    decidedDocument: chosen ? countyDocument(mine.regionCode, chosen) : null,
    approved: approval ? outcome : null,
    approvedOn: approval?.on ?? null,
    approvedDocument: approval?.document ?? null,
    completeBy,
    completedOn: (approval && proposal.completedOn) || null,
  };
}
