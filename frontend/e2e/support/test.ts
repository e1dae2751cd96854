import { test as base } from "@playwright/test";

/** A test whose browsers are all closed at its end: what is left open goes on listening, and slows down what follows. */
export const test = base.extend<{ closing: undefined }>({
  closing: [
    async ({ browser }, use) => {
      const before = browser.contexts();
      await use(undefined);
      await Promise.all(
        browser
          .contexts()
          .filter((context) => !before.includes(context))
          .map((context) => context.close()),
      );
    },
    { auto: true },
  ],
});
