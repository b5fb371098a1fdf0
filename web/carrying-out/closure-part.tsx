import { Button } from "antd";
import { useState } from "react";
import { useCourseWork } from "../plan-course/course-context.ts";
import { Allowed } from "../shell/allowed.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { CarriedNotice } from "./carried-notice.tsx";
import { ClosureDialog } from "./closure-dialog.tsx";
import { WaitingCarrying } from "./waiting-carrying.tsx";
import "./carrying-out.css";

/** Mines that the scheme merges with none, and which of them were closed. */
export function ClosurePart() {
  const { state } = useCourseWork();
  const [isOpen, setOpen] = useState(false);
  const closed = state.carryings.filter(({ kind }) => kind === "closure");
  const waiting = state.waiting.filter(({ operation }) => operation === "closeSchemeMines");
  return (
    <>
      <p className="kj-hint">
        没有并入任何组的矿山，由县级政府决定关闭的，在此登记关闭文件和日期；并入整合组的，随该组“登记发证”注销，不在此办理。
      </p>
      {state.stage !== "approved" && <p className="kj-hint">方案核准后才能办理。</p>}
      {state.stage === "approved" && (
        <Allowed to="register.decide">
          <Button size="small" type="primary" onClick={() => setOpen(true)}>
            关闭矿山
          </Button>
        </Allowed>
      )}
      {waiting.map((one) => (
        <WaitingCarrying key={one.proposalId} waiting={one} />
      ))}
      {closed.map((carrying) => (
        <CarriedNotice key={carrying.id} carrying={carrying} />
      ))}
      {closed.length === 0 && waiting.length === 0 && (
        <EmptyState title="还没有关闭的矿山" hint="登记并批准后列在这里，误登记的可以撤回。" />
      )}
      {isOpen && <ClosureDialog onClose={() => setOpen(false)} />}
    </>
  );
}
