import { z } from "zod";

/** Keyset paging: `after` is the `next` of the page before; order is stable (sort key, then id). */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  after: z.string().optional(),
});

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int(), next: z.string().nullable() });

export const Versioned = z.object({ id: z.uuid(), version: z.int() });
export const IdParams = z.object({ id: z.uuid() });
