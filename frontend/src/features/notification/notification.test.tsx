import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { NotificationSettings, NotificationView } from "@/api/notificationTypes";
import { renderAt } from "@/test/render";
import { HttpResponse, http, problem, server } from "@/test/server";
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

test("an address that cannot be read is said at its field, and what was chosen is kept", async () => {
  const settings: NotificationSettings = {
    email: null,
    language: "ZH",
    rhythm: "AT_ONCE",
    quietFrom: "21:00:00",
    quietTo: "08:00:00",
    reasons: [{ reason: "URGED", email: true, webhook: true }],
    mail: false,
    webhook: false,
    version: 0,
  };
  let sent: NotificationSettings | undefined;
  server.use(
    http.get("/api/notification-settings", () => HttpResponse.json(settings)),
    http.put("/api/notification-settings", async ({ request }) => {
      sent = (await request.json()) as NotificationSettings;
      return problem(422, "email-unreadable", {
        errors: [{ field: "email", code: "email-unreadable", message: "请填写完整的邮箱地址" }],
      });
    }),
  );
  renderAt(<SettingsPage />);
  expect(await screen.findByText(/还没有配置邮件服务器/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole("checkbox", { name: "催办: 邮件" }));
  await userEvent.type(screen.getByRole("textbox", { name: "邮箱" }), "name@example");
  await userEvent.click(screen.getByRole("button", { name: /保\s?存/ }));

  expect(await screen.findByText("请填写完整的邮箱地址")).toBeInTheDocument();
  expect(sent).toMatchObject({ email: "name@example", reasons: [{ reason: "URGED", email: false, webhook: true }] });
  expect(screen.getByRole("checkbox", { name: "催办: 邮件" })).not.toBeChecked();
});
