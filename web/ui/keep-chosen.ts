import type { KeyboardEvent } from "react";

/** Leaving a field of several choices by Tab would take the tick of the one just chosen away again. */
export function keepChosen(event: KeyboardEvent): void {
  if (event.key === "Tab") event.stopPropagation();
}
