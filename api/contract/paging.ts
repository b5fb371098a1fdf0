import { z } from "zod";

/** Keyset paging: `after` is the `next` of the page before; order is stable (sort key, then id). */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  after: z.string().optional(),
});

/** The query of a list: its page and one of its sorts, the first unless said otherwise; "-" is downwards. */
export const pageQuery = <const Sorts extends readonly [string, ...string[]]>(sorts: Sorts) =>
  PageQuery.extend({ sort: z.enum(sorts).default(sorts[0] as never) });

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int(), next: z.string().nullable() });

export const Versioned = z.object({ id: z.uuid(), version: z.int() });
export const IdParams = z.object({ id: z.uuid() });
