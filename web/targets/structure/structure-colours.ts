import { dispositionColours, statusColours } from "../../ui/mine-colours.ts";

/** 大中小 from dark to light; unknown in grey. */
export const classColours: Record<string, string> = {
  large: "#174a80",
  medium: "#4b8bc4",
  small: "#b5d2ea",
  unknown: "#c3c9ce",
};

export const facetColours: Record<"classes" | "statuses" | "dispositions", Record<string, string>> = {
  classes: classColours,
  statuses: { ...statusColours, unknown: "#c3c9ce" },
  dispositions: { ...dispositionColours, none: "#c3c9ce" },
};
