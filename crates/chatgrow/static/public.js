// The public pages work without this. It counts down how long a picked time is kept.
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
