import { ArrowLeftOutlined, DownOutlined, UpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import type { TopologyFindingRow } from "#contract/topology";
import { areaM2Text } from "#gis/measure/area-text";
import {
  bandRelationLabels,
  bandText,
  tieLabels,
  topologyKindLabels,
  topologyMethods,
} from "#gis/topology/topology-text";
import { useWorkbench } from "../shell/workbench-store.ts";
import { FactList } from "../ui/fact-list.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { sidesText } from "./finding-list.tsx";
import { topologyColours } from "./topology-colours.ts";
import {
  FrontMethods,
  GroundAreaMethods,
  GroundWidthMethods,
  LeastWidthMethods,
  type TopologyLimits,
} from "./topology-methods.tsx";

interface FindingDetailProps {
  finding: TopologyFindingRow;
  /** what the run held its findings against */
  limits: TopologyLimits;
  /** engine that measured it; null for runs that kept none */
  engineVersion: string | null;
  onBack: () => void;
  /** null at either end of the list */
  onBefore: (() => void) | null;
  onNext: (() => void) | null;
}

/** One finding: conclusion, both mines, measures with their 口径, boundary versions, and the decision. */
export function FindingDetail(props: FindingDetailProps) {
  const { finding, limits, engineVersion, onBack, onBefore, onNext } = props;
  return (
    <article className="kj-topology-detail" aria-label="拓扑问题详情">
      <div className="kj-topology-head">
        <Button size="small" type="text" icon={<ArrowLeftOutlined />} onClick={onBack}>
          返回清单
        </Button>
        <span>
          <Button
            size="small"
            aria-label="上一处"
            icon={<UpOutlined />}
            disabled={!onBefore}
            onClick={onBefore ?? undefined}
          />
          <Button
            size="small"
            aria-label="下一处"
            icon={<DownOutlined />}
            disabled={!onNext}
            onClick={onNext ?? undefined}
          />
        </span>
      </div>
      <h2>{sidesText(finding)}</h2>
      <span className="kj-topology-tag" style={{ background: topologyColours[finding.kind] }}>
        {topologyKindLabels[finding.kind]}
      </span>
      <DecisionForm key={finding.id} finding={finding} />
      <h3>事实</h3>
      <FactList facts={factsOf(finding, limits)} />
      <h3>双方矿山</h3>
      <Side finding={finding} side="a" />
      <Side finding={finding} side="b" />
      <h3>口径与版本</h3>
      <FactList
        facts={[
          ["面积", topologyMethods.area],
          ["宽度", finding.ground === "common" ? topologyMethods.commonWidth : topologyMethods.gapWidth],
          ["沿边界长", topologyMethods.front],
          ["标高", topologyMethods.projection],
          ["引擎版本", engineVersion ?? "—"],
        ]}
      />
      <p className="kj-hint">
        依据：中办、国办2023年《关于进一步加强矿山安全生产工作的意见》，采矿权不得垂直投影重叠。软件只列事实，处理意见由主管部门作出。
      </p>
    </article>
  );
}

function factsOf(finding: TopologyFindingRow, limits: TopologyLimits): (readonly [string, ReactNode])[] {
  const { ground, areaM2, widthM, leastWidthM, frontM, tie, bandRelation } = finding;
  const isCommon = ground === "common";
  return [
    [
      isCommon ? "重叠面积" : "缝隙面积",
      <>
        {areaM2Text(areaM2)} 平方米 <GroundAreaMethods finding={finding} limits={limits} />
      </>,
    ],
    [
      "最宽处",
      <>
        {widthM.toFixed(3)} 米 <GroundWidthMethods finding={finding} limits={limits} />
      </>,
    ],
    ...(leastWidthM === null ? [] : [leastWidthFact(finding, leastWidthM)]),
    [
      "沿边界长",
      <>
        {frontM.toFixed(2)} 米 <FrontMethods finding={finding} />
      </>,
    ],
    ["权属关系", tieLabels[tie]],
    ...(isCommon ? [["开采标高", bandRelationLabels[bandRelation]] as const] : []),
  ];
}

function leastWidthFact(finding: TopologyFindingRow, leastWidthM: number): readonly [string, ReactNode] {
  return [
    "最窄处",
    <>
      {leastWidthM.toFixed(3)} 米 <LeastWidthMethods finding={finding} />
    </>,
  ];
}

function Side({ finding, side }: { finding: TopologyFindingRow; side: "a" | "b" }) {
  const openDossier = useWorkbench((workbench) => workbench.openDossier);
  const { mineId, name, holder, licenceNumber, regionName, band, share, boundaryFrom, boundaryVersion } =
    finding[side];
  const facts: [string, string][] = [
    ["许可证号", licenceNumber ?? "—"],
    ["采矿权人", holder],
    ["所在地", regionName],
    ["开采标高", bandText(band)],
    ["矿区范围", `${boundaryFrom} 起，第 ${boundaryVersion} 版`],
  ];
  const inCommon: [string, string][] =
    finding.ground === "common" ? [["占本矿区", `${(share * 100).toFixed(2)}%`]] : [];
  return (
    <div className="kj-topology-side">
      <button type="button" className="kj-link" onClick={() => openDossier(mineId)}>
        {name}
      </button>
      {finding.inner === side && <span className="kj-hint">（全部位于对方范围内）</span>}
      <FactList facts={[...facts, ...inCommon]} />
    </div>
  );
}
