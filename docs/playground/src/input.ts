/**
 * Where articles come from: typing, pasting, dropping, a file, a sample.
 *
 * @module
 */
import { byId, el } from "./dom.ts";
import type { ReadRequest } from "./protocol.ts";
import { SAMPLES } from "./samples.ts";

/** Characters that a text field takes without trouble; longer texts are held beside it. */
const EDITABLE = 100_000;
/** Milliseconds after the last key before a text is read. */
const PAUSE = 300;

/** What the layouts are called here; the compiler asks for each. */
const LAYOUTS: Readonly<Record<ReadRequest["layout"], string>> = {
  auto: "Find out",
  mirror: "mirror",
  legacy: "legacy",
  web: "web",
  amp: "amp",
  fragment: "fragment",
  semantic: "semantic",
};

function isLayout(value: string): value is ReadRequest["layout"] {
  return Object.hasOwn(LAYOUTS, value);
}

function size(input: string | Uint8Array): string {
  return `${(input.length / 1_000_000).toFixed(1)} ${typeof input === "string" ? "million characters" : "MB"}`;
}

/** The input side of the page. */
export class Input {
  readonly #read: (request: ReadRequest | null) => void;
  readonly #area = byId("source", HTMLTextAreaElement);
  readonly #held = byId("held", HTMLElement);
  readonly #url = byId("url", HTMLInputElement);
  readonly #layout = byId("layout", HTMLSelectElement);
  readonly #samples = byId("sample", HTMLSelectElement);
  /** The samples once more, where there is nothing else to see. */
  readonly #gallery = byId("samples", HTMLUListElement);
  /** What is too long for the text field, or not text. */
  #large: string | Uint8Array | null = null;
  #timer = 0;

  /** @param read - Called with what is to be read; `null` where there is nothing. */
  constructor(read: (request: ReadRequest | null) => void) {
    this.#read = read;
    this.#layout.append(...Object.entries(LAYOUTS).map(([value, label]) => el("option", { value }, label)));
    this.#area.addEventListener("input", () => this.#later());
    this.#url.addEventListener("input", () => this.#later());
    this.#layout.addEventListener("change", () => this.#send());
    byId("clear", HTMLButtonElement).addEventListener("click", () => this.#clear());
    this.#startSamples();
    this.#startPaste();
    this.#startFiles();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), PAUSE);
  }

  #send(): void {
    clearTimeout(this.#timer);
    const input = this.#large ?? this.#area.value;
    const layout = isLayout(this.#layout.value) ? this.#layout.value : "auto";
    this.#gallery.hidden = input.length > 0;
    this.#read(input.length === 0 ? null : { input, url: this.#url.value.trim(), layout });
  }

  /** Takes an input of any size. */
  take(input: string | Uint8Array, name: string, url = ""): void {
    const short = input.length <= EDITABLE;
    const text = typeof input === "string" ? input : short ? new TextDecoder().decode(input) : "";
    this.#large = short ? null : input;
    this.#area.value = short ? text : "";
    this.#area.hidden = !short;
    this.#held.hidden = short;
    this.#held.textContent = short ? "" : `${name}, ${size(input)}: too long to be edited here, but read all the same.`;
    this.#url.value = url;
    this.#send();
  }

  #clear(): void {
    this.#samples.value = "";
    this.#layout.value = "auto";
    this.take("", "");
    this.#area.focus();
  }

  #startSamples(): void {
    this.#samples.append(...SAMPLES.map(({ label }, at) => el("option", { value: String(at) }, label)));
    const take = async (): Promise<void> => {
      const sample = SAMPLES[Number(this.#samples.value)];
      if (this.#samples.value === "" || sample === undefined) return;
      const { default: text } = await sample.load();
      this.#layout.value = "auto";
      this.take(text, sample.label, sample.url ?? "");
    };
    this.#samples.addEventListener("change", () => void take());
    this.#gallery.append(...SAMPLES.map(({ label }, at) => el("li", {}, this.#card(label, at, take))));
  }

  /** A button for a sample: what it is, and what is to be seen in it. */
  #card(label: string, at: number, take: () => Promise<void>): HTMLElement {
    const [name = label, ...about] = label.split(", ");
    const rest = about.length === 0 ? [] : [el("span", {}, about.join(", "))];
    const button = el("button", { type: "button", class: "card" }, el("strong", {}, name), ...rest);
    button.addEventListener("click", () => {
      this.#samples.value = String(at);
      // The button is about to go.
      this.#samples.focus();
      void take();
    });
    return button;
  }

  #startPaste(): void {
    this.#area.addEventListener("paste", (event) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.length <= EDITABLE) return;
      event.preventDefault();
      this.take(text, "Pasted text");
    });
  }

  #startFiles(): void {
    const picker = byId("file", HTMLInputElement);
    const take = async (file: File | undefined): Promise<void> => {
      if (file === undefined) return;
      this.#samples.value = "";
      this.take(new Uint8Array(await file.arrayBuffer()), file.name);
    };
    picker.addEventListener("change", async () => {
      await take(picker.files?.[0]);
      picker.value = "";
    });
    const zone = document.documentElement;
    const mark = (over: boolean): void => void zone.classList.toggle("dropping", over);
    zone.addEventListener("dragover", (event) => {
      event.preventDefault();
      mark(true);
    });
    zone.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) mark(false);
    });
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      mark(false);
      const text = event.dataTransfer?.getData("text/plain") ?? "";
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) void take(file);
      else if (text !== "") this.take(text, "Dropped text");
    });
  }
}
