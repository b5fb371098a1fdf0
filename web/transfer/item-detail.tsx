import type { Position } from "geojson";
import type { ReactNode } from "react";
import { getStagedItem, type StagedItem, type Staging } from "#contract/transfer";
import { areaHaText, areaKm2Text } from "#gis/measure/area-text";
import { useEndpoint } from "../client/use-endpoint.ts";
import { AreaMethods } from "../methods/area-methods.tsx";
import { FactList } from "../ui/fact-list.tsx";
import { areaDifferenceText } from "./area-difference.ts";
import { crsText } from "./crs-words.ts";
import { IssueList } from "./issue-list.tsx";
import { RegisterChanges } from "./register-changes.tsx";
import { Repairs } from "./repairs.tsx";
import type { Rule } from "./review-rule.ts";
import { itemName } from "./staged-items.ts";
import { StagedMethods } from "./staged-methods.tsx";

interface ItemDetailProps {
  staging: Staging;
  item: StagedItem;
  taken: Rule;
  onTake: (taken: Rule) => void;
  onLocate: (at: Position) => void;
  /** a repair was taken */
  onRepaired: () => void;
}

/** One item of the file: area against declared area, its 采区, and everything found wrong with it. */
export function ItemDetail({ staging, item, taken, onTake, onLocate, onRepaired }: ItemDetailProps) {
  const difference = areaDifferenceText(item.areaM2, item.declaredAreaM2);
  return (
    <section className="kj-item-detail" aria-label="所选图形">
      <h2>{itemName(item)}</h2>
      <FactList
        facts={[
          ["椭球面积", computed(staging, item)],
          ["填报面积", item.declaredAreaM2 === null ? "文件未填" : declaredText(item)],
          ...(difference === null ? [] : [["相差", difference] as const]),
          ["编号", item.number ?? "—"],
          ["坐标", crsText(item.crs)],
          ["拐点", `${item.pointCount} 个`],
        ]}
      />
      {item.issues.length > 0 && <IssueList issues={item.issues} onLocate={onLocate} />}
      <Repairs key={item.index} staging={staging} item={item} onLocate={onLocate} onTaken={onRepaired} />
      <RegisterChanges item={item} taken={taken} onTake={onTake} />
      <Parts stagingId={staging.id} index={item.index} />
    </section>
  );
}

function computed(staging: Staging, item: StagedItem): ReactNode {
  if (item.areaM2 <= 0) return "不能计算";
  return (
    <>
      {areaKm2Text(item.areaM2)} km²（{areaHaText(item.areaM2)} 公顷）
      <StagedMethods staging={staging} item={item} />
    </>
  );
}

function declaredText({ declaredAreaM2, declaredAreaText }: StagedItem): string {
  return `${areaKm2Text(declaredAreaM2 ?? 0)} km²${declaredAreaText ? `（原文 ${declaredAreaText}）` : ""}`;
}

function Parts({ stagingId, index }: { stagingId: string; index: number }) {
  const { data } = useEndpoint(
    getStagedItem,
    { params: { id: stagingId, index } },
    { staleTimeMs: Number.POSITIVE_INFINITY },
  );
  const parts = (data?.parts ?? []).map((part, position) => ({
    ...part,
    order: position + 1,
  }));
  if (parts.length < 2 && parts.every(({ name, topM }) => name === null && topM === null)) return null;
  return (
    <table className="kj-table">
      <caption>采区 {parts.length} 个</caption>
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">标高 m</th>
          <th scope="col">面积 km²</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ order, name, topM, bottomM, areaM2, shape }) => (
          <tr key={order}>
            <td>{name ?? `第 ${order} 部分`}</td>
            <td className="kj-number">{`${topM ?? "—"} 至 ${bottomM ?? "—"}`}</td>
            <td className="kj-number">
              {areaKm2Text(areaM2)}{" "}
              <AreaMethods
                label="口径"
                title={`${name ?? `第 ${order} 部分`} 面积 ${areaKm2Text(areaM2)} km²`}
                shape={() => shape}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
