// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { QrCode } from "../../../web/ui/qr-code.tsx";

/** The modules that are drawn, as rows of dark (1) and light (0). */
function drawnRows(text: string): string[] {
  const markup = renderToStaticMarkup(<QrCode text={text} label="二维码" />);
  const side = Number(/viewBox="0 0 (\d+)/.exec(markup)?.[1]);
  const rows = Array.from({ length: side }, () => Array.from({ length: side }, () => "0"));
  for (const [, x, y] of markup.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    const row = rows[Number(y)];
    if (row) row[Number(x)] = "1";
  }
  return rows.map((row) => row.join(""));
}

const address = "otpauth://totp/Kuangjie:zhou.he?secret=NSBPISH63LEUZILHU24BBAY7PMV5M5HW&issuer=Kuangjie";

test("the code stands in white, with its three corners", () => {
  const rows = drawnRows(address);
  const side = rows.length;
  const light = "0".repeat(side);
  expect([...rows.slice(0, 4), ...rows.slice(-4)]).toEqual(Array.from({ length: 8 }, () => light));
  for (const row of rows) expect([row.slice(0, 4), row.slice(-4)]).toEqual(["0000", "0000"]);
  const finder = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];
  const corner = (x: number, y: number) => rows.slice(y, y + 7).map((row) => row.slice(x, x + 7));
  expect(corner(4, 4)).toEqual(finder);
  expect(corner(side - 11, 4)).toEqual(finder);
  expect(corner(4, side - 11)).toEqual(finder);
  expect(corner(side - 11, side - 11)).not.toEqual(finder);
});

test("another text is another code, and the same one the same", () => {
  expect(drawnRows(address)).toEqual(drawnRows(address));
  expect(drawnRows(address)).not.toEqual(drawnRows(address.replace("zhou.he", "lin.jia")));
});

test("it says what it is to who does not see it", () => {
  expect(renderToStaticMarkup(<QrCode text="x" label="二维码" />)).toContain(
    'role="img" aria-label="二维码"',
  );
});
