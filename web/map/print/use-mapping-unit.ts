import { useState } from "react";

const key = "kuangjie-mapping-unit";

/** 制图单位, remembered in this browser: it is the same on every map. */
export function useMappingUnit(): [unit: string, set: (unit: string) => void] {
  const [unit, setUnit] = useState(() => localStorage.getItem(key) ?? "");
  return [
    unit,
    (next) => {
      localStorage.setItem(key, next);
      setUnit(next);
    },
  ];
}
