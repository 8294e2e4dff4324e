// Follows and mutes stories, keeps articles, and marks what is new since the last visit. All of it is
// kept in this browser; the pages do without.
(() => {
  const VISIT = "courant.visit";
  const FOLLOWED = "courant.followed";
  const MUTED = "courant.muted";
  const KEPT = "courant.kept";
  const MOST = 200;
  const VISIT_ENDS = 30 * 60 * 1000;

  let storage;
  try {
    storage = window.localStorage;
    storage.setItem("courant.test", "");
    storage.removeItem("courant.test");
  } catch {
    return;
  }
  const read = (key) => {
    try {
      const value = JSON.parse(storage.getItem(key));
      return value && typeof value === "object" ? value : {};
    } catch {
      return {};
    }
  };
  const write = (key, value) => {
    try {
      storage.setItem(key, JSON.stringify(value));
    } catch {
      // The storage is full or closed: nothing is remembered.
    }
  };
  const isId = (id) => /^[a-z2-7]{26}$/.test(id);
  const isEntry = ([id, entry]) => isId(id) && entry && typeof entry === "object";
  const list = (key) => Object.fromEntries(Object.entries(read(key)).filter(isEntry));
  /** Keeps the newest entries; each has the time when it was made. */
  const change = (key, id, entry) => {
    const entries = list(key);
    delete entries[id];
    if (entry) entries[id] = entry;
    const newest = Object.entries(entries).sort((a, b) => (b[1].at || 0) - (a[1].at || 0));
    write(key, Object.fromEntries(newest.slice(0, MOST)));
  };

  // A visit ends half an hour after its last page.
  const now = Date.now();
  const visit = read(VISIT);
  const before = now - (visit.seen || 0) > VISIT_ENDS ? visit.seen || 0 : visit.since || 0;
  write(VISIT, { since: before, seen: now });

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };
  const link = (href, text) => {
    const made = element("a", "", text);
    made.href = href;
    return made;
  };
  const mark = (where, since, words) => {
    const at = Date.parse(where.dataset.at);
    if (!since || !(at > since)) return;
    where.classList.add("is-new");
    const line = where.querySelector(".reach, .byline, time");
    const badge = element("span", "new", words);
    if (line && line.tagName === "TIME") line.after(" ", badge);
    else (line || where).append(" ", badge);
  };

  const toggle = (key, id, label, pressedLabel, entry, changed, what = "") => {
    const button = element("button", "toggle");
    button.type = "button";
    const show = () => {
      const on = id in list(key);
      button.setAttribute("aria-pressed", String(on));
      button.textContent = on ? pressedLabel : label;
      if (what) button.setAttribute("aria-label", `${button.textContent}: ${what}`);
    };
    button.addEventListener("click", () => {
      change(key, id, id in list(key) ? null : entry());
      show();
      changed();
    });
    show();
    return button;
  };
  const actions = (id, headline, at, muteChanged) => {
    const line = element("p", "story-actions");
    const entry = () => ({ at: Date.now(), seen: Date.parse(at) || 0, headline: headline.slice(0, 300) });
    line.append(
      toggle(FOLLOWED, id, "Follow", "Following", entry, () => {}),
      toggle(MUTED, id, "Mute", "Muted", entry, muteChanged),
    );
    return line;
  };
  const headlineOf = (where) => (where.querySelector("h1, h2, h3")?.textContent || "").trim();

  // Articles: each has a word that keeps it, on its card and on its page.
  const keep = (where, id) => {
    const title = where.querySelector("h1, h2, h3");
    const outlet = (where.querySelector(".byline .outlet")?.textContent || "").trim();
    const revision = Number(where.dataset.revision) || 1;
    const entry = () => ({
      at: Date.now(),
      headline: headlineOf(where).slice(0, 300),
      lang: title?.lang || "",
      outlet: outlet.slice(0, 100),
      revision,
    });
    const button = toggle(KEPT, id, "Keep", "Kept", entry, () => {}, headlineOf(where).slice(0, 120));
    const line = element("p", "story-actions");
    line.append(button);
    return line;
  };
  for (const card of document.querySelectorAll(".card[data-article]")) {
    if (isId(card.dataset.article)) card.append(keep(card, card.dataset.article));
  }
  const article = document.querySelector("[data-article-page]");
  if (article && isId(article.dataset.articlePage)) {
    article.querySelector("header")?.append(keep(article, article.dataset.articlePage));
  }

  // Lists: marks, and what is muted is folded away to one line that brings it back.
  for (const card of document.querySelectorAll(".card[data-at]")) mark(card, before, "New since your last visit");
  const folded = new Map();
  const fold = (card, byReader) => {
    const id = card.dataset.story;
    const muted = id in list(MUTED);
    if (muted && !folded.has(card)) {
      const line = element("p", "muted-story", "A story that you muted. ");
      const show = element("button", "toggle", "Show it again");
      show.type = "button";
      show.addEventListener("click", () => {
        change(MUTED, id, null);
        refresh(card, false);
        card.querySelector("a")?.focus();
      });
      line.append(show);
      card.before(line);
      card.hidden = true;
      folded.set(card, line);
      if (byReader) show.focus({ preventScroll: true });
    } else if (!muted && folded.has(card)) {
      folded.get(card).remove();
      folded.delete(card);
      card.hidden = false;
    }
  };
  const refresh = (card, byReader) => {
    card.querySelector(".story-actions")?.remove();
    const muteChanged = () => refresh(card, true);
    card.append(actions(card.dataset.story, headlineOf(card), card.dataset.at, muteChanged));
    fold(card, byReader);
  };
  for (const card of document.querySelectorAll(".card[data-story]")) refresh(card, false);

  // A story's page: marks what came since its reader was there, and remembers that he was.
  const page = document.querySelector("[data-story-page]");
  if (page) {
    const id = page.dataset.storyPage;
    const entry = list(FOLLOWED)[id];
    const since = entry ? entry.seen : before;
    for (const part of page.querySelectorAll("li[data-at]")) mark(part, since, "New");
    if (entry) change(FOLLOWED, id, { ...entry, seen: Date.parse(page.dataset.at) || entry.seen });
    page.querySelector("header")?.append(actions(id, headlineOf(page), page.dataset.at, () => {}));
  }

  // The reading list: what was kept last stands first.
  const rowOfArticle = (id, entry) => {
    const item = element("li", "");
    const line = element("p", "member");
    const title = link(`/articles/${id}`, entry.headline || id);
    title.dir = "auto";
    if (entry.lang) title.lang = entry.lang;
    line.append(title);
    const about = element("p", "byline");
    const outlet = element("bdi", "", entry.outlet || "");
    about.append(outlet, entry.outlet ? ", kept on " : "Kept on ");
    about.append(new Date(entry.at || 0).toLocaleDateString("en-GB", { dateStyle: "long" }));
    const end = element("p", "story-actions");
    const drop = element("button", "toggle", "Remove");
    drop.type = "button";
    drop.setAttribute("aria-label", `Remove: ${(entry.headline || id).slice(0, 120)}`);
    drop.addEventListener("click", () => {
      change(KEPT, id, null);
      const next = item.nextElementSibling || item.previousElementSibling;
      item.remove();
      if (next) next.querySelector("button").focus();
      else showReadingList();
    });
    end.append(drop);
    item.append(line, about, end);
    return item;
  };
  /** What became of the articles, one after another. */
  const lookAtArticles = async (rows) => {
    for (const [id, entry, item] of rows.slice(0, 50)) {
      try {
        const answer = await fetch(`/api/v1/articles/${id}?fields=revision`);
        const line = item.querySelector(".member");
        if (answer.status === 410) line.append(" ", element("span", "new", "Withdrawn by its outlet"));
        if (answer.status === 404) line.append(" ", element("span", "new", "Not in the archive any more"));
        if (answer.status === 429) return;
        if (answer.ok && (await answer.json()).revision > (entry.revision || 1)) {
          const changed = link(`/articles/${id}/revisions`, "Corrected since you kept it");
          line.append(" ", changed);
        }
      } catch {
        return;
      }
    }
  };
  const readingList = document.getElementById("reading-list");
  const showReadingList = () => {
    const entries = Object.entries(list(KEPT)).sort((a, b) => (b[1].at || 0) - (a[1].at || 0));
    if (entries.length === 0) {
      readingList.replaceChildren(
        element("p", "", "Nothing yet. “Keep” stands under each article; here it is found again."),
      );
      return;
    }
    const rows = entries.map(([id, entry]) => [id, entry, rowOfArticle(id, entry)]);
    const kept = element("ul", "kept");
    kept.append(...rows.map(([, , item]) => item));
    readingList.replaceChildren(kept);
    lookAtArticles(rows);
  };
  if (readingList) showReadingList();

  // The list of what is followed and muted.
  const followed = document.getElementById("followed");
  if (!followed) return;
  const row = (key, id, entry) => {
    const item = element("li", "");
    const line = element("p", "member");
    const title = link(`/stories/${id}`, entry.headline || id);
    title.dir = "auto";
    line.append(title);
    const drop = element("button", "toggle", key === MUTED ? "Show it again" : "Stop following");
    drop.type = "button";
    drop.addEventListener("click", () => {
      change(key, id, null);
      item.remove();
    });
    const end = element("p", "story-actions");
    end.append(drop);
    item.append(line, end);
    if (key === FOLLOWED) look(key, id, entry, item, title);
    return item;
  };
  /** What the story is now: it may have moved, ended, or gone on. */
  const look = async (key, id, entry, item, title) => {
    try {
      const answer = await fetch(`/api/v1/stories/${id}`);
      if (answer.status === 404 || answer.status === 410) {
        item.querySelector(".member").append(" ", element("span", "new", "It has ended"));
        return;
      }
      if (!answer.ok) return;
      const story = await answer.json();
      if (!isId(story.id)) return;
      const headline = story.headline?.text || entry.headline;
      if (story.id !== id) {
        change(key, id, null);
        change(key, story.id, { ...entry, headline });
      }
      title.href = `/stories/${story.id}`;
      title.textContent = headline;
      if (Date.parse(story.lastAt) > entry.seen) {
        item.querySelector(".member").append(" ", element("span", "new", "New since you read it"));
      }
    } catch {
      // Without an answer the list stands as it was kept.
    }
  };
  const block = (key, name, none) => {
    const entries = Object.entries(list(key));
    const part = element("section", "block");
    part.append(element("h2", "block-name", name));
    if (entries.length === 0) {
      part.append(element("p", "", none));
      return part;
    }
    const rows = element("ul", "kept");
    for (const [id, entry] of entries) rows.append(row(key, id, entry));
    part.append(rows);
    return part;
  };
  followed.replaceChildren(
    block(FOLLOWED, "Stories that you follow", "None yet. “Follow” stands under each story."),
    block(MUTED, "Stories that you muted", "None."),
  );
})();
