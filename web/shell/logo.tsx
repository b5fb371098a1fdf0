/** 矿界: a licence boundary with corner points around a stepped pit. */
export function Logo() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <path d="M4 7 14 3l8 6-2 12-12 2-5-7Z" fill="none" stroke="#e8b04b" strokeWidth="1.6" />
      <path d="M8 10h10l-1.5 3h-7Zm2 4.5h6L14.6 17h-3.2Z" fill="#dbe6f0" />
      {[
        [4, 7],
        [14, 3],
        [22, 9],
        [20, 21],
        [8, 23],
        [3, 16],
      ].map(([x, y]) => (
        <circle key={`${x},${y}`} cx={x} cy={y} r="1.9" fill="#e8b04b" />
      ))}
    </svg>
  );
}
