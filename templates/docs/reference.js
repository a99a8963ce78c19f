// The search, and the buttons that copy. Everything else works without scripts.
"use strict";

(() => {
  const up = document.body.dataset.up;
  const box = document.getElementById("search");
  const query = document.getElementById("query");
  const list = document.getElementById("results");
  const found = document.getElementById("found");
  const most = 40;

  // One entry for each thing that has a name: what is shown, what is looked through, where it is.
  const entries = [];
  const add = (rank, label, also, what, page, hash, old) => {
    const name = label.toLowerCase();
    entries.push({
      rank,
      label,
      name,
      last: name.slice(name.lastIndexOf(".") + 1),
      also: ` ${also} ${page}`.toLowerCase(),
      what,
      url: hash === null ? page : `${page}#${hash}`,
      penalty: rank * 8 + (old ? 10 : 0),
      old,
    });
  };
  for (const [url, name, target, kind, title, old, messages, beside, parts] of searchIndex) {
    const known = !target || target === name.toLowerCase();
    add(0, name, `${target} ${title}`, known ? kind : `${kind} ${target}`, url, null, old);
    Object.assign(entries[entries.length - 1], { target: target.toLowerCase(), title });
    if (parts) add(1, parts, `${target} ${title}`, "list in parts", url, parts, old);
    const enums = (some) => {
      for (const [anchor, values] of some) {
        add(3, anchor, target, `enum of ${name}`, url, anchor, old);
        for (const [value, word] of values) {
          add(4, `${anchor}.${value}`, `${word} ${target}`, `value of ${name}`, url, `${anchor}.${value}`, old);
        }
      }
    };
    for (const [message, fields, inner] of messages) {
      add(2, message, target, `message of ${name}`, url, message, old);
      for (const field of fields) {
        const [proto, json] = Array.isArray(field) ? field : [field, ""];
        add(3, `${message}.${proto}`, `${json} ${target}`, `field of ${name}`, url, `${message}.${proto}`, old);
      }
      enums(inner);
    }
    enums(beside);
  }

  // How well a word fits an entry; 0 for not at all. A call that has the word in its name comes
  // before a field that is named like it.
  const fit = (entry, word) => {
    const { name, last, also } = entry;
    if (name === word || entry.target === word) return 100;
    if (!name.includes(word)) return also.includes(word) ? (also.includes(` ${word}`) ? 15 : 5) : 0;
    const call = entry.rank === 0;
    if (last === word) return 80;
    if (name.startsWith(word)) return call ? 75 : 60;
    return last.startsWith(word) ? 50 : call ? 65 : 30;
  };

  const search = (text) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = [];
    if (!words.length) return hits;
    for (const entry of entries) {
      let score = 0;
      for (const word of words) {
        const one = fit(entry, word);
        score = one && score + one;
        if (!one) break;
      }
      if (score) hits.push({ score: score - entry.penalty, entry });
    }
    hits.sort(
      (a, b) =>
        b.score - a.score ||
        a.entry.label.length - b.entry.label.length ||
        (a.entry.label < b.entry.label ? -1 : 1),
    );
    return hits.map((hit) => hit.entry);
  };

  let options = [];
  let at = -1;

  const choose = (next) => {
    options[at]?.setAttribute("aria-selected", "false");
    at = options.length ? (next + options.length) % options.length : -1;
    if (at < 0) {
      query.removeAttribute("aria-activedescendant");
      return;
    }
    options[at].setAttribute("aria-selected", "true");
    options[at].scrollIntoView({ block: "nearest" });
    query.setAttribute("aria-activedescendant", options[at].id);
  };

  const close = () => {
    list.hidden = true;
    query.setAttribute("aria-expanded", "false");
    query.removeAttribute("aria-activedescendant");
  };

  const element = (name, kind, text) => {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.textContent = text;
    return made;
  };

  const show = () => {
    const text = query.value.trim();
    const hits = search(text);
    list.textContent = "";
    at = -1;
    options = hits.slice(0, most).map((entry, index) => {
      const link = element("a", entry.old ? "old" : "", "");
      link.href = up + entry.url;
      link.id = `result-${index}`;
      link.tabIndex = -1;
      link.setAttribute("role", "option");
      link.setAttribute("aria-selected", "false");
      link.append(element("b", "", entry.label), " ", element("small", "", entry.what));
      if (entry.title) link.append(element("span", "", entry.title));
      list.append(link);
      return link;
    });
    const more = hits.length > most ? `${hits.length} found, the best ${most} are shown` : `${hits.length} found`;
    found.textContent = text ? (hits.length ? more : "Nothing found") : "";
    if (text && !hits.length) list.append(element("p", "", `Nothing found for \u201c${text}\u201d`));
    list.hidden = !text;
    query.setAttribute("aria-expanded", String(!list.hidden));
    choose(hits.length ? 0 : -1);
  };

  query.addEventListener("input", show);
  query.addEventListener("focus", () => query.value && show());
  query.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) show();
      else choose(at + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && options[at] && !list.hidden) {
      options[at].click();
    } else if (event.key === "Escape") {
      if (list.hidden) query.value = "";
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    // The page may be this one: then only the place changes.
    if (event.target.closest("a")) close();
  });
  document.addEventListener("click", (event) => {
    if (!box.contains(event.target)) close();
  });
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) close();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    query.focus();
    query.select();
  });
  box.hidden = false;

  // Where the browser has no clipboard for this page, the text is marked, to be copied by hand.
  const copy = async (code) => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      return true;
    } catch {
      getSelection().selectAllChildren(code);
      return document.execCommand("copy");
    }
  };
  for (const snippet of document.querySelectorAll(".snippet")) {
    const button = element("button", "copy", "Copy");
    button.type = "button";
    const title = snippet.querySelector("h3").textContent;
    button.setAttribute("aria-label", `Copy ${title}`);
    button.addEventListener("click", async () => {
      button.textContent = (await copy(snippet.querySelector("code"))) ? "Copied" : "Marked";
      button.setAttribute("aria-label", `${button.textContent}: ${title}`);
      setTimeout(() => {
        button.textContent = "Copy";
        button.setAttribute("aria-label", `Copy ${title}`);
      }, 2000);
    });
    snippet.append(button);
  }
})();
