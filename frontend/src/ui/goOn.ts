const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex='0']";
const PATIENCE_MS = 5_000;
/** A dialog that closes may take the focus away once more. */
const SETTLING_MS = 700;

const waits = () =>
  document.querySelector(".ant-modal-wrap:not([style*='none']), .ant-dropdown:not(.ant-dropdown-hidden)") !== null;
const lost = () => !document.activeElement || document.activeElement === document.body;

/** Once nothing has the focus any more, and no dialog is about to give it back, it goes to what is found then. */
export function focusWhenLost(find: () => HTMLElement | null | undefined): void {
  let end = performance.now() + PATIENCE_MS;
  const look = () => {
    const found = lost() && !waits() ? find() : null;
    if (found) {
      found.focus();
      end = Math.min(end, performance.now() + SETTLING_MS);
    }
    if (performance.now() < end) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Asked before an entry of a list goes away; called afterwards, whoever pressed goes on at its neighbour, or else behind the list. */
export function goOnBeside(own: Element): () => void {
  const entry = own.closest("li, tr, [data-entry]") ?? own;
  const list = entry.parentElement;
  const at = list ? [...list.children].indexOf(entry) : -1;
  return () =>
    focusWhenLost(() => {
      if (!list?.isConnected || entry.isConnected) return null;
      const near = list.children[at] ?? list.children[at - 1];
      return near?.querySelector<HTMLElement>(FOCUSABLE) ?? behind(list);
    });
}

function behind(list: Element): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (one) => list.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && !list.contains(one),
  );
}
