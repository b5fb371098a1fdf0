import type { InputVersion, RunComparison, VerdictChange } from "#contract/provenance";
import { conflict } from "../http/problem.ts";
import { inputKey } from "./input-versions.ts";
import type { RunHead } from "./run-store.ts";

/** A finding as two runs are laid beside each other: what it is about, what it came to, what it rests on. */
export interface ComparedFinding {
  about: Pick<VerdictChange, "subject" | "mineId" | "workingId" | "zoneId" | "name"> &
    Partial<Pick<VerdictChange, "otherMineId">>;
  /** the finding itself, where it can be asked for by itself */
  id?: string;
  /** tells apart what is found about the same records */
  place?: string;
  verdict: string;
  critical: boolean;
  /** all of it, to tell that numbers differ */
  body: unknown;
  inputs: readonly InputVersion[];
}

export interface ComparedRun {
  head: RunHead;
  findings: readonly ComparedFinding[];
}

type Reason = VerdictChange["reasons"][number];
type Side = ComparedFinding | undefined;

/** Which verdicts an analysis sees differently from an earlier one, and why: another engine, other data or other parameters. */
export function compareRuns(before: ComparedRun, after: ComparedRun): RunComparison {
  needDone(before.head);
  needDone(after.head);
  const differs = differences(before.head, after.head);
  const earlier = new Map(before.findings.map((finding) => [keyOf(finding), finding]));
  const later = new Map(after.findings.map((finding) => [keyOf(finding), finding]));
  const keys = [...new Set([...later.keys(), ...earlier.keys()])];
  const pairs = keys.map((key) => [earlier.get(key), later.get(key)] as const);
  const changed = pairs.filter(([was, is]) => !isSameVerdict(was, is));
  const kept = pairs.filter(([was, is]) => isSameVerdict(was, is));
  return {
    before: before.head,
    after: after.head,
    differs,
    changes: changed.flatMap(([was, is]) => changeOf(was, is, differs)),
    otherNumbers: kept.filter(([was, is]) => JSON.stringify(was?.body) !== JSON.stringify(is?.body)).length,
  };
}

function needDone({ state }: RunHead): void {
  if (state !== "done") throw conflict("run_not_done", "分析尚未完成，不能比较。请等待任务结束。");
}

function keyOf({ about, place }: ComparedFinding): string {
  const { subject, workingId, mineId, zoneId, otherMineId } = about;
  return [subject, workingId ?? mineId, zoneId, otherMineId, place].join(" ");
}

function differences(before: RunHead, after: RunHead): Reason[] {
  const questions: [Reason, (head: RunHead) => unknown][] = [
    ["engine", ({ engineVersion }) => engineVersion],
    ["data", ({ dataVersion }) => dataVersion],
    [
      "parameters",
      ({ packId, packVersion, asOf, parameters }) => [packId, packVersion, asOf, sorted(parameters)],
    ],
  ];
  return questions
    .filter(([, of]) => JSON.stringify(of(before)) !== JSON.stringify(of(after)))
    .map(([reason]) => reason);
}

const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

function isSameVerdict(was: Side, is: Side): boolean {
  return was?.verdict === is?.verdict && was?.critical === is?.critical;
}

function changeOf(was: Side, is: Side, differs: readonly Reason[]): VerdictChange[] {
  const about = (is ?? was)?.about;
  if (!about) return [];
  const inputs = inputChanges(was?.inputs ?? [], is?.inputs ?? []);
  return [
    {
      otherMineId: null,
      ...about,
      findingId: is?.id ?? null,
      before: was?.verdict ?? null,
      after: is?.verdict ?? null,
      criticalBefore: was?.critical ?? false,
      criticalAfter: is?.critical ?? false,
      reasons: reasonsOf(inputs.length > 0, differs),
      inputs,
    },
  ];
}

/** Data is a reason where the finding's own records moved on, else only when nothing else explains the change. */
function reasonsOf(ownInputsMoved: boolean, differs: readonly Reason[]): Reason[] {
  const others = differs.filter((reason) => reason !== "data");
  const isData = differs.includes("data") && (ownInputsMoved || others.length === 0);
  return isData ? ["data", ...others] : others;
}

function inputChanges(
  before: readonly InputVersion[],
  after: readonly InputVersion[],
): VerdictChange["inputs"] {
  const earlier = new Map(before.map((input) => [inputKey(input), input]));
  const later = new Map(after.map((input) => [inputKey(input), input]));
  return [...new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((key) => {
    const [was, is] = [earlier.get(key), later.get(key)];
    const record = is ?? was;
    if (!record || was?.version === is?.version) return [];
    const { kind, id, mineId } = record;
    return [{ kind, id, mineId, before: was?.version ?? null, after: is?.version ?? null }];
  });
}
