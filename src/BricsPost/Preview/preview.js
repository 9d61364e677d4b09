// The editor's live preview: every save shows in place, nothing else on the screen moves.
const me = document.querySelector("script[data-shown]");
const isFrame = window !== window.top;
let stream, heard, rejection, bar, queue = Promise.resolve();

function listen() {
  stream?.close();
  // A browser has six connections to a site for all its windows: one that nobody sees gives its own back.
  if (document.hidden) return;
  stream = new EventSource("/preview/events");
  stream.onmessage = event => {
    heard = JSON.parse(event.data);
    tell(heard);
    take(heard);
  };
  // While the program restarts, a refusal may end the browser's own attempts.
  stream.onerror = () => {
    tell({ ...heard, isLost: true });
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 250);
  };
}

// One bulletin after the other. A failure means that the program is gone; when it is back, it sends the next.
function take(bulletin) {
  queue = queue.then(() => show(bulletin)).catch(() => {});
}

async function show(bulletin) {
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
  // The policy of this page allows its own styles and script, not newer ones and not the bar's where it had none. Browsers keep the
  // scroll position of a reload.
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
    const left = hours ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
    time.textContent = "in " + (hours < 24 ? left : `${Math.floor(hours / 24)} d ${hours % 24} h`);
  }
}

// A small bar over the corner of the page: what the editor should know, and the way to the desk.
function tell({ warnings, drawing, isLost }) {
  if (isFrame || me.dataset.of !== "page") return;
  const words = [
    isLost && "Connection lost: is the program running?",
    drawing && `Drawing ${drawing.done} of ${drawing.all}`,
    warnings && (warnings === 1 ? "1 warning" : `${warnings} warnings`),
  ].filter(Boolean).join(" · ");
  bar ??= newBar();
  if (bar.words.textContent !== words) bar.words.textContent = words;
  bar.progress.hidden = !drawing;
  bar.progress.max = drawing?.all ?? 1;
  bar.progress.value = drawing?.done ?? 0;
}

function newBar() {
  const [host, line, words, progress, desk] = ["div", "div", "p", "progress", "a"].map(name => document.createElement(name));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host { all: initial; position: fixed; z-index: 3; inset: auto 1rem 1rem auto; color-scheme: inherit }
    div {
      display: flex; align-items: center; gap: .75rem; padding: .25rem .75rem; border: 1px solid var(--rule); background: var(--paper);
      color: var(--ink); font: .875rem/1.5 var(--sans)
    }
    p { margin: 0 }
    p:empty { margin-inline-end: -.75rem }
    [hidden] { display: none }
    progress { inline-size: 6rem; accent-color: var(--accent) }
    a { color: var(--accent) }
    a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px }
    @media print { div { display: none } }`);
  const shadow = host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [sheet];
  words.role = "status";
  progress.ariaLabel = "Pictures drawn";
  Object.assign(desk, { href: "/preview", textContent: "Desk" });
  Object.assign(line, { lang: "en", dir: "ltr" });
  line.append(words, progress, desk);
  shadow.append(line);
  document.documentElement.append(host);
  return { words, progress };
}

// On the desk: a click on a picture shows the line that keeps this point in every crop.
function focusOf(event) {
  if (event.target.matches?.(".focus button")) return writeFocus(event.target);
  const picture = event.target.closest?.(".focus .crop");
  if (!picture) return;
  const box = picture.getBoundingClientRect();
  const percent = (at, from, size) => `${Math.round(Math.min(1, Math.max(0, (at - from) / size)) * 100)}%`;
  const line = `focus: ${percent(event.clientX, box.left, box.width)} ${percent(event.clientY, box.top, box.height)}`;
  picture.parentElement.querySelector(".line").textContent = line;
  picture.parentElement.querySelector("button").hidden = false;
}

// The save shows in the crops, as every other does.
async function writeFocus(button) {
  const line = button.closest("figure").querySelector(".line");
  const [x, y] = line.textContent.match(/\d+/g);
  const { ok } = await fetch(`/preview/focus?x=${x}&y=${y}`, { method: "POST", headers: { "X-Preview-Token": me.dataset.token } });
  if (!ok) line.textContent = `This article.md is not changed by the desk. Paste the line below "photo": focus: ${x}% ${y}%`;
  button.hidden = true;
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
  document.addEventListener("click", focusOf);
  listen();
}
