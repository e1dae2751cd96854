import { useEffect, useRef, useSyncExternalStore } from "react";

export interface Shortcut {
  /** `j`, `g i` (one after the other), `Ctrl+Enter`, `?`. */
  keys: string;
  /** What it does, in the person's language: shown by `?`. */
  label: string;
}

interface Registered extends Shortcut {
  run: (event: KeyboardEvent) => void;
}

const SEQUENCE_MS = 1200;
let registered: readonly Registered[] = [];
const listeners = new Set<() => void>();
let prefix = "";
let prefixAt = 0;

function change(next: readonly Registered[]): void {
  registered = next;
  for (const listener of listeners) listener();
}

/** While an input method composes, every key belongs to it. 229 is what older engines report meanwhile. */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === 229 || event.key === "Process";

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.closest("input, textarea, select, [role=combobox], [role=listbox]") !== null
  );
}

/** A button or a link has its own Enter. */
function hasOwnEnter(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("a, button, [role=button], [role=tab], [role=menuitem]") !== null
  );
}

function nameOf(event: KeyboardEvent): string {
  const control = event.ctrlKey || event.metaKey;
  return `${control ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${event.key}`;
}

function find(keys: string): Registered | undefined {
  return registered.findLast((shortcut) => shortcut.keys === keys);
}

export function handleKey(event: KeyboardEvent): void {
  if (isComposing(event) || event.defaultPrevented || event.repeat) return;
  const name = nameOf(event);
  const controlled = name.startsWith("Ctrl+");
  if (!controlled && (isTyping(event.target) || document.querySelector(".ant-modal-wrap:not([style*='none'])"))) return;
  if (name === "Enter" && hasOwnEnter(event.target)) return;
  const sequence = prefix && event.timeStamp - prefixAt < SEQUENCE_MS ? `${prefix} ${name}` : "";
  const found = (sequence && find(sequence)) || find(name);
  const starts = !controlled && registered.some((shortcut) => shortcut.keys.startsWith(`${name} `));
  prefix = starts && !sequence ? name : "";
  prefixAt = event.timeStamp;
  if (!found) return;
  event.preventDefault();
  found.run(event);
}

/** A list to choose from takes every Enter for itself; one with Ctrl is meant for the form. */
function beforeLists(event: KeyboardEvent): void {
  if (nameOf(event) !== "Ctrl+Enter" || !(event.target instanceof Element) || !event.target.closest(".ant-select"))
    return;
  handleKey(event);
  if (event.defaultPrevented) event.stopPropagation();
}

/** Starts listening; returns how to stop. */
export function listenForShortcuts(): () => void {
  document.addEventListener("keydown", beforeLists, true);
  document.addEventListener("keydown", handleKey);
  return () => {
    document.removeEventListener("keydown", beforeLists, true);
    document.removeEventListener("keydown", handleKey);
  };
}

/** A key that does something while this component is on screen. The newest registration of a key wins. */
export function useShortcut(keys: string, label: string, run: (event: KeyboardEvent) => void, enabled = true): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!enabled) return;
    const mine: Registered = { keys, label, run: (event) => latest.current(event) };
    change([...registered, mine]);
    return () => change(registered.filter((shortcut) => shortcut !== mine));
  }, [keys, label, enabled]);
}

/** What the keyboard can do right now. */
export function useShortcutList(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => registered,
  );
}
