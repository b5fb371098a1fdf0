import type { TabsProps } from "antd";
import type { Reply } from "#contract/endpoint";
import type { getMine } from "#contract/mines";
import { ForWhoMay } from "../access/no-permission.tsx";
import { BoundaryTab } from "./boundary-tab.tsx";
import { DispositionTab } from "./disposition-tab.tsx";
import { LicenceTab } from "./licence-tab.tsx";
import { LineageTab } from "./lineage-tab.tsx";
import { PlanTab } from "./plan-tab.tsx";
import { QuotaTab } from "./quota-tab.tsx";
import { ReserveTab } from "./reserve-tab.tsx";
import { SurveyTab } from "./survey-tab.tsx";

/** The leaves of a dossier, in the order an officer turns them. */
export function dossierTabs({
  mine,
  boundary,
  reserves,
  lineage,
  plan,
  surveys,
  confirmations,
}: Reply<typeof getMine>): NonNullable<TabsProps["items"]> {
  return [
    {
      key: "licence",
      label: "基本信息·证照",
      children: <LicenceTab mine={mine} lineage={lineage} confirmations={confirmations} />,
    },
    { key: "boundary", label: "范围坐标", children: <BoundaryTab mine={mine} boundary={boundary} /> },
    { key: "reserve", label: "储量", children: <ReserveTab mine={mine} reserves={reserves} /> },
    {
      key: "quota",
      label: "指标",
      children: (
        <ForWhoMay permission="quota.read">
          <QuotaTab mine={mine} />
        </ForWhoMay>
      ),
    },
    {
      key: "disposition",
      label: "处置",
      children: (
        <ForWhoMay permission="lists.read">
          <DispositionTab mineId={mine.id} />
        </ForWhoMay>
      ),
    },
    {
      key: "survey",
      label: "调查",
      children: <SurveyTab mineId={mine.id} surveys={surveys} />,
    },
    { key: "plan", label: "规划", children: <PlanTab mine={mine} plan={plan} /> },
    { key: "lineage", label: "沿革", children: <LineageTab mine={mine} lineage={lineage} /> },
  ];
}
