// Two shortcuts, and nothing that a page needs to be read: Esc closes an open evidence card, "/" goes to the search box.
const writing = (place) => place.closest("input, textarea, select, [contenteditable]") !== null;

addEventListener("keydown", (press) => {
  if (press.key === "Escape") shutEvidence();
  if (press.key === "/" && keysAreOn() && !writing(press.target) && !press.ctrlKey && !press.metaKey) {
    const search = document.querySelector("[data-key='/']");
    if (search) {
      press.preventDefault();
      search.focus();
    }
  }
});

function keysAreOn() {
  return document.body.dataset.keys !== "off";
}

function shutEvidence() {
  for (const mark of document.querySelectorAll(".ev")) {
    const open = () => mark.classList.remove("is-shut");
    mark.classList.add("is-shut");
    mark.addEventListener("pointerleave", open, { once: true });
    mark.addEventListener("focusout", open, { once: true });
  }
}
