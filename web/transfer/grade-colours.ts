import type { Grade } from "./staged-items.ts";

/** On the map the three differ by hatch as well; in lists by icon and word. */
export const gradeColours: Record<Grade, string> = { error: "#c62828", warning: "#b26a00", fine: "#00695c" };
