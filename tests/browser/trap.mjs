/**
 * A browser page with a trap on every way by which script can start, another document can be loaded or anything can be
 * asked for.
 */

/** Tells of everything it would forbid; it forbids nothing, so that what can start does start. */
const POLICY = [
  "script-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "worker-src 'none'",
  "connect-src 'none'",
  "font-src 'none'",
  "manifest-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "style-src 'unsafe-inline'",
].join("; ");

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** An address as it is compared: browsers and Node differ in which characters they escape. */
function plain(address) {
  const whole = address.replace(/#.*/s, "");
  try {
    return decodeURIComponent(whole);
  } catch {
    return unescape(whole);
  }
}

/** Runs in the page before anything of it: notes what is called and what the policy tells. */
function setTraps() {
  const caught = [];
  Object.defineProperty(globalThis, "__caught", { value: caught });
  document.addEventListener(
    "securitypolicyviolation",
    (event) => caught.push(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    true,
  );
  for (const name of ["alert", "confirm", "prompt", "print", "open", "fetch"]) {
    globalThis[name] = (...values) => caught.push(`${name}(${values.join()})`);
  }
  for (const name of ["Worker", "SharedWorker", "XMLHttpRequest", "WebSocket", "EventSource"]) {
    globalThis[name] = () => {
      caught.push(`new ${name}`);
    };
  }
  if (navigator.serviceWorker) navigator.serviceWorker.register = () => caught.push("serviceWorker.register");
  navigator.sendBeacon = () => caught.push("sendBeacon");
}

/** Runs in the page once it is there: provokes it, and looks at what it has become. */
function provoke() {
  const caught = globalThis.__caught;
  const events =
    "click dblclick mouseover mouseenter mousemove pointerdown focus blur error load toggle beforetoggle keydown input change submit animationstart transitionend play loadstart wheel scroll begin end".split(
      " ",
    );
  const look = (root) => {
    for (const element of root.querySelectorAll("*")) {
      const name = element.localName;
      const data = name === "script" && element.type === "application/ld+json";
      if (/^(?:script|iframe|frame|object|embed|applet|portal|form|base|svg|math|template|slot)$/.test(name) && !data) {
        caught.push(`element ${name}`);
      }
      for (const attribute of element.attributes) {
        if (/^on|^srcdoc$|^formaction$|^http-equiv$/.test(attribute.name))
          caught.push(`attribute ${attribute.name} of ${name}`);
      }
      for (const key of ["href", "src", "poster", "cite", "action", "data", "currentSrc"]) {
        const value = element[key];
        if (typeof value !== "string" || value === "" || !element.hasAttribute(key === "currentSrc" ? "src" : key))
          continue;
        let protocol = "";
        try {
          protocol = new URL(value, document.baseURI).protocol;
        } catch {}
        if (!["", "http:", "https:", "mailto:"].includes(protocol)) caught.push(`address ${value} of ${name}`);
      }
    }
  };
  look(document);
  addEventListener("click", (event) => event.preventDefault(), true);
  addEventListener("submit", (event) => event.preventDefault(), true);
  for (const element of document.querySelectorAll("*")) {
    for (const type of events) element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
  }
  // What was written out once more and read again must not come to life: as an editor or a sanitizer would do it.
  const copy = document.createElement("div");
  document.body.append(copy);
  for (let turn = 0; turn < 2; turn++) {
    copy.innerHTML = (turn === 0 ? document.body : copy).innerHTML;
    look(copy);
  }
}

/** What pages must not do by themselves, and how it is told. */
const DEEDS = {
  popup: () => "window opened",
  worker: () => "worker started",
  frameattached: () => "frame attached",
  download: () => "download",
  pageerror: (error) => `script ran and failed: ${error.message}`,
};

/** The addresses that a page may ask for, as they are compared. */
function allowed(loads, address) {
  const absolute = loads.flatMap((load) => {
    try {
      // HTML has no NUL: a browser reads another character in its place.
      return [plain(new URL(load.replaceAll("\0", "\ufffd"), address).href)];
    } catch {
      return [];
    }
  });
  return new Set(absolute);
}

/** A tab that is used again for so many pages: a new one for each takes most of the time. */
const PAGES_A_TAB = 40;

/**
 * Opens pages one after the other and says what each of them set off. Each is of a host of its own, which a request
 * names: what one asks for late is not another's.
 *
 * @param {import("playwright-core").Browser} browser
 */
export async function makeTrap(browser) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  await context.addInitScript(setTraps);
  const shown = new Map();
  const late = [];
  let current = { address: "", html: "", known: new Set(), found: new Set(), told: false };
  const note = (owner, what) => {
    if (!owner.told) owner.found.add(what);
    else if (!owner.control) late.push(`${owner.address}: ${what}`);
  };

  await context.route("**/*", async (route) => {
    const request = route.request();
    const url = request.url();
    if (url === current.address && request.isNavigationRequest() && request.frame().parentFrame() === null) {
      const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy-report-only": POLICY };
      await route.fulfill({ status: 200, headers, body: current.html });
      return;
    }
    const owner = shown.get(request.headers().referer) ?? current;
    const type = request.resourceType();
    if (!(type === "image" || type === "media") || !owner.known.has(plain(url))) note(owner, `request: ${type} ${url}`);
    if (type === "image") await route.fulfill({ status: 200, contentType: "image/png", body: PIXEL });
    else await route.abort();
  });

  const openTab = async () => {
    const page = await context.newPage();
    page.on("dialog", (dialog) => {
      note(current, `dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
    for (const [event, tell] of Object.entries(DEEDS)) page.on(event, (what) => note(current, tell(what)));
    page.on("framenavigated", (frame) => {
      if (frame.url() !== current.address && frame.url() !== "about:blank") note(current, `went to ${frame.url()}`);
    });
    return page;
  };

  let page = null;
  let number = 0;
  /** @param {{ html: string, loads: readonly string[], control?: boolean }} shown a control is meant to be caught */
  const trap = async ({ html, loads, control = false }) => {
    const address = `http://page-${number}.test/`;
    const here = { address, html, known: allowed(loads, address), found: new Set(), told: false, control };
    shown.set(address, here);
    try {
      if (number++ % PAGES_A_TAB === 0 || page === null) {
        await page?.close();
        page = await openTab();
      }
      current = here;
      await page.goto(address, { waitUntil: "load", timeout: 120_000 });
      await page.evaluate(provoke);
      await page.waitForTimeout(15);
      for (const caught of await page.evaluate(() => globalThis.__caught)) note(here, caught);
    } catch (error) {
      note(here, `the page could not be read: ${error.message.split("\n")[0]}`);
      await page?.close();
      page = null;
    }
    here.told = true;
    return [...here.found];
  };
  /** What pages set off after they were told of; asked at the end. */
  trap.late = () => late;
  return trap;
}
