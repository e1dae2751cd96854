import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { allWords, changeLanguage, startI18n } from "@/i18n";
import { server } from "./server";

// What jsdom lacks and the component library asks for.
const wide = 1440;
window.matchMedia = (query: string) => {
  const min = /min-width:\s*(\d+)/.exec(query);
  const max = /max-width:\s*(\d+)/.exec(query);
  const matches = (!min || wide >= Number(min[1])) && (!max || wide <= Number(max[1])) && Boolean(min || max);
  return {
    matches,
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  };
};
class NoResize implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver = NoResize;
window.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};
const computed = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => computed(element); // pseudo-elements are not implemented there

// A failure names what was looked for; the whole page would bury it. Slow machines get the time they need.
configure({ getElementError: (message) => new Error(message ?? "not found"), asyncUtilTimeout: 20_000 });

beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  await startI18n("zh");
  await allWords();
});
afterEach(async () => {
  cleanup();
  server.resetHandlers();
  localStorage.clear();
  await changeLanguage("zh");
});
afterAll(() => server.close());
