import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router";
import { parseUrlState, withUrlState } from "./url-state.ts";
import { useWorkbench } from "./workbench-store.ts";

/** Keeps region and open dossier in the address, both ways, so that a link or the back button restores them. */
export function useUrlSync(): void {
  const { search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    const { region, mine } = parseUrlState(search);
    const now = useWorkbench.getState();
    if (region !== now.region) now.chooseRegion(region);
    if (mine !== now.dossierMineId) (mine === null ? now.closeDossier : now.openDossier)(mine ?? "");
  }, [search]);
  useEffect(
    () =>
      useWorkbench.subscribe(({ region, dossierMineId }, before) => {
        // a hover while the back button is held up must not write this mine into the address of before
        if (region === before.region && dossierMineId === before.dossierMineId) return;
        const { search: present } = window.location;
        const next = withUrlState(present, { region, mine: dossierMineId });
        if (next !== withUrlState(present, parseUrlState(present))) {
          void navigate(
            { pathname: window.location.pathname, search: next },
            { replace: region === parseUrlState(present).region },
          );
        }
      }),
    [navigate],
  );
}
