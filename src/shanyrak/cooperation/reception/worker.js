// Answers for the network while there is none, for the pages of one desk alone. What it keeps is the empty desk and its
// style and script; names lie in the page's own store, from which the page drops them.
addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(HERE.cache)
      .then((cache) => cache.addAll([HERE.shell, ...HERE.files]))
      .then(() => skipWaiting()),
  );
});

addEventListener("activate", (event) => {
  event.waitUntil(clients.claim());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const there = new URL(request.url);
  if (request.method !== "GET" || there.origin !== location.origin) return;
  if (request.mode === "navigate" && there.pathname === HERE.desk) {
    event.respondWith(navigator.onLine ? fetch(request).catch(emptyDesk) : emptyDesk());
  } else if (there.pathname.startsWith("/static/")) {
    event.respondWith(caches.match(request, { ignoreSearch: true }).then((kept) => kept ?? fetch(request)));
  }
});

function emptyDesk() {
  return caches.match(HERE.shell);
}
