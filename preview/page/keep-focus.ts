// A part that has the focus and goes away leaves it to what came in its place, so that somebody at the keyboard is not
// thrown back to the top of the page.

const HEADINGS = 'h2, h3, h4, h5';

/**
 * While it watches: when the focused element inside `root` is removed, the heading of what came instead gets the focus,
 * or else the first heading of `root`.
 *
 * @returns stops watching
 */
export function keepFocusIn(root: HTMLElement): () => void {
  let had = false;
  const note = (): void => {
    had = root.contains(document.activeElement);
  };
  const observer = new MutationObserver((mutations) => {
    const isLost = had && (document.activeElement === null || document.activeElement === document.body);
    if (!isLost) return;
    const added = mutations.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof HTMLElement);
    const heading = added.map(headingOf).find((found) => found !== null) ?? root.querySelector<HTMLElement>(HEADINGS);
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus();
  });
  observer.observe(root, { childList: true, subtree: true });
  document.addEventListener('focusin', note);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', note);
  };
}

function headingOf(node: HTMLElement): HTMLElement | null {
  return node.matches(HEADINGS) ? node : node.querySelector<HTMLElement>(HEADINGS);
}
