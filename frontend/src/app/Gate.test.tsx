import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Input } from "antd";
import { sessionEnded } from "@/api/client";
import type { SessionView } from "@/api/sessionTypes";
import { aSession } from "@/test/fixtures";
import { renderRoutes } from "@/test/render";
import { HttpResponse, http, problem, server } from "@/test/server";
import { Gate } from "./Gate";

/** A server that lets in whoever gives the password `right`. */
function aServer(signedIn: SessionView | null, lets: SessionView = aSession()) {
  const state = { session: signedIn, changed: null as unknown };
  server.use(
    http.get("/api/session", () =>
      state.session ? HttpResponse.json(state.session) : problem(401, "sign-in-required"),
    ),
    http.post("/api/session", async ({ request }) => {
      const { password } = (await request.json()) as { password: string };
      if (password === "locked") return problem(429, "sign-in-locked", { until: "2026-11-21T06:03:00Z" });
      if (password !== "right") return problem(401, "sign-in-failed");
      state.session = lets;
      return HttpResponse.json(lets);
    }),
    http.post("/api/account/password", async ({ request }) => {
      const change = (await request.json()) as { current: string };
      if (change.current !== "right") {
        return problem(422, "invalid-input", {
          errors: [{ field: "current", code: "password-wrong", message: "现用密码不正确" }],
        });
      }
      state.changed = change;
      if (state.session) state.session = { ...state.session, mustChangePassword: false };
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return state;
}

const show = () =>
  renderRoutes(
    [{ element: <Gate />, children: [{ path: "*", element: <Input aria-label="方案正文" /> }] }],
    "/tasks/7?box=group",
  );

async function signIn(password: string) {
  fireEvent.change(await screen.findByLabelText("用户名"), { target: { value: "office" } });
  fireEvent.change(screen.getByLabelText("密码"), { target: { value: password } });
  await userEvent.click(screen.getByRole("button", { name: "登录" }));
}

test("who signs in arrives at the address they asked for", async () => {
  aServer(null);
  const { router } = show();
  await signIn("right");
  expect(await screen.findByLabelText("方案正文")).toBeVisible();
  expect(router.state.location.pathname + router.state.location.search).toBe("/tasks/7?box=group");
});

test("a wrong password is said without telling which of the two was wrong", async () => {
  aServer(null);
  show();
  await signIn("wrong");
  expect(await screen.findByText("用户名或密码不正确")).toBeVisible();
});

test("a lock says until when, in the house's time", async () => {
  aServer(null);
  show();
  await signIn("locked");
  expect(await screen.findByText(/已锁定到 11月21日 周六 14:03/)).toBeVisible();
});

test("a one-time password opens the new password's form and nothing else", async () => {
  const state = aServer(aSession({ mustChangePassword: true }));
  show();
  fireEvent.change(await screen.findByLabelText("当前密码"), { target: { value: "right" } });
  fireEvent.change(screen.getByLabelText("新密码"), { target: { value: "a sentence of my own" } });
  fireEvent.change(screen.getByLabelText("再输一遍新密码"), { target: { value: "another sentence" } });
  await userEvent.click(screen.getByRole("button", { name: "保存新密码" }));
  expect(await screen.findByText("两次输入不一致")).toBeVisible();
  expect(screen.queryByLabelText("方案正文")).not.toBeInTheDocument();

  fireEvent.change(screen.getByLabelText("再输一遍新密码"), { target: { value: "a sentence of my own" } });
  await userEvent.click(screen.getByRole("button", { name: "保存新密码" }));
  expect(await screen.findByLabelText("方案正文")).toBeVisible();
  expect(state.changed).toEqual({ current: "right", next: "a sentence of my own" });
});

test("what the server finds wrong with a password stands beside its field", async () => {
  aServer(aSession({ mustChangePassword: true }));
  show();
  fireEvent.change(await screen.findByLabelText("当前密码"), { target: { value: "wrong" } });
  fireEvent.change(screen.getByLabelText("新密码"), { target: { value: "a sentence of my own" } });
  fireEvent.change(screen.getByLabelText("再输一遍新密码"), { target: { value: "a sentence of my own" } });
  await userEvent.click(screen.getByRole("button", { name: "保存新密码" }));
  expect(await screen.findByText("现用密码不正确")).toBeVisible();
});

test("a session that ends in the middle of work keeps what was typed", async () => {
  const state = aServer(aSession());
  show();
  fireEvent.change(await screen.findByLabelText("方案正文"), { target: { value: "写了一半" } });
  state.session = null;
  sessionEnded();
  expect(await screen.findByText(/已填内容都在/)).toBeVisible();
  expect(screen.getByLabelText("方案正文")).not.toBeVisible();

  await signIn("right");
  await waitFor(() => expect(screen.getByLabelText("方案正文")).toBeVisible());
  expect(screen.getByLabelText("方案正文")).toHaveValue("写了一半");
});

test("another person who signs in does not see what the first one typed", async () => {
  const state = aServer(aSession(), aSession({ person: { id: "p-other", name: "另一位" } }));
  show();
  fireEvent.change(await screen.findByLabelText("方案正文"), { target: { value: "写了一半" } });
  state.session = null;
  sessionEnded();
  await signIn("right");
  await waitFor(() => expect(screen.getByLabelText("方案正文")).toHaveValue(""));
});
