import type { Candidates, MergeParameters } from "#gis/consolidation/candidate";
import type { MineTriggers } from "#gis/triggers/trigger";
import { parsedJson, sharedJson } from "../jobs/shared-json.ts";

export interface CandidatePart extends Pick<Candidates, "verdicts" | "pairs" | "groups"> {
  triggers: MineTriggers[];
}

/** few enough that reading and storing a part takes milliseconds */
const entriesOfPart = 500;

/** A result in parts, in its order: a thread can hand over a million verdicts without holding up whoever takes them. */
export function inParts({ verdicts, pairs, groups, triggers }: CandidatePart): Uint8Array[] {
  const nothing: CandidatePart = { verdicts: [], pairs: [], groups: [], triggers: [] };
  return [
    ...cut(verdicts).map((some) => ({ ...nothing, verdicts: some })),
    ...cut(pairs).map((some) => ({ ...nothing, pairs: some })),
    ...cut(groups).map((some) => ({ ...nothing, groups: some })),
    ...cut(triggers).map((some) => ({ ...nothing, triggers: some })),
  ].map(sharedJson);
}

export const partOf = (bytes: Uint8Array) => parsedJson<CandidatePart>(bytes);

/** The parts laid end to end. */
export function joinParts(parts: readonly Uint8Array[], parameters: MergeParameters): Candidates {
  const read = parts.map(partOf);
  return {
    parameters: { ...parameters },
    verdicts: read.flatMap(({ verdicts }) => verdicts),
    pairs: read.flatMap(({ pairs }) => pairs),
    groups: read.flatMap(({ groups }) => groups),
  };
}

function cut<Entry>(entries: readonly Entry[]): Entry[][] {
  const count = Math.ceil(entries.length / entriesOfPart);
  return Array.from({ length: count }, (_, part) =>
    entries.slice(part * entriesOfPart, (part + 1) * entriesOfPart),
  );
}

export const triggersIn = (parts: readonly Uint8Array[]): MineTriggers[] =>
  parts.flatMap((part) => partOf(part).triggers);
