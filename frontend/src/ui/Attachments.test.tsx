import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderAt } from "@/test/render";
import { HttpResponse, http, server } from "@/test/server";
import { aPaper } from "@/test/studyFixtures";
import { Attachments } from "./Attachments";

test("whoever may choose sends a paper along with the round, and takes it back", async () => {
  let shared = false;
  const asked: unknown[] = [];
  server.use(
    http.get("/api/documents", () => HttpResponse.json([aPaper({ shared, sharable: true })])),
    http.put("/api/documents/paper-1/sharing", async ({ request }) => {
      const body = (await request.json()) as { shared: boolean };
      asked.push(body);
      shared = body.shared;
      return HttpResponse.json(aPaper({ shared, sharable: true }));
    }),
  );
  renderAt(<Attachments ownerType="WORK_PLAN" ownerId="plan-1" />);
  const choice = await screen.findByRole("checkbox", { name: /随征求意见稿一并发送/ });
  expect(choice).not.toBeChecked();
  await userEvent.click(choice);
  await waitFor(() => expect(choice).toBeChecked());
  await waitFor(() => expect(choice).toBeEnabled());
  await userEvent.click(choice);
  await waitFor(() => expect(choice).not.toBeChecked());
  expect(asked).toEqual([{ shared: true }, { shared: false }]);
});

test("whoever may not choose reads which papers were sent along", async () => {
  server.use(
    http.get("/api/documents", () =>
      HttpResponse.json([aPaper({ shared: true }), aPaper({ id: "paper-2", name: "内部说明.txt" })]),
    ),
  );
  renderAt(<Attachments ownerType="WORK_PLAN" ownerId="plan-1" />);
  expect(await screen.findAllByText(/已随征求意见稿发送/)).toHaveLength(1);
  expect(screen.queryByRole("checkbox")).toBeNull();
});
