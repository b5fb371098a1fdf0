import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useEffect, useState } from "react";
import { arrangeScheme, getScheme, type Scheme } from "#contract/schemes";
import type { Arrangement } from "#gis/schemes/arrangement";
import type { Acted } from "#gis/schemes/arrangement-acts";
import { call } from "../client/call.ts";
import type { CallError } from "../client/call-error.ts";
import { useAutosave } from "../client/use-autosave.ts";
import { queryKeyOf } from "../client/use-endpoint.ts";
import { useSchemeVersions } from "../client/use-scheme-versions.ts";
import { useHeldWork } from "../ui/use-held-work.ts";
import {
  acted,
  type Editing,
  isUnsaved,
  opened,
  overtaken,
  redone,
  type StoredVersion,
  saved,
  settled,
  undone,
} from "./editing.ts";

export interface SchemeEditing {
  editing: Editing;
  isSaving: boolean;
  /** why the last save was refused; nothing is sent until it is tried again */
  error: CallError | null;
  /** does it, or says why not; tells whether it was done */
  act: (done: Acted) => boolean;
  undo: () => void;
  redo: () => void;
  retry: () => void;
  settle: (choice: "own" | "stored") => void;
  forgetNews: () => void;
}

const versionOf = ({ version, arrangement, updatedBy }: Scheme): StoredVersion => ({
  version,
  arrangement,
  updatedBy,
});

/** A scheme being worked at: own acts are shown at once and saved by themselves, those of others come in. */
export function useSchemeEditing(scheme: Scheme): SchemeEditing {
  const { message } = App.useApp();
  const [editing, setEditing] = useState(() => opened(versionOf(scheme)));
  const { isSaving, error, retry } = useSaving(scheme, editing, setEditing);
  useOthers(scheme, editing, isSaving, setEditing);
  useHeldWork(scheme.name, isUnsaved(editing));
  const act = (done: Acted) => {
    if ("refusal" in done) void message.warning(done.refusal);
    else setEditing((before) => acted(before, done.arrangement));
    return !("refusal" in done);
  };
  return {
    ...{ editing, isSaving, error, retry, act },
    undo: () => setEditing(undone),
    redo: () => setEditing(redone),
    settle: (choice) => setEditing((before) => settled(before, choice)),
    forgetNews: () => setEditing((before) => ({ ...before, news: null })),
  };
}

type SetEditing = (change: (before: Editing) => Editing) => void;

/** A newer version (412) is fetched. */
function useSaving(scheme: Scheme, editing: Editing, setEditing: SetEditing) {
  const client = useQueryClient();
  const key = queryKeyOf(getScheme, { params: { id: scheme.id } });
  const send = async () => {
    const arrangement = editing.now;
    const { version } = await call(arrangeScheme, {
      ...{ params: { id: scheme.id }, ifMatch: editing.seen.version },
      body: bodyOf(arrangement),
    });
    client.setQueryData<Scheme>(
      key,
      (before) => before && { ...before, version, arrangement: bodyOf(arrangement) },
    );
    setEditing((before) => saved(before, { ...before.seen, version, arrangement }));
  };
  return useAutosave({
    ...{ work: editing, send },
    isDue: editing.clash === null && isUnsaved(editing),
    readTheirs: () => client.refetchQueries({ queryKey: key }),
  });
}

/** What others save comes in as soon as a newer version is told. */
function useOthers(scheme: Scheme, editing: Editing, isSaving: boolean, setEditing: SetEditing): void {
  const client = useQueryClient();
  const { id } = scheme;
  const told = useSchemeVersions(id).data?.version ?? 0;
  const known = Math.max(scheme.version, editing.seen.version);
  useEffect(() => {
    if (isSaving || told <= known) return;
    void client.invalidateQueries({ queryKey: queryKeyOf(getScheme, { params: { id } }) });
  }, [client, id, told, known, isSaving]);
  const isNews = scheme.version > Math.max(editing.seen.version, editing.clash?.version ?? 0);
  useEffect(() => {
    if (!isSaving && isNews) setEditing((before) => overtaken(before, versionOf(scheme)));
  }, [scheme, isNews, isSaving, setEditing]);
}

export function bodyOf({ groups, together, apart }: Arrangement): Scheme["arrangement"] {
  return {
    groups: groups.map((group) => ({ ...group, memberIds: [...group.memberIds] })),
    together: together.map(([a, b]): [string, string] => [a, b]),
    apart: apart.map(([a, b]): [string, string] => [a, b]),
  };
}
