// The public pages work without this. It counts down how long a picked time is kept,
// and looks whether a page has something new to say.
for (const held of document.querySelectorAll("[data-held-until]")) {
  const until = Number(held.dataset.heldUntil);
  const left = held.querySelector("[data-left]");
  const show = () => {
    const seconds = Math.max(0, Math.round((until - Date.now()) / 1000));
    left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    if (seconds > 0) return;
    clearInterval(timer);
    held.hidden = true;
    held.nextElementSibling.hidden = false;
  };
  const timer = setInterval(show, 1000);
  show();
}
for (const waiting of document.querySelectorAll("[data-look-again]")) {
  const mark = "data-look-again";
  let pause = Number(waiting.dataset.lookAgain) * 1000;
  const look = async () => {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => null);
    const text = answer?.ok ? await answer.text() : mark;
    if (!text.includes(mark)) return location.reload();
    pause = Math.min(pause * 1.3, 20000);
    setTimeout(look, pause);
  };
  setTimeout(look, pause);
}
// In a business's own site (static/embed.js) the frame is as high as what it shows.
if (window.parent !== window) {
  document.documentElement.classList.add("framed");
  const tell = (opened) =>
    window.parent.postMessage({ chatgrowHeight: Math.ceil(document.body.getBoundingClientRect().height), opened }, "*");
  tell(true);
  new ResizeObserver(() => tell(false)).observe(document.body);
}
