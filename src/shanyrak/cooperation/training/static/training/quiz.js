// Only shortcuts: the clock ticks, and an answer is kept while it is given. Without this file the buttons do the same.
const clock = document.querySelector("[data-ends]");
if (clock) {
  // The server's clock counts: this device's may be wrong.
  const ahead = Date.now() - Date.parse(clock.dataset.now);
  const tick = () => {
    const left = Math.max(0, Math.floor((Date.parse(clock.dataset.ends) + ahead - Date.now()) / 1000));
    clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    if (left === 0) {
      clearInterval(ticking);
      setTimeout(() => location.reload(), 1500);
    }
  };
  const ticking = setInterval(tick, 1000);
  tick();
  const box = clock.closest("details");
  box.open = sessionStorage.getItem("clock") !== "hidden";
  box.addEventListener("toggle", () => sessionStorage.setItem("clock", box.open ? "shown" : "hidden"));
}

const form = document.querySelector("form[data-autosave]");
if (form) {
  const said = document.querySelector("[data-saved]");
  const kept = `quiz-${form.dataset.autosave}`;
  let sending = false;
  let waiting = false;

  const fields = () => {
    const data = new URLSearchParams(new FormData(form));
    data.delete("csrfmiddlewaretoken");
    return data.toString();
  };
  // What was typed while there was no connection is put back, also after the window was closed.
  const restore = (text) => {
    const data = new URLSearchParams(text);
    for (const box of form.elements) {
      if (!box.name || box.name === "csrfmiddlewaretoken" || box.type === "submit") continue;
      if (box.type === "checkbox" || box.type === "radio") {
        box.checked = data.getAll(box.name).includes(box.value);
      } else if (data.has(box.name)) {
        box.value = data.get(box.name);
      }
    }
  };
  const send = async () => {
    if (sending) {
      waiting = true;
      return;
    }
    sending = true;
    const now = fields();
    said.textContent = said.dataset.busy;
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new FormData(form),
        headers: { Accept: "application/json" },
      });
      if (answer.status === 409) {
        localStorage.removeItem(kept);
        location.reload();
      } else if (answer.ok) {
        if (localStorage.getItem(kept) === now) localStorage.removeItem(kept);
        said.textContent = said.dataset.now;
      } else {
        throw new Error(String(answer.status));
      }
    } catch {
      said.textContent = said.dataset.lost;
      setTimeout(send, 5000);
    } finally {
      sending = false;
      if (waiting) {
        waiting = false;
        send();
      }
    }
  };
  const changed = () => {
    localStorage.setItem(kept, fields());
    send();
  };
  let soon;
  form.addEventListener("change", changed);
  form.addEventListener("input", (event) => {
    if (event.target.type !== "text") return;
    localStorage.setItem(kept, fields());
    clearTimeout(soon);
    soon = setTimeout(send, 800);
  });
  form.addEventListener("submit", () => {
    clearTimeout(soon);
    if (navigator.onLine) localStorage.removeItem(kept);
  });
  addEventListener("online", () => localStorage.getItem(kept) && send());
  const unsent = localStorage.getItem(kept);
  if (unsent) {
    restore(unsent);
    send();
  }
}
