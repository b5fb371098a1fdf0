import { HistoryOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useWorkbench } from "./workbench-store.ts";

/** Says across the page that another day than today is shown, what of it is of today all the same, and leads back. */
export function DayBanner() {
  const { day, chooseDay } = useWorkbench();
  if (day === null) return null;
  return (
    <Alert
      banner
      type="warning"
      icon={<HistoryOutlined />}
      className="kj-day-banner"
      title={
        <>
          正在查看 <strong>{day}</strong> 的台账：地图、名单、座数、指标和新的分析均截至当日。
          <span className="kj-day-note">
            采矿权人、规模、矿种等未留存历次值，为现登记值；一矿一档、方案、审批和导入仍为今天。
          </span>
        </>
      }
      action={
        <Button size="small" type="primary" onClick={() => chooseDay(null)}>
          回到今天
        </Button>
      }
    />
  );
}
