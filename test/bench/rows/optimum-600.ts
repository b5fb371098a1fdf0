import loadHighs from "highs";
import { findOptimum } from "#gis/optimum/find-optimum";
import { draftCost, groupCost } from "#gis/optimum/group-cost";
import { highsSolver } from "#gis/optimum/highs-solver";
import { namedLimits } from "#gis/optimum/named-limits";
import type { OptimumRules } from "#gis/optimum/optimum-mine";
import { possibleGroups } from "#gis/optimum/possible-groups";
import { settlePartition } from "#gis/optimum/settle-partition";
import { fieldsOfMines, plainRules } from "#test/gis/optimum/scattered-mines";
import type { BenchRow } from "../bench-row.ts";
import { medianMs, peakMb } from "../stopwatch.ts";

const n = 600;
const wantedMs = 10_000;
const rules: OptimumRules = {
  ...plainRules,
  mostMembers: 6,
  mergedIsLargeOrMedium: true,
  mostLeftPercent: "50",
  share: { percent: "35", isInclusive: true },
};

/** The proved best scheme of a city, against the same model given to HiGHS in one piece. */
export const optimum600: BenchRow = {
  name: "optimum-600",
  async measure() {
    const { mines, links } = fieldsOfMines(n, 1);
    const solve = highsSolver(await loadHighs(), { secondsLeft: () => 120 });
    const { ms: oursMs, answer } = await medianMs(() => findOptimum({ mines, links, rules }, solve));
    const memoryMb = peakMb();
    const { ms: peerMs, answer: whole } = await medianMs(() => {
      const possible = possibleGroups(mines, links, rules.mostMembers);
      const costs = possible.groups.map(groupCost(mines, rules.weights));
      const parts = [[...possible.groups.keys()]];
      return settlePartition(
        { possible: { ...possible, parts }, costs, limits: namedLimits(mines, rules) },
        solve,
      );
    });
    const told = `${answer.state}, ${answer.weighed} groups weighed, ${answer.scheme?.groups.length} mines left, bound ${answer.bound} of ${answer.scheme?.cost}`;
    return {
      n,
      oursMs,
      peakMb: memoryMb,
      peer: "HiGHS, all mines in one model",
      peerMs,
      goal: null,
      notes: [
        told,
        `whole: ${whole.state}, bound ${(whole.bound ?? Number.NaN) + draftCost(mines, rules.weights)}`,
        `within 10 s: ${oursMs < wantedMs ? "yes" : "no"}`,
      ],
    };
  },
};
