import loadHighs from "highs";
import type { FieldGround } from "#gis/optimum/ground-limits";
import { highsSolver } from "#gis/optimum/highs-solver";
import { type SettledScheme, settleScheme } from "#gis/optimum/settle-scheme";
import type { WorkFunctions } from "#gis/parallel/work";
import type { KeptTask } from "./optimum-store.ts";

export type OptimumWork = {
  optimum: {
    slice: { task: KeptTask; ground: FieldGround | undefined; seconds: number; others: number };
    shared: null;
    output: SettledScheme;
  };
};

/** The search for the best scheme, with HiGHS: it tells how much of its time is over, and ends by itself when it is. */
export const optimumTasks: WorkFunctions<OptimumWork> = {
  optimum: async ({ task, ground, seconds, others }, _, onProgress) => {
    const startedAt = performance.now();
    const secondsGone = () => (performance.now() - startedAt) / 1000;
    const solve = highsSolver(await loadHighs(), {
      secondsLeft: () => seconds - secondsGone(),
      isStopped: () => {
        onProgress(Math.min(1, secondsGone() / seconds));
        return false;
      },
    });
    return settleScheme({ ...task, ground }, { others, nameOf: (id) => task.names[id] ?? id }, solve);
  },
};
