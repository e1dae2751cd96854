// Versions of models, as the HTTP API names them.
import type { Id, Instant } from "./types";

/** A process with its newest version and how many instances run on it and on older ones. */
export interface ModelVersions {
  processId: string;
  name: string;
  newest: number;
  running: number;
  outdated: number;
  versions: { version: number; running: number }[];
}
interface ModelElement {
  elementId: string;
  type: string;
  name: string;
}
/** An instance on an older version, and what moving it to the newest would mean, or why it cannot. */
export interface OutdatedInstance {
  key: string;
  processId: string;
  version: number;
  newest: number;
  studyId: Id | null;
  startedAt: Instant;
  can: boolean;
  places: { elementId: string; type: string; name: string; nameThere: string | null; task: boolean }[];
  added: ModelElement[];
  removed: ModelElement[];
  changed: ModelElement[];
  reasons: { code: string; element: string | null; message: string }[];
  asked: "WAITING" | "REFUSED" | null;
  /** What the engine said when it refused. */
  refusal: string | null;
}
export interface MigrationAnswer {
  asked: string[];
  refused: { key: string; code: string; message: string }[];
}
