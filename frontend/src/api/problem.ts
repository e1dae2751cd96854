export interface FieldError {
  field: string;
  code: string;
  message: string;
}

/** An answer that is a "no": the API's problem details (RFC 9457), or the network's silence as code `network-down`. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: FieldError[];
  /** The whole body: `current` of a stale change, `until` of a lock, ... */
  readonly properties: Record<string, unknown>;

  constructor(status: number, code: string, properties: Record<string, unknown> = {}) {
    const detail = typeof properties.detail === "string" ? properties.detail : "";
    const title = typeof properties.title === "string" ? properties.title : "";
    super(detail || title || code);
    this.name = "Problem";
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.errors = Array.isArray(properties.errors) ? (properties.errors as FieldError[]) : [];
    this.properties = properties;
  }

  /** The words for one field of a form, if the server had any. */
  errorOf(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }
}

export const NETWORK_DOWN = "network-down";
export const isNetworkDown = (error: unknown): boolean => error instanceof Problem && error.code === NETWORK_DOWN;

/** Whatever was thrown, as a Problem, so that screens need to know one kind of "no" only. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(0, "unexpected", { detail: error instanceof Error ? error.message : String(error) });
}
