import pg from "pg";

/** Days stay text (a Date would shift them across time zones), exact numbers stay text, counts become numbers. */
export function setTypeParsers(): void {
  const { builtins, setTypeParser } = pg.types;
  setTypeParser(builtins.DATE, (text) => text);
  setTypeParser(builtins.NUMERIC, (text) => text);
  setTypeParser(builtins.INT8, Number);
}
