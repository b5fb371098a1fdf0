import { EditOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useState } from "react";
import type { KeptConfirmation } from "#contract/confirmations";
import type { Lineage } from "#contract/lineage";
import type { MineRow } from "#contract/mines";
import { getMapInfo } from "#contract/tiles";
import { areaName } from "#gis/check/area-name";
import { PendingChanges } from "../approvals/pending-changes.tsx";
import { useEndpoint } from "../client/use-endpoint.ts";
import { Allowed } from "../shell/allowed.tsx";
import { FactList } from "../ui/fact-list.tsx";
import { capacityUnitWords, classWords, levelWords, methodWords, statusWords } from "../ui/mine-words.ts";
import { ConfirmationList } from "./confirmation-list.tsx";
import { BlockNotice } from "./grant-form.tsx";
import { fateText } from "./lineage-words.ts";
import { MineForm } from "./mine-form.tsx";
import { absent, areaComparison, decimalText, dispositionText, licensedAreaText } from "./mine-values.ts";
import { TermLightMark } from "./term-light.tsx";
import { useCountyOf } from "./use-county-of.ts";

interface LicenceTabProps {
  mine: MineRow;
  lineage: readonly Lineage[];
  confirmations: readonly KeptConfirmation[];
}

/** 基本信息 and 证照, and what was confirmed when they were entered. */
export function LicenceTab({ mine, lineage, confirmations }: LicenceTabProps) {
  const [editing, setEditing] = useState(false);
  const fate = fateText(mine.id, lineage);
  return (
    <>
      {mine.notForDecision && <Alert type="warning" showIcon title="坐标系不是 CGCS2000，图形不可用于判定" />}
      <BlockNotice mine={mine} />
      {fate && <Alert type="info" showIcon title={fate} />}
      <PendingChanges mineId={mine.id} operations={["changeMine"]} />
      {editing ? (
        <MineForm mine={mine} onDone={() => setEditing(false)} />
      ) : (
        <LicenceFacts mine={mine} onEdit={() => setEditing(true)} />
      )}
      <ConfirmationList confirmations={confirmations} />
    </>
  );
}

function LicenceFacts({ mine, onEdit }: { mine: MineRow; onEdit: () => void }) {
  const today = useEndpoint(getMapInfo, {}).data?.today ?? "";
  const county = useCountyOf()(mine);
  const place = county === mine.regionName ? county : `${county} ${mine.regionName}`;
  return (
    <>
      <div className="kj-facts-head">
        <h3>基本信息</h3>
        <Allowed to="register.write">
          <Button size="small" icon={<EditOutlined aria-hidden />} onClick={onEdit}>
            编辑
          </Button>
        </Allowed>
      </div>
      <FactList
        facts={[
          ["矿山名称", mine.name],
          ["采矿权人", mine.holder ?? absent],
          ["统一社会信用代码", mine.creditCode ?? absent],
          ["所在行政区", place],
          ["开采矿种", mine.mineral],
          ["开采方式", mine.method ? methodWords[mine.method] : absent],
          ["矿山状态", statusWords[mine.status]],
          ["矿体编号", mine.orebodyId ?? absent],
          ["体重", mine.bulkDensity === null ? absent : `${mine.bulkDensity} t/m³`],
          ["当前处置", dispositionText(mine.disposition)],
          ["备注", mine.note ?? absent],
        ]}
      />
      <h3>采矿许可证</h3>
      <FactList
        facts={[
          ["许可证号", mine.licenceNumber ?? absent],
          ["发证级别", levelText(mine)],
          ["有效期起", mine.validFrom ?? absent],
          ["有效期止", <TermLightMark key="term" validTo={mine.validTo} today={today} />],
          ["生产规模", capacityWithUnit(mine)],
          ["规模类型", mine.productionClass ? classWords[mine.productionClass] : absent],
          [areaName(mine.status), `${licensedAreaText(mine.licensedAreaKm2)} km²`],
          ["椭球面积", officialText(mine)],
        ]}
      />
    </>
  );
}

const levelText = ({ licenceLevel }: MineRow) => (licenceLevel === null ? absent : levelWords[licenceLevel]);

function capacityWithUnit({ capacity, capacityUnit }: MineRow): string {
  return capacity === null ? absent : `${decimalText(capacity, 2)} ${capacityUnitWords[capacityUnit]}`;
}

function officialText({ officialAreaM2, licensedAreaKm2, status }: MineRow): string {
  if (officialAreaM2 === null) return absent;
  const { official, differencePercent } = areaComparison(officialAreaM2, licensedAreaKm2);
  const difference =
    differencePercent === null
      ? ""
      : `，与${status === "planned" ? "拟设" : "证载"}相差 ${differencePercent}%`;
  return `${official} km²（TD/T 1055${difference}）`;
}
