import { type DragEvent, type KeyboardEvent, useState } from "react";

/** The list with one entry moved to another place. */
export function movedTo<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  if (from < 0 || from >= next.length || to < 0 || to >= next.length) return next;
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(to, 0, one);
  return next;
}

/** What is drawn at another place loses the focus; a button that is of no use there leaves it to the entry's handle. */
function stay(own: Element | null) {
  if (!(own instanceof HTMLElement)) return;
  const pressed = own as HTMLButtonElement;
  (pressed.disabled ? own.closest("li")?.querySelector<HTMLElement>("[draggable]") : own)?.focus();
}

/** An ordered list (`ol`) whose entries are moved by dragging their handle, by arrow keys on it, or by whatever calls `move`. */
export function useReorder<T>(all: T[], write: (all: T[], from: number, to: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const rest = () => {
    setDragged(null);
    setOver(null);
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= all.length || from === to) return;
    const own = document.activeElement;
    write(movedTo(all, from, to), from, to);
    requestAnimationFrame(() => stay(own));
  };
  /** For the entry: where something can be dropped. */
  const place = (at: number) => ({
    "data-over": over === at && dragged !== at,
    "data-dragged": dragged === at,
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      setOver(at);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== null) move(dragged, at);
      rest();
    },
  });
  /** For the entry's button that is dragged. */
  const handle = (at: number, id: string) => ({
    onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => {
      const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
      if (by === 0) return;
      event.preventDefault();
      move(at, at + by);
    },
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", id);
      setDragged(at);
    },
    onDragEnd: rest,
  });
  return { move, place, handle };
}
