import type { Highs, Model } from "highs";
import type { BinaryAnswer, BinaryModel, SolveBinary, SolveOptions } from "./binary-model.ts";

export interface HighsLimits {
  /** asked before each model: how long it may take, s */
  secondsLeft: () => number;
  /** asked now and then while a model is settled; true stops it */
  isStopped?: () => boolean;
}

/**
 * Settles models with HiGHS, branch and cut to the last whole number. What it calls optimal is taken as proved only where its own
 * bound says so: 1.15.3 has been seen to stop at a bound that broke a row after a restart, with a dearer scheme in hand. Such a model is
 * settled again without presolve and restarts, and so is one it calls impossible.
 */
export function highsSolver(highs: Highs, limits: HighsLimits): SolveBinary {
  return (model, options = {}) => {
    const answer = settled(highs, model, { ...options, ...limits, presolve: "choose" });
    if (answer.state === "stopped" || isBoundReached(model, answer)) return answer;
    const again = settled(highs, model, { ...options, ...limits, presolve: "off" });
    if (again.state !== "proved" || isBoundReached(model, again)) return again;
    return { ...again, state: "stopped", bound: null };
  };
}

const isBoundReached = ({ costs }: BinaryModel, { chosen, bound }: BinaryAnswer) =>
  bound !== null && chosen?.reduce((sum, column) => sum + (costs[column] ?? 0), 0) === bound;

interface RunOptions extends HighsLimits, SolveOptions {
  presolve: "choose" | "off";
}

function settled(highs: Highs, model: BinaryModel, options: RunOptions): BinaryAnswer {
  const { start, secondsLeft, isStopped, presolve } = options;
  return highs.withModel(dataOf(highs, model), (loaded) => {
    loaded.options.set({
      ...{ output_flag: false, time_limit: Math.max(secondsLeft(), 0) },
      ...{ mip_rel_gap: 0, mip_abs_gap: 0.5, presolve, mip_allow_restart: presolve !== "off" },
    });
    if (start) loaded.setSolution({ indices: [...start], values: start.map(() => 1) });
    loaded.run({
      [highs.constants.callbackType.mipInterrupt]: (event) => {
        if (isStopped?.()) event.interrupt();
      },
    });
    return answerOf(highs, loaded, model);
  });
}

function dataOf(highs: Highs, { costs, banned, rows }: BinaryModel) {
  const starts = [0];
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length);
  return {
    numCols: costs.length,
    numRows: rows.length,
    colCost: costs,
    colLower: costs.map(() => 0),
    colUpper: costs.map((_, column) => (banned.has(column) ? 0 : 1)),
    rowLower: rows.map(({ least }) => (Number.isFinite(least) ? least : -highs.infinity)),
    rowUpper: rows.map(({ most }) => (Number.isFinite(most) ? most : highs.infinity)),
    matrix: {
      format: "csr" as const,
      numRows: rows.length,
      numCols: costs.length,
      starts,
      indices: rows.flatMap(({ columns }) => columns),
      values: rows.flatMap(({ values }) => values),
    },
    integrality: costs.map(() => highs.constants.variableType.integer),
  };
}

function answerOf(highs: Highs, loaded: Model, { costs }: BinaryModel): BinaryAnswer {
  const { modelStatus, solutionStatus } = highs.constants;
  const status = loaded.getModelStatus();
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
    return { state: "impossible", chosen: null, bound: null };
  const isFound = loaded.info.get("primal_solution_status") === solutionStatus.feasible;
  const values = isFound ? loaded.getSolution().colValue : [];
  const chosen = isFound ? [...costs.keys()].filter((column) => (values[column] ?? 0) > 0.5) : null;
  const bound = Number(loaded.info.get("mip_dual_bound"));
  return {
    state: status === modelStatus.optimal ? "proved" : "stopped",
    chosen,
    // costs are whole: nothing lies between the bound and the next whole number
    bound: Number.isFinite(bound) ? Math.ceil(bound - 1e-6) : null,
  };
}
