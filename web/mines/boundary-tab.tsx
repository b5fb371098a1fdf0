import { Button } from "antd";
import { useMemo } from "react";
import type { Boundary, MineRow } from "#contract/mines";
import { areaName } from "#gis/check/area-name";
import { centralMeridian } from "#gis/crs/gauss-kruger";
import { areaKm2Text } from "#gis/measure/area-text";
import { saveBlob } from "../client/download.ts";
import { AreaMethods } from "../methods/area-methods.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FactList } from "../ui/fact-list.tsx";
import { BoundaryHistory } from "./boundary-history.tsx";
import { BoundaryMethods } from "./boundary-methods.tsx";
import { type CornerRow, cornerRows, cornerText, type LicenceZone, licenceZone } from "./corner-rows.ts";
import { absent, areaComparison } from "./mine-values.ts";

interface BoundaryTabProps {
  mine: MineRow;
  boundary: Boundary | null;
}

/** 范围坐标: areas, 采区 with elevations, and the corner points in the licence's own zone. */
export function BoundaryTab({ mine, boundary }: BoundaryTabProps) {
  const rows = useMemo(() => (boundary ? cornerRows(boundary.parts, licenceZone(boundary)) : []), [boundary]);
  if (!boundary)
    return (
      <>
        <EmptyState title="没有现行矿区范围" hint="用顶部“导入”登记坐标文件，或等待新的批复。" />
        <BoundaryHistory mine={mine} />
      </>
    );
  const zone = licenceZone(boundary);
  const area = areaComparison(boundary.officialAreaM2, mine.licensedAreaKm2);
  return (
    <>
      <FactList
        facts={[
          [areaName(mine.status), `${area.licensed} km²`],
          [
            "椭球面积",
            <>
              {area.official} km²（TD/T 1055） <BoundaryMethods mine={mine} boundary={boundary} />
            </>,
          ],
          ["两者相差", area.differencePercent === null ? absent : `${area.differencePercent}%`],
          ["坐标系", crsText(boundary, zone)],
          ["来源", boundary.sourceName ?? absent],
          ["生效", `${boundary.validFrom} 起${boundary.validTo ? `，至 ${boundary.validTo}` : "，现行"}`],
        ]}
      />
      <Parts mineName={mine.name} boundary={boundary} />
      <BoundaryHistory mine={mine} />
      <CornerHead mineName={mine.name} rows={rows} />
      <Corners rows={rows} parts={boundary.parts} />
    </>
  );
}

function Parts({ mineName, boundary: { parts } }: { mineName: string; boundary: Boundary }) {
  return (
    <table className="kj-table">
      <caption>采区与开采标高（1985 国家高程基准，米）</caption>
      <thead>
        <tr>
          <th scope="col">采区</th>
          <th scope="col">上限标高</th>
          <th scope="col">下限标高</th>
          <th scope="col">面积 km²</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity than their place
          <tr key={index}>
            <td>{partName(part, index)}</td>
            <td className="kj-number">{part.topM ?? absent}</td>
            <td className="kj-number">{part.bottomM ?? absent}</td>
            <td className="kj-number">
              {areaKm2Text(part.areaM2)}{" "}
              <AreaMethods
                title={`${mineName} ${partName(part, index)} 面积 ${areaKm2Text(part.areaM2)} km²`}
                shape={() => part.shape}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CornerHead({ mineName, rows }: { mineName: string; rows: CornerRow[] }) {
  const text = cornerText(rows);
  const save = () => saveBlob(new Blob([`\uFEFF${text}`], { type: "text/plain" }), `${mineName}拐点坐标.txt`);
  return (
    <h3 className="kj-corner-head">
      拐点坐标（{rows.length} 点）
      <CopyButton text={text} label="复制拐点坐标" />
      <Button type="link" size="small" onClick={save}>
        导出文本
      </Button>
    </h3>
  );
}

function Corners({ rows, parts }: { rows: CornerRow[]; parts: Boundary["parts"] }) {
  return (
    <table className="kj-table kj-corners">
      <thead>
        <tr>
          <th scope="col">点号</th>
          <th scope="col">X(北)</th>
          <th scope="col">Y(东)</th>
          <th scope="col">经度</th>
          <th scope="col">纬度</th>
        </tr>
      </thead>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity than their place
        <tbody key={index}>
          {parts.length > 1 && (
            <tr className="kj-part-row">
              <th scope="rowgroup" colSpan={5}>
                {partName(part, index)}
              </th>
            </tr>
          )}
          {rows
            .filter((row) => row.part === index + 1)
            .map((row) => (
              <Corner key={row.name} row={row} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function Corner({ row: { name, ring, x, y, lon, lat } }: { row: CornerRow }) {
  return (
    <tr>
      <td>{ring > 1 ? `${name}（内圈）` : name}</td>
      <td className="kj-number">{x}</td>
      <td className="kj-number">{y}</td>
      <td className="kj-number">{lon}</td>
      <td className="kj-number">{lat}</td>
    </tr>
  );
}

function partName({ name }: Boundary["parts"][number], index: number): string {
  return name ?? `采区 ${index + 1}`;
}

function crsText({ sourceCrs, notForDecision }: Boundary, { zone, width }: LicenceZone): string {
  const plane = `高斯-克吕格 ${width}° 第${zone}带（中央子午线 ${centralMeridian(zone, width)}°E）`;
  const datum = sourceCrs.datum === "CGCS2000" ? "2000 国家大地坐标系" : sourceCrs.datum;
  return `${datum}，${plane}${notForDecision ? "；不可用于判定" : ""}`;
}
