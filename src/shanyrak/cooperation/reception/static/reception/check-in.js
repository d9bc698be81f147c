// Checks people in without waiting for the network. The phone keeps the list of one activity (name, party, number,
// state) and a queue of what was pressed; the queue is sent as soon as there is a network. Without this script the page
// asks the server for each step.
const desk = document.querySelector("#desk");
const { activity, session, listAddress, syncAddress, workerAddress } = desk.dataset;
const words = desk.dataset;
const EVERY = 15_000;
const SHOWN = 30;
const search = desk.querySelector("[name=q]");
const results = desk.querySelector("#found");
const state = desk.querySelector("#sync");
const numbers = desk.querySelector("#numbers");
let csrf = desk.querySelector("[name=csrfmiddlewaretoken]").value;
let shown = [];

// The store of the phone.
const store = await opened(`shanyrak-desk-${activity}`);

function opened(name) {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("guests", { keyPath: ["session", "id"] });
      asked.result.createObjectStore("marks", { keyPath: "client_id" });
      asked.result.createObjectStore("facts", { keyPath: "name" });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const rows = (name, mode = "readonly") => store.transaction(name, mode).objectStore(name);
const all = (name) => asked(rows(name).getAll());
const put = (name, row) => asked(rows(name, "readwrite").put(row));
const drop = (name, key) => asked(rows(name, "readwrite").delete(key));
const here = (row) => (row.session ?? "") === session;

async function keepGuests(guests) {
  const kept = rows("guests", "readwrite");
  for (const one of await asked(kept.getAll())) if (here(one)) kept.delete([session, one.id]);
  for (const one of guests) kept.put({ ...one, session });
}

async function forgetEverybody() {
  await asked(rows("guests", "readwrite").clear());
}

// What the server knows, with what is not sent yet laid over it.
async function everybody() {
  const guests = (await all("guests")).filter(here);
  const marks = (await all("marks")).filter((one) => here(one) && !one.why);
  const latest = new Map(marks.sort((one, other) => (one.at < other.at ? -1 : 1)).map((one) => [one.registration, one]));
  return guests.map((one) => {
    const mark = latest.get(one.id);
    return mark ? { ...one, came_at: mark.came ? mark.at : null, waits: true } : one;
  });
}

// Searching: a number, a code, or words of a name.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

async function found(text) {
  const people = await everybody();
  if (/^s\d+-[a-z2-7]{10}$/i.test(text)) return await byCode(people, text.toUpperCase());
  if (/^\d+$/.test(text)) return people.filter((one) => one.number === Number(text));
  const parts = plain(text).split(/\s+/).filter(Boolean);
  return parts.length ? people.filter((one) => parts.every((part) => plain(one.name).includes(part))) : [];
}

async function byCode(people, code) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const number = Number(code.slice(1, code.indexOf("-")));
  return people.filter((one) => one.id === number && hex.startsWith(one.check));
}

// Drawing.
async function draw() {
  const text = search.value.trim();
  shown = text ? await found(text) : [];
  results.replaceChildren(...shown.slice(0, SHOWN).map(drawn));
  if (text && !shown.length) results.replaceChildren(line(words.nobody));
  if (shown.length > SHOWN) results.append(line(words.more.replace("{n}", shown.length - SHOWN)));
  await drawState();
}

function line(text) {
  return Object.assign(document.createElement("li"), { textContent: text, className: "muted" });
}

