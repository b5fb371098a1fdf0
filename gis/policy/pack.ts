import { z } from "zod";
import { extraLimbs, triggerKeys } from "../triggers/trigger.ts";

/** How sure a statement is: S in the document, L read in public text, C computed, K known, K? unsure, R our ruling. */
export const certainties = ["S", "L", "C", "K", "K?", "R", "OCR"] as const;
export const Certainty = z.enum(certainties);
export type Certainty = z.infer<typeof Certainty>;

/** Who issued the licence decides whether a pack applies. */
export const licenceLevels = ["ministry", "province", "city", "county"] as const;
export type LicenceLevel = (typeof licenceLevels)[number];

const Comparison = z.enum(["<=", "<", ">=", ">", "=", "about"]);
const ClauseId = z.string().nullable();

export const PolicyClause = z.object({
  id: z.string(),
  article: z.string(),
  quote: z.string().min(1),
  interpretation: z.string().nullable(),
  certainty: Certainty,
});
export type PolicyClause = z.infer<typeof PolicyClause>;

export const PolicyParameter = z.object({
  key: z.string(),
  label: z.string(),
  value: z.string(),
  unit: z.string(),
  comparison: Comparison,
  clauseId: ClauseId,
  note: z.string().nullable(),
  certainty: Certainty,
});
export type PolicyParameter = z.infer<typeof PolicyParameter>;

export const PolicyReading = z.object({
  key: z.string(),
  question: z.string(),
  clauseId: ClauseId,
  default: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.string(), reason: z.string() })).min(2),
});

export const PolicyTarget = z.object({
  key: z.string(),
  label: z.string(),
  value: z.string(),
  unit: z.string(),
  comparison: Comparison,
  tolerance: z.string().nullable(),
  due: z.iso.date().nullable(),
  clauseId: ClauseId,
  certainty: Certainty,
  note: z.string().nullable(),
});
export type PolicyTarget = z.infer<typeof PolicyTarget>;

export const PolicyDeadline = z.object({
  key: z.string(),
  label: z.string(),
  due: z.iso.date().nullable(),
  relative: z.object({ event: z.string(), years: z.int() }).nullable(),
  actor: z.string(),
  clauseId: ClauseId,
  note: z.string().nullable(),
});

/** A reason to put mines together that the document gives beside its rule of distance and size, and what it asks for it. */
export const PolicyTrigger = z.object({
  key: z.enum(triggerKeys),
  clauseId: z.string(),
  also: z.array(z.enum(extraLimbs)),
  measures: z.enum(["licence", "working"]),
  note: z.string().nullable(),
  certainty: Certainty,
});

/** The least that the document asks of mines of some minerals a year. */
export const PolicyMinimumScale = z.object({
  minerals: z.array(z.string()).min(1),
  method: z.enum(["open_pit", "underground"]).nullable(),
  value: z.string(),
  unit: z.enum(["wt", "wm3"]),
  clauseId: z.string(),
});

/** One policy document as dated, versioned data: parameters, readings, targets and deadlines, each with its clause. */
export const PolicyPack = z
  .object({
    id: z.string(),
    version: z.int().min(1),
    title: z.string(),
    documentNumber: z.string(),
    issuer: z.string(),
    /** null = the document as it is known does not say */
    issuedOn: z.iso.date().nullable(),
    effectiveFrom: z.iso.date(),
    effectiveTo: z.iso.date().nullable(),
    status: z.enum(["active", "closed"]),
    regionCodePrefix: z.string().regex(/^\d{2,9}$/),
    licenceLevels: z.array(z.enum(licenceLevels)).min(1),
    parameters: z.array(PolicyParameter),
    readings: z.array(PolicyReading),
    targets: z.array(PolicyTarget),
    deadlines: z.array(PolicyDeadline),
    triggers: z.array(PolicyTrigger),
    minimumScales: z.array(PolicyMinimumScale),
    clauses: z.array(PolicyClause),
  })
  .superRefine((pack, context) => {
    for (const message of packFaults(pack)) context.addIssue({ code: "custom", message });
  });
export type PolicyPack = z.infer<typeof PolicyPack>;

interface Keyed {
  key: string;
  clauseId: string | null;
}
interface PackParts {
  parameters: Keyed[];
  readings: (Keyed & { default: string; options: { value: string }[] })[];
  targets: Keyed[];
  deadlines: Keyed[];
  triggers: (Keyed & { also: string[] })[];
  minimumScales: { minerals: string[]; clauseId: string }[];
  clauses: { id: string }[];
}

function packFaults(pack: PackParts): string[] {
  const clauseIds = new Set(pack.clauses.map((clause) => clause.id));
  const lists = [pack.parameters, pack.readings, pack.targets, pack.deadlines, pack.triggers];
  const minima = pack.minimumScales.map(({ minerals, clauseId }) => ({ key: minerals.join("、"), clauseId }));
  const dangling = [...lists.flat(), ...minima].filter(
    ({ clauseId }) => clauseId !== null && !clauseIds.has(clauseId),
  );
  const offered = (reading: PackParts["readings"][number]) =>
    reading.options.some(({ value }) => value === reading.default);
  return [
    ...dangling.map(({ key, clauseId }) => `${key} cites clause ${clauseId}, which the pack does not hold`),
    ...repeated(pack.clauses.map(({ id }) => id)).map((id) => `clause ${id} is there twice`),
    ...lists.flatMap((list) => repeated(list.map(({ key }) => key))).map((key) => `${key} is there twice`),
    ...pack.triggers
      .filter(({ key, also }) => key === "false_merger" && also.length > 0)
      .map(({ key }) => `${key} is any of its signs and asks nothing beside`),
    ...pack.readings.filter((reading) => !offered(reading)).map(({ key }) => `${key}: default is no option`),
  ];
}

function repeated(names: string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
