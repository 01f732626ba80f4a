// Booking inside a business's own site, in one tag:
//   <script src="https://book.example/embed.js" data-business="dana" async></script>
// The pages of booking stand where the tag stands. With data-button="Book now" a button stands there, which opens
// them in a window of the page. data-lang picks a language (he, en, ar, ru); without it each guest's browser does.
(() => {
  const script = document.currentScript;
  const { business, lang, button } = script.dataset;
  if (!business) {
    console.error('ChatGrow: the tag needs data-business="…"');
    return;
  }
  const WORDS = {
    he: ["קביעת תור", "סגירה"],
    en: ["Book an appointment", "Close"],
    ar: ["حجز موعد", "إغلاق"],
    ru: ["Запись на приём", "Закрыть"],
  };
  const spoken = (lang || document.documentElement.lang || navigator.language).slice(0, 2);
  const [title, close] = WORDS[spoken] ?? WORDS.en;
  const home = new URL(script.src).origin;
  const page = new URL(`/b/${encodeURIComponent(business)}`, home);
  if (lang) page.searchParams.set("lang", lang);

  const make = (name, attributes, looks) => {
    const element = Object.assign(document.createElement(name), attributes);
    Object.assign(element.style, looks);
    return element;
  };
  const frame = () =>
    make("iframe", { src: page.href, title }, { display: "block", inlineSize: "100%", border: "0", colorScheme: "normal" });

  if (button === undefined) {
    const shown = frame();
    shown.style.blockSize = "40rem";
    window.addEventListener("message", ({ source, origin, data }) => {
      if (source !== shown.contentWindow || origin !== home || !Number.isFinite(data?.chatgrowHeight)) return;
      shown.style.blockSize = `${Math.min(Math.max(data.chatgrowHeight, 200), 20000)}px`;
      // Each step begins at its top, however far down the one before was read.
      if (data.opened && shown.getBoundingClientRect().top < 0) shown.scrollIntoView({ block: "start" });
    });
    script.after(shown);
    return;
  }

  const opener = make(
    "button",
    { type: "button", className: "chatgrow-button", textContent: button || title },
    { font: "inherit", fontWeight: "600", padding: "0.75em 1.5em", border: "0", borderRadius: "0.75em", background: "#0b6b58", color: "#fff", cursor: "pointer" },
  );
  opener.addEventListener("click", () => {
    const dialog = make(
      "dialog",
      { className: "chatgrow-dialog", ariaLabel: title },
      { inlineSize: "min(40rem, 100vw)", blockSize: "min(52rem, 100dvh)", maxInlineSize: "100vw", maxBlockSize: "100dvh", padding: "0", border: "0", borderRadius: "1rem", overflow: "hidden" },
    );
    const shut = make(
      "button",
      { type: "button", ariaLabel: close, textContent: "✕" },
      { display: "block", marginInlineStart: "auto", inlineSize: "3rem", blockSize: "3rem", border: "0", background: "none", color: "inherit", font: "inherit", cursor: "pointer" },
    );
    const shown = frame();
    shown.style.blockSize = "calc(100% - 3rem)";
    shut.addEventListener("click", () => dialog.close());
    // What was begun is gone with the window; the next opening begins anew.
    dialog.addEventListener("close", () => {
      dialog.remove();
      opener.focus();
    });
    dialog.append(shut, shown);
    document.body.append(dialog);
    dialog.showModal();
  });
  script.after(opener);
})();
