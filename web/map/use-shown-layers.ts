import { useMemo } from "react";
import { usePerson } from "../shell/person.ts";
import { layersInOrder, useLayers } from "./layer-store.ts";

/** The layers the person may see, bottom to top with their present state: the server gives no tile of any other. */
export function useShownLayers() {
  const { overlays, states, order } = useLayers();
  const { permissions } = usePerson();
  return useMemo(
    () =>
      layersInOrder({ overlays, states, order }).filter(
        ({ permission }) => permission === undefined || permissions.includes(permission),
      ),
    [overlays, states, order, permissions],
  );
}
