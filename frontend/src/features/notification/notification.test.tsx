import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { NotificationAddress, NotificationSettings, NotificationView } from "@/api/notificationTypes";
import { renderAt } from "@/test/render";
import { HttpResponse, http, problem, server } from "@/test/server";
import { AddressPanel } from "./AddressPanel";
import { Component as ConfirmAddressPage } from "./ConfirmAddressPage";
import { Component as NotificationsPage } from "./NotificationsPage";
import { Component as SettingsPage } from "./SettingsPage";

const STUDY = { id: "s-1", title: "人工智能专题研究" };

const news = (over: Partial<NotificationView>): NotificationView => ({
  id: "7",
  reason: "ASSIGNED",
  kind: "task.came",
  study: STUDY,
  by: null,
  details: { elementId: "UserTask_DraftWorkPlan", subject: "工作方案" },
  link: "/tasks/42",
  at: "2026-11-20T03:00:00Z",
  read: false,
  ...over,
});

function serve(items: NotificationView[]) {
  const asked: string[] = [];
  server.use(
    http.get("/api/notifications", ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ items, next: null });
    }),
    http.get("/api/notifications/studies", () => HttpResponse.json([STUDY])),
  );
  return asked;
}

test("news says why, what and of which study, and leads to the thing", async () => {
  serve([
    news({}),
    news({
      id: "6",
      reason: "URGED",
      kind: "deadline.alerted",
      details: { level: "URGE", elementId: "UserTask_DraftWorkPlan", daysLeft: -2 },
      read: true,
    }),
  ]);
  renderAt(<NotificationsPage />);

  const link = await screen.findByRole("link", { name: "新待办：拟定工作方案（工作方案）" });
  expect(link).toHaveAttribute("href", "/tasks/42");
  const [first, second] = screen.getAllByRole("listitem");
  expect(first).toHaveTextContent("交办");
  expect(within(first as HTMLElement).getByRole("img", { name: "未读" })).toBeInTheDocument();
  expect(second).toHaveTextContent("催办：拟定工作方案，已逾期 2 个工作日");
  expect(second).toHaveTextContent(STUDY.title);
});

test("the filter is in the address, and what is listed is marked read up to its newest", async () => {
  const asked = serve([news({})]);
  let marked: unknown;
  server.use(
    http.post("/api/notifications/reading", async ({ request }) => {
      marked = await request.json();
      return HttpResponse.json({ marked: 1 });
    }),
  );
  const { router } = renderAt(<NotificationsPage />, { at: "/notifications?reason=ASSIGNED" });
  await screen.findByRole("link", { name: /新待办/ });
  await userEvent.click(screen.getByRole("checkbox", { name: "只看未读" }));
  expect(router.state.location.search).toBe("?reason=ASSIGNED&unread=1");

  await userEvent.click(await screen.findByRole("button", { name: "全部标为已读" }));
  expect(await screen.findByText("1 条已标为已读")).toBeInTheDocument();
  expect(marked).toEqual({ upTo: 7, reason: "ASSIGNED", study: null });
  expect(asked[0]).toBe("?reason=ASSIGNED");
});

test("nothing unread says so and offers the whole list", async () => {
  serve([]);
  const { router } = renderAt(<NotificationsPage />, { at: "/notifications?unread=1" });
  expect(await screen.findByText("没有未读通知。")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "清除条件" }));
  expect(router.state.location.search).toBe("");
});

const SETTINGS: NotificationSettings = {
  language: "ZH",
  rhythm: "AT_ONCE",
  quietFrom: "21:00:00",
  quietTo: "08:00:00",
  reasons: [{ reason: "URGED", email: true, webhook: true }],
  mail: true,
  webhook: false,
  version: 0,
};

