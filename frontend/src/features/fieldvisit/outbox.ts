import type { Id, Instant } from "@/api/types";
import type { FindingKind, VisitFigure } from "@/api/visitTypes";

/** What somebody writes down on the spot. */
export interface FindingContent {
  kind: FindingKind | null;
  text: string;
  point: Id | null;
  site: string | null;
  figures: VisitFigure[];
}

/** A finding on this device: still being written, or finished and waiting for the network. */
export interface Kept {
  id: Id;
  visit: Id;
  person: Id;
  version: number;
  state: "writing" | "waiting";
  content: FindingContent;
  photos: File[];
  at: Instant;
}

const STORE = "findings";
const memory = new Map<Id, Kept>();
let opened: Promise<IDBDatabase | null> | undefined;

/** Null where the browser keeps nothing: then a finding lives as long as the page. */
function database(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    if (typeof indexedDB === "undefined") return resolve(null);
    const request = indexedDB.open("field-visits", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
  return opened;
}

async function ask<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  const db = await database();
  if (!db) return undefined;
  return new Promise((resolve) => {
    const request = act(db.transaction(STORE, mode).objectStore(STORE));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(undefined);
  });
}

/** Photographs and words on the device, so that neither a lost network nor a closed browser loses a finding. */
export const outbox = {
  async put(kept: Kept): Promise<void> {
    memory.set(kept.id, kept);
    await ask("readwrite", (store) => store.put(kept));
  },
  async remove(id: Id): Promise<void> {
    memory.delete(id);
    await ask("readwrite", (store) => store.delete(id));
  },
  /** Of one person at one visit, oldest first. */
  async of(visit: Id, person: Id): Promise<Kept[]> {
    const stored = (await ask<Kept[]>("readonly", (store) => store.getAll() as IDBRequest<Kept[]>)) ?? [];
    for (const one of stored) if (!memory.has(one.id)) memory.set(one.id, one);
    return [...memory.values()]
      .filter((one) => one.visit === visit && one.person === person)
      .sort((a, b) => a.at.localeCompare(b.at));
  },
};
