/**
 * The playground: reads what it is given in a worker, and shows what the library makes of it.
 *
 * @module
 */
import type { ChineseVariant } from "dw-article/chinese";
import { byId } from "./dom.ts";
import { Engine, Superseded } from "./engine.ts";
import { Input } from "./input.ts";
import { Outputs } from "./outputs.ts";
import { Panels } from "./panels/panels.ts";
import type { ReadRequest, Summary } from "./protocol.ts";
import { startTheme } from "./theme.ts";

const VARIANTS: readonly ChineseVariant[] = ["hans", "hant", "tw", "twp", "hk", "hkp", "jp"];

const status = byId("status", HTMLElement);
const detected = byId("detected", HTMLElement);
const variant = byId("variant", HTMLSelectElement);
const results = byId("results", HTMLElement);

/** Said once more for those who do not see the page. */
function say(text: string, kind = ""): void {
  status.textContent = text;
  status.className = kind;
}

const engine = new Engine();
const panels = new Panels(engine);
const outputs = new Outputs(engine, (text) => say(text));

function show(summary: Summary | null): void {
  results.hidden = summary === null;
  variant.disabled = summary === null;
  panels.show(summary);
  outputs.show(summary);
}

const number = (count: number, name: string): string =>
  `${count.toLocaleString("en")} ${name}${count === 1 ? "" : "s"}`;

function describe({ layout, language, paragraphs, counts }: Summary, milliseconds: number): string {
  const parts = [number(paragraphs, "paragraph"), number(counts.figures, "picture"), number(counts.links, "link")];
  const told = [number(counts.warnings, "warning"), `${counts.dropped.toLocaleString("en")} left out`];
  const time = milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds).toLocaleString("en");
  return `Layout ${layout}, language ${language ?? "unknown"}: ${[...parts, ...told].join(", ")}. Read in ${time} ms.`;
}

async function detect(summary: Summary): Promise<void> {
  detected.textContent = "";
  if (!summary.han) return;
  const { script, hant, hans } = await engine.ask("script", null);
  const share = (value: number): string => `${Math.round(value * 100)} %`;
  detected.textContent =
    script === null ? "No evidence of a script." : `Traditional ${share(hant)}, Simplified ${share(hans)}`;
}

async function convert(): Promise<void> {
  const to = VARIANTS.find((name) => name === variant.value) ?? null;
  say(to === null ? "As the source has it." : "Converting …");
  show(await engine.ask("convert", { to }));
  if (to !== null) say("Converted. Articles that are not Chinese stay as they are.");
}

async function read(request: ReadRequest | null): Promise<void> {
  detected.textContent = "";
  variant.value = "";
  if (request === null) {
    show(null);
    say("Nothing to read yet.");
    return;
  }
  say("Reading …");
  const outcome = await engine.read(request);
  if (!outcome.success) {
    show(null);
    say(`${outcome.code}: ${outcome.message}`, "error");
    return;
  }
  show(outcome.summary);
  say(describe(outcome.summary, outcome.milliseconds));
  await detect(outcome.summary);
}

/** Runs what the page began, and says what went wrong. */
function run(task: Promise<void>): void {
  task.catch((error: unknown) => {
    if (error instanceof Superseded) return;
    say(`This should not happen: ${error instanceof Error ? error.message : String(error)}`, "error");
  });
}

startTheme(() => run(outputs.draw()));
variant.addEventListener("change", () => run(convert()));
byId("pictures", HTMLInputElement).addEventListener("change", ({ currentTarget }) => {
  const pictures = currentTarget instanceof HTMLInputElement && currentTarget.checked;
  panels.pictures = pictures;
  outputs.pictures = pictures;
});
new Input((request) => run(read(request)));
say("Nothing to read yet.");
document.documentElement.classList.add("ready");
