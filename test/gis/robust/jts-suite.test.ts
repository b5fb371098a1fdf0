import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { jtsExceptions } from "#test/support/jts/exceptions";
import { readJtsCases } from "#test/support/jts/read-cases";
import { type JtsVerdict, judgeCase } from "#test/support/jts/verdict";

const folder = "../shared/data/jts";
const present = existsSync(folder);
if (!present) process.stderr.write(`\n!!! SKIPPED 跳过：没有 ${folder}，JTS 用例不会运行\n\n`);

test.runIf(present)(
  "answers as JTS does, but for the exceptions listed with their reason",
  async () => {
    const counts = new Map<string, Map<string, number>>();
    const exceptions: string[] = [];
    for (const jtsCase of readJtsCases(folder)) {
      for (const verdict of judgeCase(jtsCase)) {
        const outcome = outcomeOf(verdict);
        const group = counts.get(verdict.group) ?? new Map<string, number>();
        counts.set(verdict.group, group.set(outcome, (group.get(outcome) ?? 0) + 1));
        if (outcome === "differ") exceptions.push(describeException(jtsCase, verdict));
      }
    }
    const agreed = totalOf(counts, "agree");
    const share = agreed / (agreed + exceptions.length);
    expect(agreed).toBeGreaterThan(3000);
    expect(exceptions.filter((line) => line.endsWith("no reason"))).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(0.999);
    const lines = [...counts]
      .toSorted()
      .flatMap(([group, outcomes]) => [
        group,
        ...[...outcomes].toSorted().map(([outcome, count]) => `  ${outcome}: ${count}`),
      ]);
    const golden = [...lines, "", `agree: ${(100 * share).toFixed(2)} %`, "", "exceptions", ...exceptions];
    await expect(`${golden.join("\n")}\n`).toMatchFileSnapshot("../../golden/jts-suite.txt");
  },
  300_000,
);

function outcomeOf(verdict: JtsVerdict): string {
  if ("outOfScope" in verdict) return `out of scope, ${verdict.outOfScope}`;
  return verdict.ours === verdict.expected ? "agree" : "differ";
}

function describeException(
  { id, operation }: { id: string; operation: string },
  verdict: JtsVerdict,
): string {
  if ("outOfScope" in verdict) return id;
  const { group, ours, expected } = verdict;
  return `  ${group}, ${id} ${operation}: ours ${ours}, JTS ${expected}: ${jtsExceptions[id] ?? "no reason"}`;
}

function totalOf(counts: ReadonlyMap<string, ReadonlyMap<string, number>>, outcome: string): number {
  return [...counts.values()].reduce((sum, outcomes) => sum + (outcomes.get(outcome) ?? 0), 0);
}
