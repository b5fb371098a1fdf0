import { z } from "zod";

/** so many faults are put into words; who sends more of them has sent something else than was asked for */
export const mostFaults = 100;

/**
 * An array of many thousand items: it is read until it holds 100 faults and no further, so that some MB that are
 * wrong everywhere cost no more than some that are right.
 */
export function longArray<T extends z.ZodType>(item: T): z.ZodArray<T> {
  return new LongArray({ type: "array", element: item }) as unknown as z.ZodArray<T>;
}

const LongArray = z.core.$constructor("LongArray", (made: z.ZodArray, how: z.core.$ZodArrayDef) => {
  z.ZodArray.init(made, how);
  made._zod.parse = (payload, context) => {
    const given = payload.value;
    if (!Array.isArray(given)) {
      payload.issues.push({ expected: "array", code: "invalid_type", input: given, inst: made });
      return payload;
    }
    const read: unknown[] = [];
    payload.value = read;
    for (let i = 0; i < given.length && payload.issues.length < mostFaults; i++) {
      const item = how.element._zod.run({ value: given[i], issues: [] }, context);
      if (item instanceof Promise) throw new z.core.$ZodAsyncError();
      if (item.issues.length > 0) payload.issues.push(...z.core.util.prefixIssues(i, item.issues));
      read.push(item.value);
    }
    return payload;
  };
});
