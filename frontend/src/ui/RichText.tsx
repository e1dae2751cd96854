import { createElement, type ReactNode, useMemo } from "react";
import "./rich-text.css";

/** What a written text may consist of. Anything else is shown as its words alone. */
const TAGS = new Set("p h3 h4 br strong em u s sub sup blockquote ul ol li table tbody tr th td".split(" "));

function drawn(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue;
  if (!(node instanceof Element)) return null;
  const tag = node.tagName.toLowerCase();
  if (tag === "br") return createElement("br", { key });
  const children = [...node.childNodes].map(drawn);
  if (!TAGS.has(tag)) return children;
  const span = (name: string) => Number(node.getAttribute(name)) || undefined;
  const cell = tag === "td" || tag === "th" ? { colSpan: span("colspan"), rowSpan: span("rowspan") } : {};
  return createElement(tag, { key, ...cell }, ...children);
}

/** A written text with its headings, lists and tables, drawn element by element: nothing in it can run. */
export function RichText({ html }: { html: string }) {
  const content = useMemo(() => {
    const page = new DOMParser().parseFromString(html, "text/html");
    return [...page.body.childNodes].map(drawn);
  }, [html]);
  return <div className="rich-text">{content}</div>;
}
