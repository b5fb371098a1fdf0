import { SearchOutlined } from "@ant-design/icons";
import { AutoComplete, Input, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { searchPlaces } from "#contract/search";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useMapEngine } from "../map/engine-store.ts";
import { useAsOf } from "../shell/use-day.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { useDelayed } from "../ui/use-delayed.ts";

const kindWords = { mine: "矿山", region: "行政区", zone: "管控区" } as const;
const typingPauseMs = 200;

/** Global search by name, licence number, holder or pinyin initials; `/` jumps here. */
export function SearchBox() {
  const [text, setText] = useState("");
  const field = useSlashFocus();
  const places = usePlaces(text);
  const go = useGo();
  return (
    <AutoComplete
      className="kj-search"
      value={text}
      popupMatchSelectWidth={420}
      defaultActiveFirstOption
      options={places.items.map((place) => ({
        value: `${place.kind} ${place.id}`,
        label: <Place {...place} />,
      }))}
      notFoundContent={places.message && <span className="kj-hint">{places.message}</span>}
      onSearch={setText}
      onSelect={(value: string) => {
        const place = places.items.find(({ kind, id }) => `${kind} ${id}` === value);
        setText(place?.name ?? "");
        if (place) go(place);
      }}
    >
      <Input
        ref={field}
        allowClear
        aria-label="检索矿山、行政区、管控区"
        prefix={<SearchOutlined />}
        placeholder="检索：名称、证号、采矿权人、首字母  ( / )"
      />
    </AutoComplete>
  );
}

type Found = ReturnType<typeof usePlaces>["items"][number];

function Place({ kind, name, detail }: Found) {
  return (
    <span className="kj-place">
      <span className="kj-place-kind">{kindWords[kind]}</span>
      <span className="kj-place-name">{name}</span>
      <small>{detail}</small>
    </span>
  );
}

function usePlaces(text: string) {
  const q = useDelayed(text.trim(), typingPauseMs);
  const asOf = useAsOf();
  const found = useEndpoint(searchPlaces, q === "" ? null : { query: { q, asOf } }, { keepPrevious: true });
  const items = q === "" ? [] : (found.data?.items ?? []);
  return { items, message: messageOf(q, found.isFetching, found.error) };
}

function messageOf(q: string, fetching: boolean, error: Error | null): string | null {
  if (q === "") return null;
  if (fetching) return "正在检索…";
  return error ? error.message : "没有找到。可试试名称中的几个字、证号的一段或拼音首字母。";
}

function useGo(): (place: Found) => void {
  const engine = useMapEngine();
  const { chooseRegion, selectMine } = useWorkbench();
  return ({ kind, id, bounds }) => {
    if (kind === "region") return chooseRegion(id);
    if (kind === "mine") selectMine(id);
    if (bounds) engine?.flyToBounds(bounds);
  };
}

function useSlashFocus() {
  const field = useRef<InputRef>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "/" || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  return field;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
