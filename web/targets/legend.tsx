interface LegendProps {
  title: string;
  items: readonly { label: string; colour: string }[];
}

/** What the colours on the map stand for, beside the numbers they colour. */
export function Legend({ title, items }: LegendProps) {
  return (
    <figure className="kj-view-legend">
      <figcaption>图例：{title}</figcaption>
      <ul>
        {items.map(({ label, colour }) => (
          <li key={label}>
            <span style={{ background: colour }} />
            {label}
          </li>
        ))}
      </ul>
    </figure>
  );
}
