import { useEffect, useReducer } from "react";

const LONGEST = 2 ** 31 - 1; // milliseconds that a browser's timer takes

/** Whether this moment is still to come; tells again when it has come. */
export function useBefore(moment: string | null): boolean {
  const [, look] = useReducer((looked: number) => looked + 1, 0);
  const left = moment === null ? 0 : Date.parse(moment) - Date.now();
  useEffect(() => {
    if (moment === null) return;
    const wait = Date.parse(moment) - Date.now();
    if (wait <= 0) return;
    const timer = setTimeout(look, Math.min(wait + 500, LONGEST));
    return () => clearTimeout(timer);
  }, [moment]);
  return left > 0;
}
