/** Columns that are 0 or 1; the sum of the costs of those at 1 is to be least. Whole numbers throughout, so that a proof is one. */
export interface BinaryModel {
  costs: readonly number[];
  /** columns that stay 0 */
  banned: ReadonlySet<number>;
  rows: readonly BinaryRow[];
}

export interface BinaryRow {
  /** ±Infinity where there is none */
  least: number;
  most: number;
  columns: readonly number[];
  values: readonly number[];
}

export interface BinaryAnswer {
  /** `stopped` by time or by hand: what was found is then not proved to be the least */
  state: "proved" | "stopped" | "impossible";
  /** columns at 1; null when none was found */
  chosen: number[] | null;
  /** no answer costs less than this; null when not even that is known */
  bound: number | null;
}

export interface SolveOptions {
  /** columns of an answer to start from */
  start?: readonly number[];
}

/** Settles a model; told how long it may take, and how it is stopped, by whoever made it. */
export type SolveBinary = (model: BinaryModel, options?: SolveOptions) => BinaryAnswer;
