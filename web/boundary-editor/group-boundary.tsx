import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useEffect, useMemo, useRef } from "react";
import type { Call, Reply } from "#contract/endpoint";
import {
  type GapLand,
  getGapLand,
  getSchemeBoundary,
  getSurroundings,
  putSchemeBoundary,
  removeSchemeBoundary,
  type SchemeBoundary,
} from "#contract/scheme-boundaries";
import type { GroupBoundary as Drawn } from "#gis/schemes/group-boundary";
import { call } from "../client/call.ts";
import { CallError } from "../client/call-error.ts";
import { queryKeyOf, useEndpoint } from "../client/use-endpoint.ts";
import { useSchemeVersions } from "../client/use-scheme-versions.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { BoundaryEditor } from "./boundary-editor.tsx";
import { BoundaryView } from "./boundary-view.tsx";
import type { StoredBoundary } from "./boundary-work.ts";
import { deskNotes } from "./desk-notes.ts";
import type { BoundaryDesk } from "./use-boundary-editor.ts";

interface GroupBoundaryProps {
  schemeId: string;
  group: { id: string; memberIds: readonly string[] };
  /** as 第 3 组 */
  name: string;
  /** it is only read where the person may not write schemes, and once the scheme stands fast */
  mayEdit: boolean;
  onClose: () => void;
}

const none: StoredBoundary = { version: 0, boundary: null, updatedBy: null };

/** Reads what is known of a group's ground and opens its new boundary, to be edited or read. */
export function GroupBoundary({ schemeId, group, name, mayEdit, onClose }: GroupBoundaryProps) {
  const input = { params: { id: schemeId, groupId: group.id } };
  const surroundings = useEndpoint(getSurroundings, input);
  const gap = useEndpoint(getGapLand, input);
  const stored = useStored(input);
  const isNone = stored.error?.status === 404;
  // who has it open and takes it away again, by undoing, still has it open
  const isOpen = useRef(false);
  isOpen.current ||= stored.data !== undefined || isNone;
  const error = surroundings.error ?? gap.error ?? (isNone ? null : stored.error);
  const back = (
    <div>
      <Button size="small" onClick={onClose}>
        ← 返回方案
      </Button>
    </div>
  );
  if (surroundings.data && gap.data?.start && isOpen.current)
    return (
      <Opened
        {...{ schemeId, group, name, mayEdit, onClose, gap: gap.data, start: gap.data.start }}
        surroundings={surroundings.data}
        stored={stored.data ?? null}
      />
    );
  return (
    <>
      {back}
      {error && (
        <ErrorState
          error={error}
          onRetry={() => void [surroundings, gap, stored].map((one) => one.refetch())}
        />
      )}
      {!error && gap.data && !gap.data.start && (
        <EmptyState
          title={`${name}没有可用的矿区范围`}
          hint="先为成员矿山登记 2000 坐标的矿区范围，再画新边界。"
        />
      )}
      {!error && !gap.data && <LoadingState label="正在读取本组的矿区范围、夹缝和周边…" />}
    </>
  );
}

/** The boundary as the server has it, read anew as soon as it has another version. */
function useStored(input: Call<typeof getSchemeBoundary>) {
  const { id, groupId } = input.params;
  const stored = useEndpoint(getSchemeBoundary, input);
  const told = useSchemeVersions(id).data?.boundaries.find((one) => one.groupId === groupId)?.version;
  const known = stored.data?.version ?? 0;
  const { refetch } = stored;
  useEffect(() => {
    if (told !== undefined && told > known) void refetch();
  }, [told, known, refetch]);
  return stored;
}

interface OpenedProps extends GroupBoundaryProps {
  surroundings: Reply<typeof getSurroundings>;
  gap: GapLand;
  start: Drawn;
  stored: SchemeBoundary | null;
}

function Opened({ onClose, ...opened }: OpenedProps) {
  const { surroundings, gap, start, stored, name, mayEdit } = opened;
  const keeper = useKeeper(opened);
  const known = useMemo(() => (stored ? storedOf(stored) : none), [stored]);
  const desk: BoundaryDesk = {
    ...{ name, start, surroundings, rules: surroundings.rules, stored: known, ...keeper },
  };
  const notes = deskNotes(surroundings, gap, stored);
  return (
    <>
      {notes.length > 0 && <Alert type="warning" title={notes.map((note) => <div key={note}>{note}</div>)} />}
      {mayEdit && <BoundaryEditor desk={desk} onClose={onClose} />}
      {!mayEdit && stored && <BoundaryView {...{ desk, stored, onClose }} />}
      {!mayEdit && !stored && (
        <EmptyState
          title={`${name}还没有新边界`}
          action={
            <Button size="small" onClick={onClose}>
              ← 返回方案
            </Button>
          }
        />
      )}
    </>
  );
}

function storedOf({ version, boundary, updatedBy }: SchemeBoundary): StoredBoundary {
  return { version, boundary, updatedBy };
}

/** Saves by the version that was seen, and reads what others saved. */
function useKeeper({ schemeId, group }: Pick<GroupBoundaryProps, "schemeId" | "group">) {
  const client = useQueryClient();
  const params = { id: schemeId, groupId: group.id };
  const key = queryKeyOf(getSchemeBoundary, { params });
  const save = async (boundary: Drawn | null, version: number): Promise<StoredBoundary> => {
    if (!boundary) {
      await call(removeSchemeBoundary, { params, ifMatch: version });
      client.removeQueries({ queryKey: key });
      return none;
    }
    const body = { boundary, memberIds: [...group.memberIds] };
    const reply = await call(putSchemeBoundary, { params, ifMatch: version === 0 ? null : version, body });
    client.setQueryData<SchemeBoundary>(key, reply);
    return storedOf(reply);
  };
  const readAgain = async (): Promise<StoredBoundary> => {
    try {
      const reply = await call(getSchemeBoundary, { params });
      client.setQueryData<SchemeBoundary>(key, reply);
      return storedOf(reply);
    } catch (cause) {
      if (cause instanceof CallError && cause.status === 404) return none;
      throw cause;
    }
  };
  return { save, readAgain };
}
