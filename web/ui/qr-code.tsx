import { create } from "qrcode";

interface QrCodeProps {
  text: string;
  label: string;
}

/** Modules of white that a reader needs around the code. */
const margin = 4;

/** A text as a QR code, drawn here: what it holds goes to no other program. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const side = size + 2 * margin;
  const squares = Array.from(data, (dark, at) =>
    dark ? `M${margin + (at % size)} ${margin + Math.floor(at / size)}h1v1h-1z` : "",
  );
  return (
    <svg
      className="kj-qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={squares.join("")} fill="#000" />
    </svg>
  );
}
