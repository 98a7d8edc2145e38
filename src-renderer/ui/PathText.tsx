import './path-text.css';

/**
 * A path in one line, cut in the middle: its end is what tells paths apart. The whole path is its tooltip.
 * Both halves are one text for screen readers and for copying.
 */
export function PathText({ path, homeFolder }: { readonly path: string; readonly homeFolder?: string }) {
  const shown =
    homeFolder !== undefined && path !== homeFolder && path.startsWith(homeFolder)
      ? `~${path.slice(homeFolder.length)}`
      : path;
  const cut = Math.max(0, shown.length - endLength);
  return (
    <bdi className="path-text selectable" title={path}>
      <span className="path-text__start">{shown.slice(0, cut)}</span>
      <span className="path-text__end">{shown.slice(cut)}</span>
    </bdi>
  );
}

const endLength = 24;
