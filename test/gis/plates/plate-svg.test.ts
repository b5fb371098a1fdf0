import { expect, test } from "vitest";
import type { Plate } from "#gis/plates/plate";
import { plateSvg } from "#gis/plates/plate-svg";

const plate: Plate = {
  ...{ widthMm: 297, heightMm: 210, title: "图", scale: 10_000 },
  frame: { xMm: 20, yMm: 30, widthMm: 200, heightMm: 150 },
  items: [
    {
      kind: "path",
      lines: [
        [
          [1, 2],
          [3.00049, 4],
        ],
      ],
      ...{ isClosed: true, isClipped: true, fill: "#ffffff", fillOpacity: 0.5, dashMm: [1, 2] },
    },
    {
      ...{ kind: "text", at: [5, 6], text: '<甲&"乙">', sizeMm: 3, anchor: "middle", isBold: true },
      ...{ color: "#000000", turn: 90 },
    },
  ],
};

test("a plate is drawn in millimetres of its paper, the ground cut off at the frame", () => {
  const svg = plateSvg(plate, "Noto");
  expect(svg).toContain('width="297mm" height="210mm" viewBox="0 0 297 210"');
  expect(svg).toContain('<rect x="20" y="30" width="200" height="150"/>');
  expect(svg).toContain('d="M1 2L3 4Z"');
  expect(svg).toContain('fill-opacity="0.5"');
  expect(svg).toContain('stroke-dasharray="1 2"');
  expect(svg).toContain('clip-path="url(#map)"');
});

test("a name is a name, whatever signs it holds", () => {
  expect(plateSvg(plate, "Noto")).toContain(
    'text-anchor="middle" fill="#000000" font-weight="700" transform="rotate(-90 5 6)">&lt;甲&amp;&quot;乙&quot;&gt;</text>',
  );
});
