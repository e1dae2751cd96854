import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from "react";

const usable = (bar: Element | null) => [...(bar?.querySelectorAll<HTMLButtonElement>(":scope > button") ?? [])];

/** The buttons of a toolbar as one stop of Tab: the arrow keys go from one to the next, and Tab comes back to the last one used. */
export function useRoving() {
  const bar = useRef<HTMLDivElement>(null);
  const hold = (one: HTMLButtonElement | undefined) => {
    for (const each of usable(bar.current)) each.tabIndex = each === one ? 0 : -1;
  };
  useEffect(() => {
    const all = usable(bar.current);
    const held = all.find((each) => each.tabIndex === 0 && !each.disabled);
    hold(all.filter((each) => each.tabIndex === 0).length === 1 && held ? held : all.find((each) => !each.disabled));
  });
  const step = (event: KeyboardEvent<HTMLElement>) => {
    const all = usable(bar.current).filter((each) => !each.disabled);
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    if (at < 0) return;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[to % all.length]?.focus();
  };
  const rove = (event: FocusEvent<HTMLElement>) => {
    const one = usable(bar.current).find((each) => each === event.target);
    if (one) hold(one);
  };
  return { bar, step, rove };
}
