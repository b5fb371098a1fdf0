import { Button } from "antd";
import { useState } from "react";
import { useCourseWork } from "../plan-course/course-context.ts";
import type { Standing } from "../plan-course/course-words.ts";
import { Allowed } from "../shell/allowed.tsx";
import { CarriedNotice } from "./carried-notice.tsx";
import { CarryDialog } from "./carry-dialog.tsx";
import { WaitingCarrying } from "./waiting-carrying.tsx";

/** 登记发证 of a merged mine: not carried out yet, waiting for a second person, or carried out. */
export function CarryPart({ groupId, standing }: { groupId: string; standing: Standing }) {
  const { state } = useCourseWork();
  const [isOpen, setOpen] = useState(false);
  const carrying = state.carryings.find((one) => one.groupId === groupId);
  if (carrying) return <CarriedNotice carrying={carrying} />;
  const waiting = state.waiting.find((one) => one.groupId === groupId);
  if (waiting) return <WaitingCarrying waiting={waiting} />;
  if (state.stage !== "approved") return null;
  const missing = [...standing.waitsFor, ...standing.lacks];
  return (
    <>
      <p className="kj-hint">
        未实施。领到新证后“实施整合”：登记新立或变更的许可证和新矿区范围，其余成员注销并入，由另一人审批；批准后本步骤随之完成。
        {standing.lacks.length > 0 && `提请前须上传：${standing.lacks.join("、")}。`}
      </p>
      <Allowed to="register.decide">
        <Button size="small" type="primary" disabled={missing.length > 0} onClick={() => setOpen(true)}>
          实施整合
        </Button>
      </Allowed>
      {isOpen && <CarryDialog groupId={groupId} onClose={() => setOpen(false)} />}
    </>
  );
}
