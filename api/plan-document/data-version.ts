import { createHash } from "node:crypto";

/** What the numbers of a scheme rest on. */
export interface DataVersionFacts {
  schemeId: string;
  schemeVersion: number;
  packId: string;
  packVersion: number;
  /** ISO day */
  asOf: string;
  dataVersion: number;
  engineVersion: string;
  /** how far the plan has come: its acts, objections and approval; empty where it has no course */
  course: string;
  /** version of the new boundary of each group that has one */
  boundaries: readonly { groupId: string; version: number }[];
}

/**
 * 数据版本号 (domain 2j): one name for all that the numbers rest on, printed on page, Word, Excel, PDF and plates. Two papers with the
 * same name hold the same numbers; if any of the facts differs, so does the name.
 */
export function dataVersionId(facts: DataVersionFacts): string {
  const boundaries = facts.boundaries.map(({ groupId, version }) => `${groupId}:${version}`).toSorted();
  const { schemeId, schemeVersion, packId, packVersion, asOf, dataVersion, engineVersion } = facts;
  const { course } = facts;
  const text = JSON.stringify([
    ...[schemeId, schemeVersion, packId, packVersion, asOf, dataVersion, engineVersion, course],
    boundaries,
  ]);
  return `KJ-${createHash("sha256").update(text).digest("hex").slice(0, 12).toUpperCase()}`;
}
