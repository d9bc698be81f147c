// Fields that name another record: typing offers what matches. Without this script a full name does as well.
const WAIT = 200;

for (const field of document.querySelectorAll("input[data-options]")) {
  let timer;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => offer(field), WAIT);
  });
  field.addEventListener("focus", () => offer(field), { once: true });
}

async function offer(field) {
  const address = `/records/options/${field.dataset.options}?q=${encodeURIComponent(field.value)}`;
  const answer = await fetch(address, { headers: { accept: "application/json" } });
  if (!answer.ok) return;
  const names = await answer.json();
  document.getElementById(field.getAttribute("list")).replaceChildren(
    ...names.map((name) => Object.assign(document.createElement("option"), { value: name })),
  );
}
