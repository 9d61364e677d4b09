// The editor's live preview: every save shows in place, nothing else on the screen moves.
const me = document.querySelector("script[data-shown]");
const isFrame = window !== window.top;
let stream, rejection, bar, queue = Promise.resolve();

function listen() {
  stream?.close();
  // A browser has six connections to a site for all its windows: one that nobody sees gives its own back.
  if (document.hidden) return;
  stream = new EventSource("/preview/events");
  stream.onmessage = event => take(JSON.parse(event.data));
  // While the program restarts, a refusal may end the browser's own attempts.
  stream.onerror = () => stream.readyState === EventSource.CLOSED && setTimeout(listen, 250);
}

// One bulletin after the other. A failure means that the program is gone; when it is back, it sends the next.
function take(bulletin) {
  queue = queue.then(() => show(bulletin)).catch(() => {});
}

async function show(bulletin) {
  if (me.dataset.of === "page" && !isFrame) showDrawing(bulletin);
  if (bulletin[me.dataset.of] !== me.dataset.shown) await refresh();
  for (const frame of document.querySelectorAll("iframe")) frame.contentWindow.postMessage(bulletin, location.origin);
  if (me.dataset.of === "page" && !isFrame) await showRejection(bulletin);
}

// Parsed by the browser on arrival: no string becomes HTML here, as the page's Trusted Types demand.
function get(path) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", path);
    request.setRequestHeader("Accept", "text/html");
    request.responseType = "document";
    request.onload = () => request.status === 200 ? resolve(request.response) : reject();
    request.onerror = reject;
    request.send();
  });
}

async function refresh() {
  const next = await get(location.pathname);
  // The policy of this page allows its own styles and script, not newer ones and not the bar's where it had none. Browsers keep the scroll position of a reload.
  const own = page => ["style", "#style-of-bar", "script[data-shown]"].map(name => page.querySelector(name)?.textContent).join();
  if (own(document) !== own(next)) return location.reload();
  sameAttributes(document.documentElement, next.documentElement);
  morph(document.head, next.head);
  morph(document.body, next.body);
}

// Changes only what differs, so that scroll position, focus, selection and loaded pictures stay.
function morph(old, next) {
  if (old.isEqualNode(next)) return;
  if (old.nodeName !== next.nodeName) return old.replaceWith(next);
  if (!(old instanceof Element)) return old.data = next.data;
  sameAttributes(old, next);
  if (old.nodeName !== "SCRIPT") sameChildren(old, next);
}

function sameAttributes(old, next) {
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

function sameChildren(old, next) {
  const was = [...old.childNodes], will = [...next.childNodes];
  while (was.length && will.length && was[0].isEqualNode(will[0])) was.shift(), will.shift();
  let after = null;
  while (was.length && will.length && was.at(-1).isEqualNode(will.at(-1))) after = was.pop(), will.pop();
  will.forEach((node, i) => was[i] ? morph(was[i], node) : old.insertBefore(node, after));
  was.slice(will.length).forEach(node => node.remove());
}

// As the server counts it: two units at most, and a minute that has begun counts.
function showTimeLeft() {
  for (const time of document.querySelectorAll("[data-until]")) {
    const minutes = Math.max(0, Math.ceil((Date.parse(time.dataset.until) - Date.now()) / 60000)), hours = Math.floor(minutes / 60);
    time.textContent = "in " + (hours >= 24 ? `${Math.floor(hours / 24)} d ${hours % 24} h` : hours ? `${hours} h ${minutes % 60} min` : `${minutes} min`);
  }
}

// While pictures are drawn the page shows the words of the last edition, and how far the drawing has come.
function showDrawing({ drawing }) {
  if (!drawing) {
    bar?.host.remove();
    bar = undefined;
    return;
  }
  bar ??= newBar();
  bar.text.textContent = `Drawing ${drawing.done} of ${drawing.all}`;
  bar.progress.max = drawing.all;
  bar.progress.value = drawing.done;
}

function newBar() {
  const host = document.createElement("div"), text = document.createElement("span"), progress = document.createElement("progress");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host { all: initial; position: fixed; z-index: 3; inset: auto 0 0; color-scheme: inherit }
    p { display: flex; align-items: center; justify-content: center; gap: 1rem; margin: 0; padding: .4rem 1.25rem;
      border-block-start: 1px solid var(--rule); background: var(--paper); color: var(--ink); font: .9rem/1.5 var(--sans) }
    progress { inline-size: 12rem; accent-color: var(--accent) }`);
  const shadow = host.attachShadow({ mode: "open" }), line = document.createElement("p");
  shadow.adoptedStyleSheets = [sheet];
  progress.ariaLabel = "Pictures drawn";
  line.lang = "en";
  line.dir = "ltr";
  line.append(text, progress);
  shadow.append(line);
  document.documentElement.append(host);
  return { host, text, progress };
}

// Beside the body and in a shadow: the page under it is untouched, and its styles do not reach in.
async function showRejection({ isRejected, desk }) {
  if (rejection?.version === desk) return;
  const overlay = isRejected && await overlayOf(desk);
  rejection?.host.remove();
  rejection = overlay || undefined;
  if (overlay) document.documentElement.append(overlay.host);
}

async function overlayOf(version) {
  const page = await get("/preview/rejection");
  const host = document.createElement("div");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(page.querySelector("template").content.textContent);
  const shadow = host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(...page.body.children);
  shadow.querySelector("button").onclick = () => host.remove();
  return { host, version };
}

setInterval(showTimeLeft, 5000);
if (isFrame) {
  addEventListener("message", event => event.origin === location.origin && take(event.data));
} else {
  document.addEventListener("visibilitychange", listen);
  listen();
}
