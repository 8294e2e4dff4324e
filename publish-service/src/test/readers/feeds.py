#!/usr/bin/env python3
"""usage: feeds.py ADDRESS [--corpus DIR] [--withdrawn ID]...: do feed readers read in the feeds what the API lists?

Reads the feeds of every kind of page of the newswire at ADDRESS (http://localhost:8080) with feedparser (PyPI), newsboat (where it is installed) and as JSON, and compares titles,
texts, authors, dates of publication and of the last change, and languages with the API's list. An article that is given as withdrawn must be gone from each of them, and each
feed of everything must say so. With --corpus, writes what was read with what is expected of it, for `./courant evaluate feeds DIR`. Prints a line of JSON; exits 1 where anything differs.
"""
import argparse, datetime, email.utils, html, json, os, re, shutil, sqlite3, subprocess, sys, tempfile, unicodedata, urllib.parse, urllib.request
import xml.etree.ElementTree as ElementTree

try:
    import feedparser
except ImportError:
    sys.exit("feeds.py needs feedparser: pip install feedparser")

ATOM, TOMBSTONE = "{http://www.w3.org/2005/Atom}", "{http://purl.org/atompub/tombstones/1.0}"


def get(address):
    with urllib.request.urlopen(urllib.request.Request(address, headers={"Accept-Encoding": "identity"}), timeout=30) as answer:
        return answer.read()


def folded(text, markup=False):
    """As the text is shown: no markup, no references, one space between words."""
    if markup:
        text = html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"</?p>", " ", text)))
    text = "".join(c for c in text if c >= " " or c.isspace())
    return " ".join(unicodedata.normalize("NFKC", text).split())


def seconds(time):
    """RFC 3339 or RFC 822 as RFC 3339 in whole seconds."""
    if not time:
        return None
    try:
        at = datetime.datetime.fromisoformat(re.sub(r"(\.\d{6})\d*", r"\1", time).replace("Z", "+00:00"))
    except ValueError:
        at = email.utils.parsedate_to_datetime(time)
    return at.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def expected(card):
    """What the API says of an article, as a feed should tell it."""
    outlet = card["original"]["outlet"]["name"]
    text = " ".join(s["text"] for s in card["summary"])
    published = min(filter(None, [card["original"].get("publishedAt"), card["ingestedAt"]]), key=seconds)
    return {"id": "urn:courant:article:" + card["id"], "title": folded(card["headline"]["text"]), "text": folded(f"{text} Compiled by Courant from {outlet}"), "author": folded(outlet),
            "published": seconds(published), "updated": max(seconds(card["compiledAt"]), seconds(published)), "language": card["language"]}


def by_feedparser(document):
    feed = feedparser.parse(document)
    if feed.bozo:
        raise SystemExit(f"feedparser calls a feed broken: {feed.bozo_exception}")
    entries = []
    for e in feed.entries:
        detail = e.title_detail
        entries.append({"id": e.id, "title": folded(e.title, detail["type"] == "text/html"), "text": folded(e.summary, True), "author": ", ".join(folded(a["name"]) for a in e.authors),
                        "published": seconds(e.published), "updated": seconds(e.updated), "language": e.get("language") or detail["language"]})
    return feed.feed.get("title"), entries


