import { MutationObserver, QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import type { Signal } from "@/api/signals";
import { afterAnswers } from "./useLiveSignals";

const INBOX: Signal = { kind: "inbox" };

function sending(client: QueryClient) {
  let answer: (refused: boolean) => void = () => undefined;
  const answered = new Promise<boolean>((arrive) => {
    answer = arrive;
  });
  const order: string[] = [];
  const act = new MutationObserver(client, {
    mutationFn: async () => {
      if (await answered) throw new Error("no");
    },
  });
  act.subscribe(() => undefined);
  const told = () => order.push("answer");
  const ended = act.mutate(undefined, { onSuccess: told, onError: told }).catch(() => undefined);
  return { order, ended, answer };
}

it.each([false, true])(
  "what is heard while something is being sent is passed on after its answer, refused: %s",
  async (refused) => {
    const client = new QueryClient();
    const { order, ended, answer } = sending(client);
    const news = afterAnswers(client, () => order.push("news"));
    news.signal(INBOX);
    expect(order).toEqual([]);
    answer(refused);
    await ended;
    expect(order).toEqual(["answer", "news"]);
  },
);

it("is passed on at once while nothing is being sent, and the end of the session always", () => {
  const client = new QueryClient();
  const heard: Signal[] = [];
  const news = afterAnswers(client, (signal) => heard.push(signal));
  news.signal(INBOX);
  sending(client);
  news.signal({ kind: "session" });
  expect(heard).toEqual([INBOX, { kind: "session" }]);
});
