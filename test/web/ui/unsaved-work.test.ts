import { beforeEach, describe, expect, it, vi } from "vitest";
import { useWorkbench } from "../../../web/shell/workbench-store.ts";
import {
  hasUnsavedAt,
  hasUnsavedWork,
  isTyped,
  leaveUnsaved,
  useUnsavedWork,
} from "../../../web/ui/unsaved-work.ts";

const { getState } = useUnsavedWork;
const typed = { label: "编辑矿山", isUnsaved: () => true };
beforeEach(() => {
  useUnsavedWork.setState({ forms: new Set(), asked: null });
  useWorkbench.setState({ dossierMineId: null, selectedMineId: null });
});

describe("typed text that is not saved", () => {
  it("is asked about before a dossier closes, which stays open when the person goes on", () => {
    useWorkbench.getState().openDossier("a");
    getState().hold(typed);
    useWorkbench.getState().closeDossier();
    expect(useWorkbench.getState().dossierMineId).toBe("a");
    getState().answer(false);
    expect(useWorkbench.getState().dossierMineId).toBe("a");
    expect(hasUnsavedWork()).toBe(true);
    expect(getState().asked).toBeNull();
  });

  it("is given up once, and the dossier asked for opens", () => {
    useWorkbench.getState().openDossier("a");
    getState().hold(typed);
    useWorkbench.getState().openDossier("b");
    expect(useWorkbench.getState()).toMatchObject({ dossierMineId: "a", selectedMineId: "a" });
    getState().answer(true);
    expect(useWorkbench.getState()).toMatchObject({ dossierMineId: "b", selectedMineId: "b" });
    expect(hasUnsavedWork()).toBe(false);
  });

  it("is not in the way of the dossier that is open already", () => {
    useWorkbench.getState().openDossier("a");
    getState().hold(typed);
    useWorkbench.getState().openDossier("a");
    expect(getState().asked).toBeNull();
  });

  it("is looked for at the moment of leaving: a form with nothing typed lets go at once", () => {
    let isUnsaved = false;
    getState().hold({ label: "编辑矿山", isUnsaved: () => isUnsaved });
    useWorkbench.getState().openDossier("a");
    isUnsaved = true;
    useWorkbench.getState().openDossier("b");
    expect(useWorkbench.getState().dossierMineId).toBe("a");
    expect(getState().asked?.labels).toEqual(["编辑矿山"]);
  });

  it("of two forms is held until the last of them is done", () => {
    const first = getState().hold({ ...typed });
    const second = getState().hold({ ...typed });
    first();
    expect(hasUnsavedWork()).toBe(true);
    second();
    const go = vi.fn();
    leaveUnsaved(go);
    expect(go).toHaveBeenCalledOnce();
  });

  it("is anything else than what the form was opened with, the 事由 among it", () => {
    const opened = { holder: "甲", note: "" };
    expect(isTyped(opened, {})).toBe(false);
    expect(isTyped(opened, { holder: "甲", note: undefined, reason: "" })).toBe(false);
    expect(isTyped(opened, { holder: "乙" })).toBe(true);
    expect(isTyped(opened, { holder: undefined })).toBe(true);
    expect(isTyped(opened, { holder: "甲", reason: "换证" })).toBe(true);
  });
});

describe("what is unsaved in a panel", () => {
  const scheme = { label: "云岭市整合方案 1", place: "path" as const, isUnsaved: () => true };

  it("stays when a dossier opens: nothing is asked", () => {
    getState().hold(scheme);
    useWorkbench.getState().openDossier("a");
    expect([getState().asked, useWorkbench.getState().dossierMineId]).toEqual([null, "a"]);
  });

  it("is asked about where the panel would go, and alone given up there", () => {
    getState().hold(scheme);
    getState().hold(typed);
    const go = vi.fn();
    leaveUnsaved(go, undefined, ["path"]);
    expect(getState().asked?.labels).toEqual(["云岭市整合方案 1"]);
    getState().answer(true);
    expect(go).toHaveBeenCalledOnce();
    expect([hasUnsavedAt("path"), hasUnsavedAt("dossier")]).toEqual([false, true]);
  });
});
