/** What the printed page looks like, in small; it says nothing that the words beside it do not. */
export const KitPicture = () => (
  <svg className="kit__picture" viewBox="0 0 104 136" width="104" height="136" aria-hidden>
    <rect className="kit__paper" x="1" y="1" width="102" height="134" rx="8" />
    <circle className="kit__seal" cx="20" cy="21" r="7" />
    <path className="kit__line kit__line--strong" d="M34 18h44M34 25h28" />
    <path className="kit__line" d="M13 42h78M13 50h70M13 58h52" />
    <rect className="kit__key" x="13" y="68" width="78" height="16" rx="4" />
    <path className="kit__line kit__line--key" d="M19 76h10M34 76h10M49 76h10M64 76h10" />
    <path className="kit__line" d="M13 96h38M13 104h38M13 112h30M13 120h34" />
    <g className="kit__code">
      <path d="M62 94h9v9h-9zM82 94h9v9h-9zM62 114h9v9h-9zM75 94h3v4h-3zM74 102h5v4h-5zM82 107h4v4h-4zM87 113h4v5h-4zM75 111h4v4h-4zM80 119h5v4h-5zM64 106h4v4h-4z" />
    </g>
  </svg>
);
