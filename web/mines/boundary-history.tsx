import { Button } from "antd";
import { useState } from "react";
import { listBoundaries, removeBoundary } from "#contract/boundaries";
import type { Boundary, MineRow } from "#contract/mines";
import { areaName } from "#gis/check/area-name";
import { areaKm2Text } from "#gis/measure/area-text";
import { PendingChanges } from "../approvals/pending-changes.tsx";
import { ReasonButton } from "../approvals/reason-button.tsx";
import { call } from "../client/call.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useWrite } from "../client/use-write.ts";
import { AreaMethods } from "../methods/area-methods.tsx";
import { Allowed } from "../shell/allowed.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { BoundaryCorrection } from "./boundary-correction.tsx";
import { absent } from "./mine-values.ts";

/** 变更史: every boundary a mine has had, newest first; the newest can be put right or taken back. */
export function BoundaryHistory({ mine }: { mine: Pick<MineRow, "id" | "status"> }) {
  const reply = useEndpoint(listBoundaries, { params: { id: mine.id }, query: { sort: "-validFrom" } });
  if (reply.error) return <ErrorState error={reply.error} onRetry={() => void reply.refetch()} />;
  if (reply.isPending) return <LoadingState />;
  const [newest] = reply.data.items;
  if (!newest) return null;
  return (
    <>
      <table className="kj-table">
        <caption>范围变更史</caption>
        <thead>
          <tr>
            <th scope="col">生效</th>
            <th scope="col">失效</th>
            <th scope="col">椭球 km²</th>
            <th scope="col">填报 km²</th>
            <th scope="col">来源</th>
          </tr>
        </thead>
        <tbody>
          {reply.data.items.map((boundary) => (
            <tr key={boundary.id}>
              <td className="kj-day">{boundary.validFrom}</td>
              <td className="kj-day">{boundary.validTo ?? "现行"}</td>
              <td className="kj-number">
                {areaKm2Text(boundary.officialAreaM2)}{" "}
                <AreaMethods
                  title={`${boundary.validFrom} 起的矿区范围 ${areaKm2Text(boundary.officialAreaM2)} km²`}
                  label="口径"
                  shape={() => boundary.shape}
                />
              </td>
              <td className="kj-number">
                {boundary.declaredAreaM2 === null ? absent : areaKm2Text(boundary.declaredAreaM2)}
              </td>
              <td>{boundary.sourceName ?? absent}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PendingChanges mineId={mine.id} operations={["addBoundary", "changeBoundary", "removeBoundary"]} />
      <Allowed to="register.write">
        <NewestActions
          key={newest.id}
          newest={newest}
          status={mine.status}
          isOnly={reply.data.items.length === 1}
        />
      </Allowed>
    </>
  );
}

interface NewestActionsProps {
  newest: Boundary;
  status: MineRow["status"];
  isOnly: boolean;
}

function NewestActions({ newest, status, isOnly }: NewestActionsProps) {
  const [correcting, setCorrecting] = useState(false);
  const { write, saving, error } = useWrite();
  const takeBack = (reason: string) =>
    write(() =>
      call(removeBoundary, {
        params: { id: newest.mineId, boundaryId: newest.id },
        ifMatch: newest.version,
        reason,
      }),
    );
  return (
    <>
      <div className="kj-newest-boundary">
        <span className="kj-hint">最新一条（{newest.validFrom} 起）：</span>
        <Button size="small" type="link" disabled={saving} onClick={() => setCorrecting(!correcting)}>
          更正日期、面积、来源
        </Button>
        <ReasonButton
          size="small"
          type="link"
          label="撤回"
          question={`申请撤回自 ${newest.validFrom} 起的矿区范围？`}
          consequence={
            isOnly
              ? "仅限误登记。批准后该矿山没有矿区范围，不再参与分析，可用顶部“导入”重新登记。"
              : `仅限误登记。批准后前一范围恢复有效，${areaName(status)}随之恢复；有关的分析结果标为过时。`
          }
          disabled={saving}
          asked="事由"
          onSure={(reason) => void takeBack(reason)}
        />
      </div>
      {error && <ErrorState error={error} />}
      {correcting && (
        <BoundaryCorrection boundary={newest} status={status} onDone={() => setCorrecting(false)} />
      )}
    </>
  );
}
