import { useEffect, useState } from "react";

/** Seconds since this line was taken up on this device; going back to a line goes on where it stood. */
export function useLineTimer(meeting: string, line: string): number {
  const key = `line-started/${meeting}/${line}`;
  const [now, setNow] = useState(() => Date.now());
  const [started, setStarted] = useState(0);
  useEffect(() => {
    const kept = Number(sessionStorage.getItem(key) ?? 0);
    const start = kept > 0 ? kept : Date.now();
    sessionStorage.setItem(key, String(start));
    setStarted(start);
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, [key]);
  return started === 0 ? 0 : Math.max(0, Math.floor((now - started) / 1000));
}

export function clock(seconds: number): string {
  const rest = Math.abs(seconds);
  const two = (n: number) => String(n).padStart(2, "0");
  const hours = Math.floor(rest / 3600);
  return `${hours > 0 ? `${hours}:` : ""}${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}