function serveSettings(address: NotificationAddress) {
  let chosen: NotificationSettings | undefined;
  let said = address;
  server.use(
    http.get("/api/notification-settings", () => HttpResponse.json(SETTINGS)),
    http.put("/api/notification-settings", async ({ request }) => {
      chosen = (await request.json()) as NotificationSettings;
      return HttpResponse.json({ ...SETTINGS, ...chosen, version: 1 });
    }),
    http.get("/api/notification-settings/address", () => HttpResponse.json(said)),
    http.put("/api/notification-settings/address", async ({ request }) => {
      const { email } = (await request.json()) as { email: string };
      if (!email.includes(".")) {
        return problem(422, "email-unreadable", {
          errors: [{ field: "email", code: "email-unreadable", message: "请填写完整的邮箱地址" }],
        });
      }
      said = {
        ...said,
        waiting: { email, letter: "QUEUED", sentAt: null, expiresAt: null, againIn: 60, lettersLeft: 4 },
      };
      return HttpResponse.json(said);
    }),
    http.delete("/api/notification-settings/address/claim", () => {
      said = { ...said, waiting: null };
      return HttpResponse.json(said);
    }),
  );
  return () => chosen;
}

test("what was typed waits for its confirmation beside the address in use, and may be withdrawn", async () => {
  serveSettings({ email: "old@example.org", confirmed: true, waiting: null, mail: true });
  renderAt(<AddressPanel />);
  await userEvent.click(await screen.findByRole("button", { name: /更\s?换/ }));
  await userEvent.click(screen.getByRole("textbox", { name: "新邮箱" }));
  await userEvent.paste("name@example");
  await userEvent.click(screen.getByRole("button", { name: "发送确认邮件" }));
  expect(await screen.findByText("请填写完整的邮箱地址")).toBeInTheDocument();
  await userEvent.type(screen.getByRole("textbox", { name: "新邮箱" }), ".org");
  await userEvent.click(screen.getByRole("button", { name: "发送确认邮件" }));

  expect(await screen.findByText("name@example.org")).toBeInTheDocument();
  expect(screen.getByRole("status")).toHaveTextContent("确认邮件正在发送");
  expect(screen.getByText("确认之前，通知仍发送到 old@example.org。")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: /重新发送（\d+ 秒后）/ })).toBeDisabled();
  await userEvent.click(screen.getByRole("button", { name: /撤\s?回/ }));
  expect(await screen.findByText("已撤回")).toBeInTheDocument();
  expect(screen.queryByText("name@example.org")).not.toBeInTheDocument();
});

test("what was chosen is saved", async () => {
  const chosen = serveSettings({ email: null, confirmed: false, waiting: null, mail: false });
  renderAt(<SettingsPage />);
  await screen.findByText(/现在不能确认邮箱/);
  await userEvent.click(screen.getByRole("checkbox", { name: "催办: 邮件" }));
  await userEvent.click(screen.getByRole("button", { name: /保\s?存/ }));
  expect(await screen.findByText("已保存")).toBeInTheDocument();
  expect(chosen()).toMatchObject({ reasons: [{ reason: "URGED", email: false, webhook: true }] });
});

test("without a mail server no address can be confirmed, which is said", async () => {
  serveSettings({ email: null, confirmed: false, waiting: null, mail: false });
  renderAt(<AddressPanel />);
  expect(await screen.findByText(/现在不能确认邮箱/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "填写邮箱" })).toBeDisabled();
});

test("the link confirms nothing until its button is pressed", async () => {
  const confirmed: unknown[] = [];
  server.use(
    http.get("/api/notification-settings/address/confirmation", ({ request }) =>
      new URL(request.url).searchParams.get("token") === "good"
        ? HttpResponse.json({ email: "name@example.org" })
        : problem(409, "address-link-expired", { detail: "链接在 48 小时内有效，现在已经过期。" }),
    ),
    http.post("/api/notification-settings/address/confirmation", async ({ request }) => {
      confirmed.push(await request.json());
      return HttpResponse.json({ email: "name@example.org", confirmed: true, waiting: null, mail: true });
    }),
  );
  const { unmount } = renderAt(<ConfirmAddressPage />, { at: "/notifications/address?token=good" });
  expect(await screen.findByText("name@example.org")).toBeInTheDocument();
  expect(confirmed).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "确认邮箱" }));
  expect(await screen.findByText("已确认，以后通知发送到 name@example.org。")).toBeInTheDocument();
  expect(confirmed).toEqual([{ token: "good" }]);
  unmount();

  renderAt(<ConfirmAddressPage />, { at: "/notifications/address?token=late" });
  expect(await screen.findByText(/现在已经过期/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "确认邮箱" })).not.toBeInTheDocument();
});
