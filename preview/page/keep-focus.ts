// A part that has the focus and goes away leaves it to what came in its place, so that somebody at the keyboard is not
// thrown back to the top of the page.

const HEADINGS = 'h2, h3, h4, h5';

/** What comes in its place may come a moment later. */
const WAIT_MS = 100;

/**
 * While it watches: when the focused element inside `root` is removed, the first heading of what it stood in gets the
 * focus, looked for from the inside out.
 *
 * @returns stops watching
 */
export function keepFocusIn(root: HTMLElement): () => void {
  let around: readonly Element[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    clearTimeout(waiting);
    around = root.contains(document.activeElement) ? ancestors(document.activeElement, root) : [];
  };
  const observer = new MutationObserver(() => {
    if (around.length === 0 || !isLost()) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (isLost()) focusHeading(around.filter((element) => element.isConnected));
    }, WAIT_MS);
  });
  observer.observe(root, { childList: true, subtree: true });
  document.addEventListener('focusin', note);
  return () => {
    clearTimeout(waiting);
    observer.disconnect();
    document.removeEventListener('focusin', note);
  };
}

/** From the inside out, `root` included. */
function ancestors(element: Element | null, root: Element): Element[] {
  if (element === null || element === root) return [root];
  return [element, ...ancestors(element.parentElement, root)];
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function focusHeading(places: readonly Element[]): void {
  const heading = places.map((place) => place.querySelector<HTMLElement>(HEADINGS)).find((found) => found !== null);
  if (heading === undefined) return;
  heading.tabIndex = -1;
  heading.focus();
}
