import { RenderedNodeType } from '@hubspot/ui-extensions/testing';
import type { RenderedNode } from '@hubspot/ui-extensions/testing';

/** Everything a person reads in a rendered node, one line an element: HubSpot's own `text` leaves out what is nested. */
export function wordsOf(node: RenderedNode): string {
  if (node.nodeType === RenderedNodeType.Text) return node.text;
  const own = node.nodeType === RenderedNodeType.Element ? propWords(node.props) : [];
  return [...own, ...('childNodes' in node ? node.childNodes.map(wordsOf) : []), ...overlayWords(node)]
    .filter((words) => words !== '')
    .join('\n');
}

function propWords(props: unknown): string[] {
  const { title, label } = props as { title?: unknown; label?: unknown };
  return [title, label].filter((word) => typeof word === 'string');
}

/** A modal or panel hangs on the button that opens it. */
function overlayWords(node: RenderedNode): string[] {
  if (node.nodeType !== RenderedNodeType.Element) return [];
  const { overlay } = node.props as { overlay?: RenderedNode | null };
  return overlay == null ? [] : [wordsOf(overlay)];
}
