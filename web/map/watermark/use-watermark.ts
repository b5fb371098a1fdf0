import { useEffect, useState } from "react";
import { listZoneLayers } from "#contract/zones";
import { useEndpoint } from "../../client/use-endpoint.ts";
import { useMay, usePerson } from "../../shell/person.ts";
import { useShownLayers } from "../use-shown-layers.ts";
import { showsRestricted } from "./shows-restricted.ts";
import { watermarkText } from "./watermark-text.ts";

const minuteMs = 60_000;

/** The words a map that shows restricted data carries, renewed each minute; null where it shows none. */
export function useWatermark(): string | null {
  const person = usePerson();
  const now = useMinute();
  const layers = useShownLayers();
  const editions = useEndpoint(
    listZoneLayers,
    useMay()("zones.read") ? { query: { sort: "kind", limit: 1000 } } : null,
  ).data;
  const restrictedKinds = new Set(
    (editions?.items ?? []).filter(({ accessClass }) => accessClass === "restricted").map(({ kind }) => kind),
  );
  return showsRestricted(layers, restrictedKinds) ? watermarkText(person, now) : null;
}

function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), minuteMs);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
