import { DayInput } from "../ui/day-input.tsx";
import { useShownDay, useToday } from "./use-day.ts";
import { useWorkbench } from "./workbench-store.ts";

/** 数据截至日: the day as of which map, lists and numbers are shown. What is not yet, cannot be shown: it is today then. */
export function DayChooser() {
  const chooseDay = useWorkbench((workbench) => workbench.chooseDay);
  const today = useToday();
  const shown = useShownDay();
  if (today === undefined) return null;
  return (
    <div className="kj-day-chooser">
      <span aria-hidden>数据截至</span>
      <DayInput
        aria-label="数据截至日"
        aria-required
        value={shown}
        onChange={(day) => chooseDay(day === "" || day >= today ? null : day)}
      />
    </div>
  );
}