def by_newsboat(documents):
    """Each document's entries by its name; None without newsboat."""
    if not shutil.which("newsboat"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = lambda name: os.path.join(folder, name)
        for name, document in documents.items():
            with open(path(name), "wb") as out:
                out.write(document)
            # A cache each: newsboat takes an id that two feeds have for one entry.
            with open(path(name + ".urls"), "w") as out:
                out.write("file://" + path(name) + "\n")
        with open(path("config"), "w") as out:
            out.write("auto-reload no\nmax-items 0\n")
        read = {}
        for name in documents:
            subprocess.run(["newsboat", "-q", "-u", path(name + ".urls"), "-c", path(name + ".db"), "-C", path("config"), "-x", "reload"], check=True, timeout=60, stdout=subprocess.DEVNULL)
            rows = sqlite3.connect(path(name + ".db")).execute("select guid, title, content, author, pubDate from rss_item").fetchall()
            read[name] = [{"id": r[0], "title": folded(r[1], ".rss" in name), "text": folded(r[2], True), "author": folded(r[3]),
                           "published": datetime.datetime.fromtimestamp(r[4], datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")} for r in rows]
        return read


def by_json(document):
    feed = json.loads(document)
    return feed["title"], [{"id": i["id"], "title": folded(i["title"]), "text": folded(i["content_text"]), "author": ", ".join(a["name"] for a in i["authors"]),
                            "published": seconds(i["date_published"]), "updated": seconds(i["date_modified"]), "language": i["language"]} for i in feed["items"]]


def pages(base):
    """The filters of a page of every kind, after what is there."""
    cards = json.loads(get(base + "/api/v1/articles?limit=100"))["items"]
    if not cards:
        raise SystemExit("the newswire has no articles yet")
    told = lambda label: label["code"] != "UNCLASSIFIED"
    some = {"": None}
    for card in cards:
        outlet, section = card["original"]["outlet"], card["section"]
        for name, value in (("outlet", outlet["id"]), ("country", outlet.get("country")), ("language", card["original"]["language"]),
                            ("topic", section["topic"]["code"] if told(section["topic"]) else None), ("region", section["region"]["code"] if told(section["region"]) else None)):
            if value:
                some.setdefault(name, f"{name}={urllib.parse.quote(value)}")
    stories = json.loads(get(base + "/api/v1/stories?limit=1"))["items"]
    if stories:
        some["story"] = "story=" + stories[0]["id"]
    return {name or "all": query or "" for name, query in some.items()}


def differences(where, wanted, read, withdrawn):
    """What a reader read otherwise than the API lists it."""
    by_id = {e["id"]: e for e in read}
    wrong = [f"{where}: {len(read) - len(by_id)} entries twice"] if len(by_id) < len(read) else []
    notices = {i for i, e in by_id.items() if e["title"].startswith("Withdrawn by ")}
    if set(by_id) - notices != {e["id"] for e in wanted}:
        wrong.append(f"{where}: other articles than the API lists")
    for e in wanted:
        got = by_id.get(e["id"], {})
        wrong += [f"{where}: {name} of {e['id']} is {got[name]!r}, should be {e[name]!r}" for name in got if got[name] != e[name]]
    for id in withdrawn:
        if id in by_id and id not in notices:
            wrong.append(f"{where}: {id} is withdrawn and still there")
        if where.startswith("all.") and id not in notices:
            wrong.append(f"{where}: nothing says that {id} is withdrawn")
    return wrong


arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
arguments.add_argument("address")
arguments.add_argument("--corpus")
arguments.add_argument("--withdrawn", action="append", default=[])
given = arguments.parse_args()
base, withdrawn = given.address.rstrip("/"), ["urn:courant:article:" + id for id in given.withdrawn]
wrong, documents, wanted, titles = [], {}, {}, set()
for page, query in pages(base).items():
    for attempt in range(5):   # the list may move while it is read
        listed = get(f"{base}/api/v1/articles?limit=50&{query}")
        feeds = {form: get(f"{base}/feeds/{form}?limit=50&{query}") for form in ("rss.xml", "atom.xml", "feed.json")}
        if listed == get(f"{base}/api/v1/articles?limit=50&{query}"):
            break
    wanted[page] = [expected(card) for card in json.loads(listed)["items"]]
    for form, document in feeds.items():
        where = f"{page}.{form}"
        title, entries = by_json(document) if form == "feed.json" else by_feedparser(document)
        titles.add((page, html.unescape(title)))
        wrong += differences(where, wanted[page], entries, withdrawn)
        if form != "feed.json":
            documents[where] = document
    dead = {e.get("ref") for e in ElementTree.fromstring(feeds["atom.xml"]).iter(TOMBSTONE + "deleted-entry")}
    if page == "all" and set(withdrawn) - dead:
        wrong.append(f"{page}.atom.xml: no tombstone for {sorted(set(withdrawn) - dead)}")
    if given.corpus:
        os.makedirs(given.corpus, exist_ok=True)
        for form in ("rss", "atom"):
            with open(os.path.join(given.corpus, f"{page}-{form}.xml"), "wb") as out:
                out.write(feeds[form + ".xml"])
            entries = [{"id": e["id"], "title": e["title"], "summary": e["text"], "published": e["published"], "updated": e["updated"], "author": e["author"]} for e in wanted[page]]
            with open(os.path.join(given.corpus, f"{page}-{form}.expected.json"), "w") as out:
                json.dump({"headers": {}, "wellFormed": True, "feed": {"title": sorted(t for p, t in titles if p == page)[0]}, "entries": entries}, out)
newsboat = by_newsboat(documents)
for where, entries in (newsboat or {}).items():
    wrong += differences(where, wanted[where.split(".")[0]], entries, withdrawn)
if len({title for _, title in titles}) < len(wanted):
    wrong.append(f"feeds of different lists have the same title: {sorted(titles)}")
print("\n".join(wrong[:40]), end="\n" if wrong else "")
print(json.dumps({"pages": len(wanted), "articles": len(wanted["all"]), "readers": ["feedparser", "json"] + (["newsboat"] if newsboat else []), "withdrawn": len(withdrawn), "differences": len(wrong)}))
sys.exit(1 if wrong else 0)
