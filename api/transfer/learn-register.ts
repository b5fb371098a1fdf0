import type { Knex } from "knex";

/** Mines of a batch from which on the planner is told of them; fewer change no plan. */
export const learnsFrom = 500;

/** Has the planner look at the register as a large batch leaves it. At the end of its transaction: nobody else may until that ends. */
export async function learnRegister(tx: Knex, count: number): Promise<void> {
  if (count >= learnsFrom) await tx.raw("SELECT learn_register()");
}
