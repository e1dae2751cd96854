import type { APIRequestContext, APIResponse } from "@playwright/test";
import type { SessionView } from "../../src/api/sessionTypes";

/** The API as the browser would use it: cookies, CSRF token, JSON. A refusal fails the test with its words. */
export class Api {
  readonly request: APIRequestContext;

  constructor(request: APIRequestContext) {
    this.request = request;
  }

  async signIn(username: string, password: string): Promise<SessionView> {
    return this.post<SessionView>("/session", { username, password });
  }

  async get<T>(path: string): Promise<T> {
    return answer<T>(await this.request.get(`/api${path}`));
  }

  async post<T>(path: string, data: unknown = {}): Promise<T> {
    return answer<T>(await this.request.post(`/api${path}`, { data, headers: await this.token() }));
  }

  async put<T>(path: string, data: unknown = {}): Promise<T> {
    return answer<T>(await this.request.put(`/api${path}`, { data, headers: await this.token() }));
  }

  async delete<T>(path: string): Promise<T> {
    return answer<T>(await this.request.delete(`/api${path}`, { headers: await this.token() }));
  }

  private async token(): Promise<Record<string, string>> {
    const found = await this.cookie();
    if (found) return { "X-XSRF-TOKEN": found };
    await this.request.get("/api/session");
    return { "X-XSRF-TOKEN": (await this.cookie()) ?? "" };
  }

  private async cookie(): Promise<string | undefined> {
    const { cookies } = await this.request.storageState();
    return cookies.find((cookie) => cookie.name === "XSRF-TOKEN")?.value;
  }
}

async function answer<T>(response: APIResponse): Promise<T> {
  const text = await response.text();
  if (!response.ok()) throw new Error(`${response.status()} ${response.url()} ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}
