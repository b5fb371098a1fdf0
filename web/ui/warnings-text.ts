import type { CodeCount } from "#contract/code-count";
import { issueNames } from "#gis/issue-names";

/** Kinds of warnings, each with how many mines have it. */
export const warningsText = (warnings: readonly CodeCount[]) =>
  warnings.map(({ code, count }) => `${issueNames[code]} ${count} 座`).join("、");
