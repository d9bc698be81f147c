// Shortcuts of the review desk. Everything they do, a button or a link on the page does too.
const writing = (place) => place.closest("input, textarea, select, [contenteditable]") !== null;
const keysAreOn = () => document.body.dataset.keys !== "off";
const cards = () => [...document.querySelectorAll(".fact-card")];
const active = () => document.querySelector(".fact-card.is-on");

function go(card, { focus = true, scroll = true } = {}) {
  if (!card) return;
  for (const other of cards()) other.classList.toggle("is-on", other === card);
  const number = card.dataset.number;
  let shown = null;
  for (const mark of document.querySelectorAll(".hl, .hl-no")) {
    const on = (mark.dataset.facts || "").split(" ").includes(number);
    mark.classList.toggle("is-on", on);
    if (on && !shown) shown = mark;
  }
  if (focus) card.focus({ preventScroll: true });
  if (scroll) card.scrollIntoView({ block: "nearest" });
  showIn(document.querySelector(".doc-scroll"), shown);
}

// Only the document scrolls, so that the card that is being read stays where it is.
function showIn(box, mark) {
  if (!box || !mark || box.scrollHeight <= box.clientHeight) return;
  const there = mark.getBoundingClientRect(), here = box.getBoundingClientRect();
  if (there.top < here.top || there.bottom > here.bottom) box.scrollTop += there.top - here.top - box.clientHeight / 3;
}

function step(by) {
  const all = cards();
  const place = all.indexOf(active());
  go(all[Math.max(0, Math.min(all.length - 1, place + by))]);
}

function press(key) {
  if (key === "j") return step(1);
  if (key === "k") return step(-1);
  if (key === "u") return document.querySelector("[data-k='u']")?.click();
  const card = active();
  if (key === "x") return reject(card);
  card?.querySelector(`[data-k~='${key}']`)?.click();
}

// X opens the reasons with the first one chosen; X or Enter once more rejects.
function reject(card) {
  const why = card?.querySelector(".why-not");
  if (!why) return;
  if (why.open) return why.querySelector("[data-k='x']").click();
  why.open = true;
  why.querySelector("select").focus();
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !keysAreOn()) return;
  const key = event.key.toLowerCase();
  const choosing = event.target.matches?.(".why-not select");
  if (choosing && (key === "x" || key === "enter")) {
    event.preventDefault();
    event.target.closest(".why-not").querySelector("[data-k='x']").click();
    return;
  }
  if (choosing && key === "escape") {
    event.target.closest(".why-not").open = false;
    go(active());
    return;
  }
  if (writing(event.target) || !"jkaexmnu".includes(key) || key.length !== 1) return;
  event.preventDefault();
  press(key);
});

document.addEventListener("click", (event) => {
  const number = event.target.closest(".hl-no");
  if (number) {
    const card = document.querySelector(number.hash);
    if (card) {
      event.preventDefault();
      go(card);
    }
    return;
  }
  const card = event.target.closest(".fact-card");
  if (card && !card.classList.contains("is-on")) go(card, { focus: false });
});

document.addEventListener("htmx:afterSettle", () => {
  const next = document.querySelector("[data-next]");
  if (!next) return;
  const wanted = next.dataset.next;
  next.removeAttribute("data-next");
  go(document.getElementById(`f${wanted}`));
});

// Marked text goes along when a fact is added by hand.
const add = document.querySelector("[data-add]");
document.addEventListener("selectionchange", () => {
  const chosen = document.getSelection();
  if (!add || !chosen.anchorNode?.parentElement?.closest(".doc")) return;
  const text = chosen.toString().replace(/\s+/g, " ").trim();
  const there = new URL(add.href);
  if (text) there.searchParams.set("sentence", text.slice(0, 1500));
  else there.searchParams.delete("sentence");
  add.href = there.href;
});

const coming = location.hash === "#facts" || location.search.includes("at=");
go(active(), { focus: coming, scroll: coming });
