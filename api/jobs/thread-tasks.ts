import type { Candidates, MergeParameters, MineFacts } from "#gis/consolidation/candidate";
import { findCandidates } from "#gis/consolidation/find-candidates";
import type { WorkFunctions } from "#gis/parallel/work";
import { type BreachFindings, type BreachMatter, judgeBreaches } from "../breaches/judge-breaches.ts";
import { type ReadFile, type ReadFileInput, readFile } from "../transfer/read-file.ts";

/** The pure functions a thread can be asked for, each with what goes in and what comes out. */
export type ThreadWork = {
  candidates: {
    slice: { mines: MineFacts[]; parameters: MergeParameters };
    shared: null;
    output: Candidates;
  };
  breaches: { slice: BreachMatter; shared: null; output: BreachFindings };
  readFile: { slice: ReadFileInput; shared: null; output: ReadFile };
};

export const threadTasks: WorkFunctions<ThreadWork> = {
  candidates: ({ mines, parameters }, _, onProgress) => findCandidates(mines, parameters, onProgress),
  breaches: (matter, _, onProgress) => judgeBreaches(matter, onProgress),
  readFile: (input) => readFile(input),
};
