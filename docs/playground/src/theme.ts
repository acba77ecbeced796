/**
 * Dark or light: the reader's choice, shared with the rest of the site, else that of the system.
 *
 * @module
 */
import { byId } from "./dom.ts";

/** Where the documentation keeps the choice. */
const KEY = "tsd-theme";
const THEMES = ["os", "light", "dark"] as const;

type Theme = (typeof THEMES)[number];

/** Storage may be forbidden. */
function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(value: string): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // Then it holds for this visit.
  }
}

function isTheme(value: string | null): value is Theme {
  return THEMES.some((theme) => theme === value);
}

/** The theme in force; `os` leaves it to the system. */
export function theme(): Theme {
  const value = document.documentElement.dataset["theme"] ?? null;
  return isTheme(value) ? value : "os";
}

/** Sets the stored theme, and the control that changes it. */
export function startTheme(changed: () => void): void {
  const select = byId("theme", HTMLSelectElement);
  const set = (value: string | null): void => {
    document.documentElement.dataset["theme"] = isTheme(value) ? value : "os";
    select.value = theme();
  };
  set(stored());
  select.addEventListener("change", () => {
    set(select.value);
    store(select.value);
    changed();
  });
}
