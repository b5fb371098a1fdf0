import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router";
import { parseUrlState, withUrlState } from "./url-state.ts";
import { useWorkbench } from "./workbench-store.ts";

/** Keeps region, 数据截至日 and open dossier in the address, both ways, so that a link or the back button restores them. */
export function useUrlSync(): void {
  const { search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    const { region, day, mine } = parseUrlState(search);
    const now = useWorkbench.getState();
    if (region !== now.region) now.chooseRegion(region);
    if (day !== now.day) now.chooseDay(day);
    if (mine !== now.dossierMineId) (mine === null ? now.closeDossier : now.openDossier)(mine ?? "");
  }, [search]);
  useEffect(
    () =>
      useWorkbench.subscribe(({ region, day, dossierMineId }, before) => {
        // a hover while the back button is held up must not write this mine into the address of before
        if (region === before.region && day === before.day && dossierMineId === before.dossierMineId) return;
        const { search: present } = window.location;
        const next = withUrlState(present, { region, day, mine: dossierMineId });
        const shown = parseUrlState(present);
        if (next !== withUrlState(present, shown)) {
          void navigate(
            { pathname: window.location.pathname, search: next },
            { replace: region === shown.region && day === shown.day },
          );
        }
      }),
    [navigate],
  );
}
