"use strict";
(() => {
  const root = document.documentElement;
  const words = document.body.dataset;
  const every = (selector, within = document) => [...within.querySelectorAll(selector)];
  const say = (text) => { document.getElementById("said").textContent = text; };
  const filled = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // Order: by base value, by the end of the period, or by words; empty cells always last.
  const collator = new Intl.Collator(root.lang, { numeric: true });
  const keyOf = (body, place) => {
    const cell = body.rows[0].cells[place];
    return cell.dataset.key ?? cell.textContent.trim();
  };
  const numbered = (key) => (key === "" ? NaN : Number(key));
  const comparing = (by, sign) => (one, other) => {
    if (by === "number") {
      const [a, b] = [numbered(one.key), numbered(other.key)];
      if (isNaN(a) || isNaN(b)) return isNaN(a) - isNaN(b) || one.number - other.number;
      return sign * (a - b) || one.number - other.number;
    }
    if (!one.key || !other.key) return !one.key - !other.key || one.number - other.number;
    const apart = by === "time" ? (one.key > other.key) - (one.key < other.key)
      : collator.compare(one.key, other.key);
    return sign * apart || one.number - other.number;
  };
  const makeSortable = (table) => {
    const bodies = [...table.tBodies];
    const headers = every("thead th", table);
    headers.forEach((header, place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener("click", () => {
        const before = header.getAttribute("aria-sort");
        const next = { null: "ascending", ascending: "descending" }[before];
        headers.forEach((each) => each.removeAttribute("aria-sort"));
        const rows = bodies.map((body, number) => ({ body, number, key: keyOf(body, place) }));
        if (next) {
          header.setAttribute("aria-sort", next);
          rows.sort(comparing(header.dataset.by, next === "ascending" ? 1 : -1));
        }
        table.append(...rows.map((row) => row.body));
        const column = button.textContent;
        say(next ? filled(words[next], { column }) : words.unsorted);
      });
    });
  };
  every("table.sorts").forEach(makeSortable);

  // What is told beneath a row opens from the row itself, and takes no line while it is closed.
  every(".beneath details").forEach((details) => {
    const summary = details.querySelector("summary");
    const more = document.createElement("button");
    more.type = "button";
    more.className = "more";
    more.setAttribute("aria-label", summary.textContent);
    const tell = () => more.setAttribute("aria-expanded", String(details.open));
    more.addEventListener("click", () => { details.open = !details.open; tell(); });
    details.addEventListener("toggle", tell);
    tell();
    summary.hidden = true;
    const cell = details.closest("tbody").rows[0].cells[0];
    (cell.querySelector("span") ?? cell).append(" ", more);
  });

  // Filters: every word has to stand somewhere in a row or in what is beneath it.
  const folded = (text) => text.normalize("NFKC").toLowerCase();
  const texts = new WeakMap();
  const textOf = (body) => {
    if (!texts.has(body)) texts.set(body, folded(body.textContent));
    return texts.get(body);
  };
  const misses = new WeakMap();
  const narrow = (box, output, bodies) => {
    const wanted = folded(box.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const body of bodies) {
      const by = misses.get(body) ?? new Set();
      const hit = wanted.every((word) => textOf(body).includes(word));
      by[hit ? "delete" : "add"](box);
      misses.set(body, by);
      body.hidden = by.size > 0;
      shown += !body.hidden;
    }
    output.value = wanted.length
      ? filled(words.count, { shown: shown.toLocaleString(root.lang), all: bodies.length.toLocaleString(root.lang) })
      : "";
  };
  const filters = [];
  const makeFilter = (box, output, bodies) => {
    const run = () => narrow(box, output, bodies);
    box.addEventListener("input", run);
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      box.value = "";
      run();
    });
    filters.push(() => { box.value = ""; run(); });
  };
  every(".filter").forEach((line) => {
    const box = line.querySelector("input");
    const table = document.getElementById(box.dataset.table);
    makeFilter(box, line.querySelector("output"), [...table.tBodies]);
    line.hidden = false;
  });
  const main = document.getElementById("filter");
  main.hidden = !document.querySelector("table.sorts tbody");
  makeFilter(main, document.getElementById("count"), every("table.sorts tbody"));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea, select");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    main.focus();
  });
  every(".controls").forEach((each) => { each.hidden = false; });

  // Where a link leads is shown, whatever had closed or hidden it.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const body = target.closest("tbody");
    if (body?.hidden) filters.forEach((clear) => clear());
    for (let each = target; each; each = each.parentElement) {
      if (each.tagName === "DETAILS") each.open = true;
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  // Light and dark: as the system has it, until a reader says otherwise.
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const button = document.getElementById("theme");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  const label = () => { button.textContent = isDark() ? words.light : words.dark; };
  const remembered = (theme) => {
    try {
      if (theme) localStorage.setItem("cqtrade-theme", theme);
      return localStorage.getItem("cqtrade-theme");
    } catch {
      return null;
    }
  };
  const kept = remembered();
  if (kept === "light" || kept === "dark") root.dataset.theme = kept;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    remembered(root.dataset.theme);
    label();
  });
  dark.addEventListener("change", label);
  label();

  // A citation into the clipboard, by the old way where the new one is closed to files.
  const copied = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const box = document.createElement("textarea");
      box.value = text;
      document.body.append(box);
      box.select();
      document.execCommand("copy");
      box.remove();
    }
  };
  every(".copy").forEach((each) => {
    each.hidden = false;
    each.addEventListener("click", async () => {
      await copied(each.parentElement.querySelector(".citation").textContent);
      say(words.copied);
      each.focus();
    });
  });

  // Only what scrolls is a stop on the way through the page.
  const regions = every(".scroll");
  const stops = () => regions.forEach((each) => {
    if (each.scrollWidth > each.clientWidth + 1) each.tabIndex = 0;
    else each.removeAttribute("tabindex");
  });
  new ResizeObserver(stops).observe(document.body);
  every("details").forEach((each) => each.addEventListener("toggle", stops));

  // On paper nothing can be opened.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = every("details:not([open])");
    opened.forEach((each) => { each.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((each) => { each.open = false; }));
})();
