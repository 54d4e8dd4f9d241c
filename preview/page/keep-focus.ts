// A part that has the focus and goes away leaves it to what came in its place, so that somebody at the keyboard is not
// thrown back to the top of the page.

const HEADINGS = 'h2, h3, h4, h5';

/** What comes in its place may come a moment later. */
const WAIT_MS = 300;

/**
 * While it watches: when the focused element inside `root` is removed, the heading of what came instead gets the focus,
 * or else the first heading of `root`.
 *
 * @returns stops watching
 */
export function keepFocusIn(root: HTMLElement): () => void {
  let had = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    clearTimeout(waiting);
    had = root.contains(document.activeElement);
  };
  const give = (heading: HTMLElement | null): void => {
    clearTimeout(waiting);
    if (heading === null || !isLost()) return;
    heading.tabIndex = -1;
    heading.focus();
  };
  const observer = new MutationObserver((mutations) => {
    if (!had || !isLost()) return;
    const added = mutations.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof HTMLElement);
    const heading = added.map(headingOf).find((found) => found !== null);
    if (heading !== undefined) {
      give(heading);
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(() => give(root.querySelector<HTMLElement>(HEADINGS)), WAIT_MS);
  });
  observer.observe(root, { childList: true, subtree: true });
  document.addEventListener('focusin', note);
  return () => {
    clearTimeout(waiting);
    observer.disconnect();
    document.removeEventListener('focusin', note);
  };
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function headingOf(node: HTMLElement): HTMLElement | null {
  return node.matches(HEADINGS) ? node : node.querySelector<HTMLElement>(HEADINGS);
}
