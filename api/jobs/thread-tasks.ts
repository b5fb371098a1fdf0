import type { Candidates, MergeParameters, MineFacts } from "#gis/consolidation/candidate";
import { findCandidates } from "#gis/consolidation/find-candidates";
import { type BreachFindings, type BreachMatter, judgeBreaches } from "../breaches/judge-breaches.ts";
import { type ReadFile, type ReadFileInput, readFile } from "../transfer/read-file.ts";

/** The pure functions a thread can be asked for, each with what goes in and what comes out. */
interface ThreadWork {
  candidates: { input: { mines: MineFacts[]; parameters: MergeParameters }; output: Candidates };
  breaches: { input: BreachMatter; output: BreachFindings };
  readFile: { input: ReadFileInput; output: ReadFile };
}
export type ThreadTask = keyof ThreadWork;
export type ThreadInput<Task extends ThreadTask> = ThreadWork[Task]["input"];
export type ThreadOutput<Task extends ThreadTask> = ThreadWork[Task]["output"];
type Progress = (share: number) => void;

const tasks: {
  [Task in ThreadTask]: (input: ThreadInput<Task>, progress: Progress) => ThreadOutput<Task>;
} = {
  candidates: ({ mines, parameters }, progress) => findCandidates(mines, parameters, progress),
  breaches: judgeBreaches,
  readFile,
};

export function runTask<Task extends ThreadTask>(
  task: Task,
  input: ThreadInput<Task>,
  progress: Progress,
): ThreadOutput<Task> {
  return tasks[task](input, progress);
}
