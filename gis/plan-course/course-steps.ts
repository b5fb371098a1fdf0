import { z } from "zod";
import { termUnits } from "../calendar/term-end.ts";
import { PolicyClause } from "../policy/pack.ts";

/**
 * What a completion must tell beside the day: the publicity period, the shares of a new holder, or that no objection is open. The approval
 * and the carrying out are changes of their own, and end their step themselves.
 */
const courseNeeds = ["publicity", "shares", "answers", "approval", "carrying_out"] as const;

const Document = z.object({
  key: z.string(),
  label: z.string(),
  /** whether the document itself names it, or the software asks for it as evidence, and why */
  isNamed: z.boolean(),
  note: z.string().nullable(),
});

const Term = z.discriminatedUnion("kind", [
  /** a deadline of the pack, by its key */
  z.object({ kind: z.literal("deadline"), key: z.string() }),
  z.object({
    kind: z.literal("within"),
    after: z.string(),
    count: z.int().min(1),
    unit: z.enum(termUnits),
    clauseId: z.string(),
  }),
]);

export const CourseStep = z.object({
  key: z.string(),
  label: z.string(),
  /** of the whole plan, or of each mine that merging leaves */
  scope: z.enum(["plan", "group"]),
  actor: z.string(),
  /** why it is this unit, where the document does not say */
  actorNote: z.string().nullable(),
  clauseId: z.string(),
  after: z.array(z.string()),
  /** null: the document sets none, and none is made up */
  term: Term.nullable(),
  documents: z.array(Document),
  needs: z.enum(courseNeeds).nullable(),
  /** days of publicity at the least; null: the document sets none */
  leastDays: z.int().min(1).nullable(),
  maySkip: z.boolean(),
  /** the event of a relative deadline that its completion is */
  event: z.string().nullable(),
});
export type CourseStep = z.infer<typeof CourseStep>;

/** The steps of one policy document in their order, with clauses that its pack does not hold. */
export const PlanCourse = z
  .object({ packId: z.string(), clauses: z.array(PolicyClause), steps: z.array(CourseStep).min(1) })
  .superRefine(({ steps }, context) => {
    const before = new Set<string>();
    for (const { key, after } of steps) {
      const message = before.has(key) ? `${key} is there twice` : unknownOf(key, after, before);
      if (message) context.addIssue({ code: "custom", message });
      before.add(key);
    }
  });
export type PlanCourse = z.infer<typeof PlanCourse>;

function unknownOf(key: string, after: readonly string[], before: ReadonlySet<string>): string | null {
  const unknown = after.find((one) => !before.has(one));
  return unknown === undefined ? null : `${key} comes after ${unknown}, which is no step before it`;
}
