// Files can be dropped anywhere on the frame of the form; they are handed in at once.
const frame = document.querySelector(".take");
const input = frame?.querySelector("input[type=file]");

if (input) {
  for (const moment of ["dragenter", "dragover"]) {
    frame.addEventListener(moment, (event) => {
      event.preventDefault();
      frame.classList.add("is-over");
    });
  }
  for (const moment of ["dragleave", "drop"]) {
    frame.addEventListener(moment, () => frame.classList.remove("is-over"));
  }
  frame.addEventListener("drop", (event) => {
    event.preventDefault();
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    frame.querySelector("form").requestSubmit();
  });
}
