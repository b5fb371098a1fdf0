import { Modal } from "antd";
import { useEffect } from "react";
import { type Location, useBlocker, useLocation } from "react-router";
import {
  hasUnsavedAt,
  hasUnsavedWork,
  leaveUnsaved,
  type UnsavedPlace,
  useUnsavedWork,
} from "../ui/unsaved-work.ts";
import { parseUrlState } from "./url-state.ts";
import { useWorkbench } from "./workbench-store.ts";

/** Asks before typed text is lost: by another 一矿一档, by the back button, or with the whole page. */
export function UnsavedQuestion() {
  const { asked, answer } = useUnsavedWork();
  useBackQuestion();
  useLeavingQuestion();
  return (
    <Modal
      open={asked !== null}
      title="放弃未保存的修改？"
      width={420}
      centered
      destroyOnHidden
      okText="放弃修改"
      okButtonProps={{ danger: true }}
      cancelText="继续填写"
      onOk={() => answer(true)}
      onCancel={() => answer(false)}
    >
      {asked?.labels.map((label) => `“${label}”`).join("、")}中填写的内容还没有保存，离开后不再保留。
    </Modal>
  );
}

/** The back button, and any link that names another mine or leaves the panel in which something is unsaved. */
function useBackQuestion(): void {
  const { pathname } = useLocation();
  const blocker = useBlocker(({ nextLocation }) => placesLost(pathname, nextLocation).some(hasUnsavedAt));
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    leaveUnsaved(blocker.proceed, blocker.reset, placesLost(pathname, blocker.location));
  }, [blocker, pathname]);
}

function placesLost(pathname: string, next: Location): UnsavedPlace[] {
  const isOtherMine = parseUrlState(next.search).mine !== useWorkbench.getState().dossierMineId;
  return [
    ...(isOtherMine ? (["dossier"] as const) : []),
    ...(next.pathname === pathname ? [] : (["path"] as const)),
  ];
}

/** Closing the page or loading it anew: the browser asks in words of its own. */
function useLeavingQuestion(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (hasUnsavedWork()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
}
