import type { ItemGrade } from "#contract/staging-review";

/** On the map the three differ by hatch as well; in lists by icon and word. */
export const gradeColours: Record<ItemGrade, string> = {
  error: "#c62828",
  warning: "#b26a00",
  fine: "#00695c",
};
