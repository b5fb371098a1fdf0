import { useEffect } from "react";
import { useDock } from "../shell/dock-store.ts";

/** Brings a docked table to front when its view opens. */
export function useFrontTab(id: string): void {
  useEffect(() => useDock.getState().activate(id), [id]);
}
