import { create } from "zustand";
import { leaveUnsaved } from "../ui/unsaved-work.ts";

/** What all parts of the page share: chosen region and day, selected and hovered mine, open 一矿一档. */
export interface Workbench {
  /** 行政区 code that filters everything; null = whole city */
  region: string | null;
  /** 数据截至日, ISO; null = today, whichever it is */
  day: string | null;
  selectedMineId: string | null;
  hoveredMineId: string | null;
  dossierMineId: string | null;
  chooseRegion: (code: string | null) => void;
  chooseDay: (day: string | null) => void;
  selectMine: (id: string | null) => void;
  hoverMine: (id: string | null) => void;
  /** selects the mine and opens its 一矿一档; what is typed in the one that is open is asked about first */
  openDossier: (id: string) => void;
  closeDossier: () => void;
}

export const useWorkbench = create<Workbench>((set, get) => ({
  region: null,
  day: null,
  selectedMineId: null,
  hoveredMineId: null,
  dossierMineId: null,
  chooseRegion: (region) => set({ region }),
  chooseDay: (day) => set({ day }),
  selectMine: (selectedMineId) => set({ selectedMineId }),
  hoverMine: (hoveredMineId) => set({ hoveredMineId }),
  openDossier: (id) => {
    const open = () => set({ selectedMineId: id, dossierMineId: id });
    if (id === get().dossierMineId) open();
    else leaveUnsaved(open);
  },
  closeDossier: () => leaveUnsaved(() => set({ dossierMineId: null })),
}));
