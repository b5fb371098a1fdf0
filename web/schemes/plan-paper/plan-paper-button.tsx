import { Button } from "antd";
import { useState } from "react";
import { isUnsaved } from "../editing.ts";
import type { SchemeEditing } from "../use-scheme-editing.ts";
import { PlanDrawer } from "./plan-drawer.tsx";

/** The paper tells what is saved: acts under way are saved first. */
export function PlanPaperButton({ schemeId, work }: { schemeId: string; work: SchemeEditing }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" disabled={work.isSaving || isUnsaved(work.editing)} onClick={() => setOpen(true)}>
        方案文本
      </Button>
      {isOpen && <PlanDrawer schemeId={schemeId} onClose={() => setOpen(false)} />}
    </>
  );
}
