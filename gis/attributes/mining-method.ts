/** 开采方式 as sources word it: open pit, underground or both; null when it is none of them. */
export function miningMethod(text: string): "open_pit" | "underground" | "both" | null {
  const openPit = /露天|open_pit/.test(text);
  const underground = /地下|井工|underground/.test(text);
  if (openPit && underground) return "both";
  if (openPit) return "open_pit";
  return underground ? "underground" : null;
}
