import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { VisitView } from "@/api/visitTypes";
import { renderAt } from "@/test/render";
import { HttpResponse, http, problem, server } from "@/test/server";
import { Findings } from "./Findings";

const aVisit = (change: Partial<VisitView> = {}): VisitView => ({
  id: "v-1",
  studyId: "s-1",
  group: { id: "g-1", no: 3, name: "算力支撑研究", kind: "SUB" },
  no: 1,
  title: "赴许昌调研",
  status: "FINDINGS",
  purpose: "了解算力",
  points: [],
  itinerary: {
    from: "2026-11-23",
    to: "2026-11-24",
    route: "",
    sites: [{ key: "a", org: null, name: "某企业", city: "许昌市", address: "", contact: "" }],
    roster: [],
  },
  approved: null,
  approvedAt: null,
  changeReason: null,
  checklist: [],
  findings: [],
  rulings: [],
  cancellation: null,
  clashes: [],
  studyDates: { from: "2026-01-01", to: "2027-01-01" },
  outline: [{ id: "p-1", number: "1", level: 0, text: "算力布局", gone: false }],
  people: [],
  groupPeople: [],
  inCharge: [],
  attachments: [],
  due: null,
  version: 3,
  actions: ["find"],
  taskKey: null,
  next: [],
  ...change,
});

test("a finding written without a network waits on the device and leaves when it is back", async () => {
  const bodies: unknown[] = [];
  let down = true;
  server.use(
    http.put("/api/visits/v-1/findings/:id", async ({ request }) => {
      if (down) return HttpResponse.error();
      bodies.push(await request.json());
      return HttpResponse.json({});
    }),
  );
  renderAt(<Findings visit={aVisit()} />);
  await userEvent.click(await screen.findByRole("button", { name: "记一条发现" }));
  await userEvent.click(screen.getByRole("button", { name: "存好这条" }));
  expect(screen.getByText("请选择类型")).toBeVisible();
  await userEvent.click(screen.getByText("短板"));
  fireEvent.change(screen.getByLabelText(/看到、听到什么/), { target: { value: "算力缺口约三成" } });
  await userEvent.click(screen.getByRole("button", { name: "存好这条" }));
  expect(await screen.findByText(/没有网络：1 条发现暂存在本机/)).toBeVisible();
  expect(bodies).toEqual([]);

  down = false;
  window.dispatchEvent(new Event("online"));
  await vi.waitFor(() =>
    expect(bodies).toEqual([{ version: 0, kind: "GAP", text: "算力缺口约三成", point: null, site: "a", figures: [] }]),
  );
  await vi.waitFor(() => expect(screen.queryByText(/暂存在本机，恢复/)).toBeNull());
});

test("a refused finding comes back to the editor with the sentence at its field, and nothing typed is lost", async () => {
  server.use(
    http.put("/api/visits/v-2/findings/:id", () =>
      problem(422, "visit-point-unknown", {
        errors: [{ field: "point", code: "visit-point-unknown", message: "提纲里没有这一项" }],
      }),
    ),
  );
  renderAt(<Findings visit={aVisit({ id: "v-2" })} />);
  await userEvent.click(await screen.findByRole("button", { name: "记一条发现" }));
  await userEvent.click(screen.getByText("亮点"));
  fireEvent.change(screen.getByLabelText(/看到、听到什么/), { target: { value: "数据开放走在前面" } });
  await userEvent.click(screen.getByRole("button", { name: "存好这条" }));
  expect(await screen.findByText("提纲里没有这一项")).toBeVisible();
  expect(screen.getByLabelText(/看到、听到什么/)).toHaveValue("数据开放走在前面");
});
