import type { Id } from "@/api/types";
import type { Charge } from "./ChargeFields";

export interface GivingDraft {
  title: string;
  text: string;
  stage: string;
  charge: Charge;
  urgent?: boolean;
}

const keyOf = (person: Id, study: Id) => `giving/${person}/${study}`;

/** What somebody began to give and has not sent, on this device. */
export function keptGiving(person: Id, study: Id): GivingDraft | null {
  try {
    const text = localStorage.getItem(keyOf(person, study));
    return text ? (JSON.parse(text) as GivingDraft) : null;
  } catch {
    return null;
  }
}

export function keepGiving(person: Id, study: Id, draft: GivingDraft): void {
  try {
    localStorage.setItem(keyOf(person, study), JSON.stringify(draft));
  } catch {
    // A full or forbidden store: the page still has it.
  }
}

export function forgetGiving(person: Id, study: Id): void {
  localStorage.removeItem(keyOf(person, study));
}
