import type { StagedItem } from "#contract/transfer";
import type { ZoneWidth } from "#gis/crs/gauss-kruger";
import type { StagedIssue } from "./staged-items.ts";

export interface ZoneDoubt {
  /** missing: no 带号 anywhere; mismatch: the file states another one than its Y coordinates begin with */
  kind: "missing" | "mismatch";
  /** what the file does say */
  width: ZoneWidth | null;
  zone: number | null;
}

/** Whether the 带号 has to be asked for (F02) or confirmed (E05 as an error). */
export function zoneDoubt(items: readonly Pick<StagedItem, "crs" | "issues">[]): ZoneDoubt | null {
  for (const { issues, crs } of items) {
    if (issues.some(({ code }) => code === "F02"))
      return { kind: "missing", width: crs.zoneWidth, zone: null };
    const clash = issues.find(({ code, severity }) => code === "E05" && severity === "error");
    if (clash) return { kind: "mismatch", ...prefixOf(clash) };
  }
  return null;
}

/** X and Y look swapped and nobody has confirmed it yet. */
export function swapDoubt(items: readonly Pick<StagedItem, "issues">[]): StagedIssue | null {
  return (
    items
      .flatMap(({ issues }) => issues)
      .find(({ code, context }) => code === "E11" && context.accepted !== "yes") ?? null
  );
}

function prefixOf({ context }: StagedIssue): Pick<ZoneDoubt, "width" | "zone"> {
  return { width: context.prefixWidth === 6 ? 6 : 3, zone: Number(context.prefix) };
}
