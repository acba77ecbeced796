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

/**
 * Opens pages and says what each of them set off. Each has a tab of its own: what one asks for late is not another's.
 *
 * @param {import("playwright-core").Browser} browser
 */
export async function makeTrap(browser) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  await context.addInitScript(setTraps);
  let number = 0;

  const openTab = async ({ html, loads }, address, found) => {
    const page = await context.newPage();
    const known = allowed(loads, address);
    await page.route("**/*", async (route) => {
      const request = route.request();
      const url = request.url();
      if (url === address && request.isNavigationRequest() && request.frame().parentFrame() === null) {
        const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy-report-only": POLICY };
        await route.fulfill({ status: 200, headers, body: html });
        return;
      }
      const type = request.resourceType();
      if (!(type === "image" || type === "media") || !known.has(plain(url))) found.add(`request: ${type} ${url}`);
      if (type === "image") await route.fulfill({ status: 200, contentType: "image/png", body: PIXEL });
      else await route.abort();
    });
    page.on("dialog", (dialog) => {
      found.add(`dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
    for (const [event, tell] of Object.entries(DEEDS)) page.on(event, (what) => found.add(tell(what)));
    page.on("framenavigated", (frame) => {
      if (frame.url() !== address && frame.url() !== "about:blank") found.add(`went to ${frame.url()}`);
    });
    return page;
  };

  /** @param {{ html: string, loads: readonly string[] }} shown */
  return async (shown) => {
    const address = `http://page.test/${number++}`;
    const found = new Set();
    let page = null;
    try {
      page = await openTab(shown, address, found);
      await page.goto(address, { waitUntil: "load", timeout: 120_000 });
      await page.evaluate(provoke);
      await page.waitForTimeout(15);
      for (const caught of await page.evaluate(() => globalThis.__caught)) found.add(caught);
    } catch (error) {
      found.add(`the page could not be read: ${error.message.split("\n")[0]}`);
    }
    const told = [...found];
    await page?.close();
    return told;
  };
}
