// Adds what the pages do without: fresh relative times, and a word when news has come in.
(() => {
  const units = [["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60]];
  const say = (seconds) => {
    for (const [unit, size] of units) {
      const count = Math.floor(seconds / size);
      if (count >= 1 && (unit !== "month" || count >= 2)) {
        return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
      }
    }
    return "just now";
  };
  const refresh = () => {
    for (const element of document.querySelectorAll("[data-time], .byline > time")) {
      const time = element.dataset.time || element.dateTime;
      const age = (Date.now() - Date.parse(time)) / 1000;
      if (age >= 0) element.textContent = say(age);
    }
  };
  setInterval(refresh, 30000);

  const bar = document.getElementById("news");
  const lists = ["/", "/latest"];
  if (!bar || !window.EventSource || !lists.includes(location.pathname)) return;
  let count = 0;
  const stream = new EventSource("/api/v1/articles/stream");
  stream.addEventListener("create", () => {
    count += 1;
    const link = document.createElement("a");
    link.href = location.pathname;
    link.textContent = count === 1 ? "1 new article: show it" : `${count} new articles: show them`;
    bar.replaceChildren(link);
    bar.hidden = false;
  });
  addEventListener("pagehide", () => stream.close());
})();
