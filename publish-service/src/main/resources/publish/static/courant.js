// Adds what the pages do without: fresh relative times, and a word when news has come in.
(() => {
  const units = [["day", 86400], ["hour", 3600], ["minute", 60]];
  // Older times are days, and stay as the page has them.
  const MONTH = 31 * 86400;
  const say = (seconds) => {
    for (const [unit, size] of units) {
      const count = Math.floor(seconds / size);
      if (count >= 1) return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
    }
    return "just now";
  };
  const refresh = () => {
    for (const element of document.querySelectorAll("[data-time], .byline > time")) {
      const time = element.dataset.time || element.dateTime;
      const age = (Date.now() - Date.parse(time)) / 1000;
      if (age >= 0 && age <= MONTH) element.textContent = say(age);
    }
  };
  setInterval(refresh, 30000);

  const bar = document.getElementById("news");
  const lists = ["/", "/latest"];
  if (!bar || !window.EventSource || !lists.includes(location.pathname)) return;
  let count = 0;
  let cursor = "";
  const show = () => {
    count += 1;
    const link = document.createElement("a");
    link.href = location.pathname;
    link.textContent = count === 1 ? "1 new article: show it" : `${count} new articles: show them`;
    bar.replaceChildren(link);
    bar.hidden = false;
  };
  /** Opens the stream where the one before it ended, again where it was refused; returns its end. */
  const open = (tell) => {
    let stream;
    let again;
    const connect = () => {
      const after = cursor ? `?cursor=${encodeURIComponent(cursor)}` : "";
      stream = new EventSource(`/api/v1/articles/stream${after}`);
      stream.addEventListener("create", (event) => {
        cursor = event.lastEventId;
        tell(cursor);
        show();
      });
      stream.addEventListener("error", () => {
        const refused = stream.readyState === EventSource.CLOSED;
        if (refused) again = setTimeout(connect, 10000 + Math.random() * 20000);
      });
    };
    connect();
    return () => {
      clearTimeout(again);
      stream.close();
    };
  };

  // A browser has six connections to a site, for all of its tabs: one of them streams for all.
  const shared = () => {
    const channel = new BroadcastChannel("courant.stream");
    const leaving = new AbortController();
    let leave = () => {};
    channel.addEventListener("message", (event) => {
      cursor = event.data;
      show();
    });
    const lead = () =>
      new Promise((resolve) => {
        const close = open((id) => channel.postMessage(id));
        leave = () => {
          close();
          resolve();
        };
      });
    navigator.locks.request("courant.stream", { signal: leaving.signal }, lead).catch(() => {});
    return () => {
      leaving.abort();
      leave();
      channel.close();
    };
  };
  // Where tabs cannot agree, the one that is looked at streams.
  const alone = () => {
    let close = () => {};
    const look = () => {
      close();
      close = document.hidden ? () => {} : open(() => {});
    };
    document.addEventListener("visibilitychange", look);
    look();
    return () => {
      document.removeEventListener("visibilitychange", look);
      close();
    };
  };
  const join = () => (navigator.locks && window.BroadcastChannel ? shared() : alone());
  let end = join();
  addEventListener("pagehide", () => end());
  addEventListener("pageshow", (event) => {
    if (event.persisted) end = join();
  });
})();
