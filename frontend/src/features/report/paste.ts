/** Bullets and numbers that Word writes into the text of a paragraph it shows as a list item. */
const BULLET = /^[·•●○■□◆§oØ\-–]\s+/u;
const NUMBER = /^[（(]?\d{1,3}[.、)）]\s*/u;

/**
 * What Word, WPS or a web page put on the clipboard, as plain structure: its lists become lists, its headings headings, and everything that
 * only says how something looked is dropped. Which tags stay at all the editor decides.
 */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(
    html.replace(/<!--[\s\S]*?-->/g, "").replace(/<\/?[ovwm]:[^>]*>/gi, ""),
    "text/html",
  );
  for (const gone of page.body.querySelectorAll("style, script, meta, link, title, xml, img, object, iframe"))
    gone.remove();
  headings(page);
  lists(page);
  emphasis(page);
  for (const element of page.body.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) {
      if (!["colspan", "rowspan", "start"].includes(name)) element.removeAttribute(name);
    }
  }
  for (const paragraph of page.body.querySelectorAll("p")) {
    if ((paragraph.textContent ?? "").replaceAll("\u00a0", " ").trim() === "") paragraph.remove();
  }
  return page.body.innerHTML.replaceAll("&nbsp;", " ");
}

function renamed(element: Element, tag: string): Element {
  const fresh = element.ownerDocument.createElement(tag);
  fresh.append(...element.childNodes);
  element.replaceWith(fresh);
  return fresh;
}

function headings(page: Document): void {
  for (const heading of page.body.querySelectorAll("h1, h2")) renamed(heading, "h3");
  for (const heading of page.body.querySelectorAll("h5, h6")) renamed(heading, "h4");
}

/** Word's list items are paragraphs of a class, their sign in a span that says so. */
function lists(page: Document): void {
  const items = [...page.body.querySelectorAll("p")].filter(
    (one) => /MsoListParagraph/.test(one.className) || /mso-list:\s*l\d/i.test(one.getAttribute("style") ?? ""),
  );
  let list: Element | null = null;
  let before: Element | null = null;
  for (const item of items) {
    const signs = [...item.querySelectorAll("span")].filter((one) =>
      /mso-list:\s*Ignore/i.test(one.getAttribute("style") ?? ""),
    );
    const sign = signs
      .map((one) => one.textContent ?? "")
      .join("")
      .trim();
    for (const one of signs) one.remove();
    const text = item.textContent ?? "";
    const numbered = sign ? /\d/.test(sign) : NUMBER.test(text);
    if (!sign) strip(item, numbered ? NUMBER : BULLET);
    const tag = numbered ? "ol" : "ul";
    if (!list || before === null || item.previousElementSibling !== list || list.tagName.toLowerCase() !== tag) {
      list = page.createElement(tag);
      item.before(list);
    }
    before = renamed(item, "li");
    list.append(before);
  }
}

function strip(element: Element, sign: RegExp): void {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const first = walker.nextNode();
  if (first?.nodeValue) first.nodeValue = first.nodeValue.replace(sign, "");
}

/** Bold and the like that were said by style, not by tag; a browser's own wrapper that says "not bold" is no bold. */
function emphasis(page: Document): void {
  for (const bold of page.body.querySelectorAll("b, strong")) {
    if (/font-weight:\s*(normal|400)/i.test(bold.getAttribute("style") ?? "")) bold.replaceWith(...bold.childNodes);
  }
  for (const span of page.body.querySelectorAll("span")) {
    const style = span.getAttribute("style") ?? "";
    if (/font-weight:\s*(bold|[6-9]00)/i.test(style)) renamed(span, "strong");
    else if (/font-style:\s*italic/i.test(style)) renamed(span, "em");
    else if (/text-decoration[^;]*underline/i.test(style)) renamed(span, "u");
    else span.replaceWith(...span.childNodes);
  }
}
