/** One for each reading, told apart also by those who see colours poorly; the number beside it says the same. */
export const readingColours = [
  "#0b6bcb",
  "#b45309",
  "#7b2d8b",
  "#0f766e",
  "#be123c",
  "#475569",
  "#4d7c0f",
  "#1e3a8a",
] as const;