function drawn(one) {
  const card = desk.querySelector("#guest").content.cloneNode(true).firstElementChild;
  const say = (part, text) => (card.querySelector(`[data-say=${part}]`).textContent = text);
  say("name", one.name);
  say("party", one.party);
  say("number", one.number);
  card.querySelector("[data-came]").hidden = !one.came_at;
  card.querySelector("[data-waits]").hidden = !one.waits;
  if (one.came_at) say("time", new Date(one.came_at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
  const button = card.querySelector("button");
  button.textContent = one.came_at ? words.undo : words.arrived;
  button.classList.toggle("btn--2", Boolean(one.came_at));
  button.setAttribute("aria-label", `${button.textContent}: ${one.name}`);
  button.addEventListener("click", () => press(one, !one.came_at));
  return card;
}

async function drawState() {
  const marks = await all("marks");
  const people = await everybody();
  const waiting = marks.filter((one) => !one.why).length;
  const refused = marks.filter((one) => one.why);
  const said = waiting ? words.waiting.replace("{n}", waiting) : words.sent;
  state.textContent = navigator.onLine ? said : `${words.offline} ${said}`;
  state.className = waiting || !navigator.onLine ? "note note--warn" : "note note--ok";
  desk.querySelector("#refused").replaceChildren(...refused.map((one) => line(`№ ${one.number}: ${one.why}`)));
  const came = people.filter((one) => one.came_at).length;
  numbers.textContent = words.numbers.replace("{came}", came).replace("{expected}", people.length);
}

// Pressing and sending.
async function press(one, came) {
  const client_id = crypto.randomUUID();
  const at = new Date().toISOString();
  await put("marks", { client_id, registration: one.id, number: one.number, came, at, session });
  await draw();
  await send();
}

let sending = false;
let again = false;
async function send() {
  if (sending) return void (again = true);
  if (!navigator.onLine) return void (await drawState());
  sending = true;
  try {
    do {
      again = false;
      await sendMarks();
      await fetchGuests();
    } while (again && navigator.onLine);
  } catch {
    // The network went away; the clock tries again.
  } finally {
    sending = false;
    await draw();
  }
}

async function sendMarks() {
  const marks = (await all("marks")).filter((one) => !one.why);
  if (!marks.length) return;
  const sent = marks.map(({ client_id, registration, came, at, session }) => {
    return { client_id, registration, came, at, session: session || null };
  });
  const answer = await fetch(syncAddress, {
    method: "POST",
    headers: { "content-type": "application/json", "x-csrftoken": csrf },
    body: JSON.stringify({ marks: sent }),
  });
  if (!answer.ok || answer.redirected) return;
  const { kept, refused } = await answer.json();
  for (const client_id of kept) await drop("marks", client_id);
  for (const { client_id, why } of refused) {
    const mark = marks.find((one) => one.client_id === client_id);
    if (mark) await put("marks", { ...mark, why });
  }
}

async function fetchGuests() {
  const answer = await fetch(`${listAddress}${session ? `?session=${session}` : ""}`, { headers: { accept: "application/json" } });
  // Signed out, or the link was closed: the names leave this phone; what was pressed waits for somebody who may send it.
  if (answer.redirected || [401, 403, 404].includes(answer.status)) return forgetEverybody();
  if (!answer.ok) return;
  const { guests, over, until, csrf: fresh } = await answer.json();
  csrf = fresh;
  await put("facts", { name: "until", value: until });
  await (over ? forgetEverybody() : keepGuests(guests));
}

async function forgetWhatIsOver() {
  const until = (await all("facts")).find((one) => one.name === "until")?.value;
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  if (until && until < day) await forgetEverybody();
}

// Scanning, where the browser can.
const scan = desk.querySelector("#scan");
const picture = desk.querySelector("video");
if ("BarcodeDetector" in window && navigator.mediaDevices) {
  scan.hidden = false;
  scan.addEventListener("click", scanning);
}

async function scanning() {
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  const camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }).catch(() => null);
  if (!camera) return void (search.focus());
  picture.srcObject = camera;
  picture.hidden = false;
  await picture.play();
  let code = "";
  while (!code && picture.srcObject) {
    await new Promise(requestAnimationFrame);
    code = (await detector.detect(picture).catch(() => []))[0]?.rawValue ?? "";
  }
  for (const track of camera.getTracks()) track.stop();
  picture.hidden = true;
  search.value = code;
  await draw();
  if (shown.length === 1 && !shown[0].came_at) await press(shown[0], true);
}

// The page.
search.form.addEventListener("submit", (event) => {
  event.preventDefault();
  draw();
});
search.addEventListener("input", draw);
addEventListener("online", send);
addEventListener("offline", drawState);
setInterval(send, EVERY);
if ("serviceWorker" in navigator) navigator.serviceWorker.register(workerAddress).then(keepStyle, () => {});

async function keepStyle() {
  await navigator.serviceWorker.ready;
  const used = performance.getEntriesByType("resource").map((one) => one.name);
  const files = [...new Set(used.map((one) => one.split("#")[0]))].filter((one) => new URL(one).pathname.startsWith("/static/"));
  const name = (await caches.keys()).find((one) => one.startsWith(`shanyrak-desk-${activity}-`));
  if (name && navigator.onLine) await (await caches.open(name)).addAll(files).catch(() => {});
  desk.dataset.ready = "yes";
}

await forgetWhatIsOver();
await send();
await draw();
