import { z } from "zod";

type WithoutDefault<T> = T extends z.ZodDefault<infer Inner> ? Inner : T;
type ChangesShape<S extends z.ZodRawShape> = {
  [K in keyof S]: z.ZodOptional<Extract<WithoutDefault<S[K]>, z.ZodType>>;
};

/**
 * The body of a change: every field may be left out and then stays as stored. `partial()` alone would fill an absent
 * field with the default of a new record and so wipe it.
 */
export function changesOf<S extends z.ZodRawShape>(fields: z.ZodObject<S>): z.ZodObject<ChangesShape<S>> {
  const shape = Object.entries(fields.shape).map(([name, field]) => [
    name,
    (field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : (field as z.ZodType)).optional(),
  ]);
  return z.object(Object.fromEntries(shape)) as z.ZodObject<ChangesShape<S>>;
}
