import type { StagedItem, Staging, WeighedReading } from "#contract/transfer";
import type { StagedIssue } from "../staged-items.ts";

type Doubted = Pick<StagedItem, "issues">;

/** The first question of how degrees are written; null when there is none. */
export function degreesDoubt(items: readonly Doubted[]): StagedIssue | null {
  return issuesOf(items).find(({ code }) => code === "F08") ?? null;
}

export interface EncodingReading {
  encoding: Staging["encoding"];
  /** how the file begins when it is read so */
  text: string;
}

/** Two encodings in which the text of a file makes sense, the one it was read in first. */
export interface EncodingDoubt {
  readings: readonly [EncodingReading, EncodingReading];
}

/** Null where the text of the file tells by itself how it is written, or a person has said it. */
export function encodingDoubt(issues: Staging["issues"]): EncodingDoubt | null {
  const found = issues.find(({ code, context }) => code === "C07" && context.kind === "doubt");
  if (found === undefined) return null;
  const { encoding, as, rival, rivalAs } = found.context;
  const reading = (name: unknown, text: unknown): EncodingReading => ({
    encoding: name as EncodingReading["encoding"],
    text: String(text),
  });
  return { readings: [reading(encoding, as), reading(rival, rivalAs)] };
}

/** No item of the file says in which datum it stands. */
export function isDatumSilent(items: readonly Doubted[]): boolean {
  return issuesOf(items).some(({ code, context }) => code === "E10" && context.datum === "missing");
}

/** The first mine whose plane numbers can be read in more than one way; null when zone and order are settled. */
export function readingDoubt(items: readonly StagedItem[]): StagedItem | null {
  const asks = ({ code, severity }: StagedIssue) => severity === "error" && /^(F02|E05|E11)$/.test(code);
  const inDoubt = (item: StagedItem) => item.crs.kind === "plane" && item.issues.some(asks);
  const elsewhere = (item: StagedItem) =>
    item.crs.kind === "plane" && item.issues.some(({ code }) => code === "E06");
  return items.find(inDoubt) ?? items.find(elsewhere) ?? null;
}

/** Readings a person can choose from: those that came to ground where it was asked for, or nothing when all of China would do. */
export function choosable(readings: readonly WeighedReading[]): WeighedReading[] {
  const landed = readings.filter(({ shape }) => shape !== null);
  return landed.length <= mostShown ? landed : [];
}

const mostShown = 8;

function issuesOf(items: readonly Doubted[]): StagedIssue[] {
  return items.flatMap(({ issues }) => issues);
}
