import { useEffect, useRef, useState } from "react";
import { registerDrawing } from "../../shell/idle.ts";
import type { MapEngine } from "../map-engine.ts";
import { type Cover, type CoverLook, coverMap } from "./cover-map.ts";
import "./swipe.css";

/** A second map right over the first one's own canvas: pins and what deck.gl draws stay above it. Gives its element. */
export function useCover(engine: MapEngine, look: CoverLook): HTMLElement {
  const [element] = useState(newCoverElement);
  const cover = useRef<Cover | null>(null);
  const first = useRef(look);
  useEffect(() => {
    const made = engine.attach((map) => {
      map.getCanvas().after(element);
      return coverMap(map, element, first.current);
    });
    cover.current = made;
    const unregister = registerDrawing(made.idle);
    return () => {
      unregister();
      cover.current = null;
      made.remove();
      element.remove();
    };
  }, [engine, element]);
  useEffect(() => cover.current?.look(look), [look]);
  return element;
}

function newCoverElement(): HTMLElement {
  const element = document.createElement("div");
  element.className = "kj-swipe-cover";
  return element;
}
