package dev.courant.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the words in class names and ids mean on news sites and blogs.
 *
 * <p>A name is split at hyphens, underscores, spaces, digits and changes of case ({@code
 * relatedPosts-2} is "related", "posts"); single words and neighbours written together are looked
 * up.
 */
final class ClassWords {
  private static final Map<String, Integer> MEANINGS = new HashMap<>();

  private static final int LONGEST_NAME = 400;

  /** Names read before: a site's pages share theirs. Bounded, some 10 MB at most. */
  private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>();

  private static final int MOST_KNOWN = 50_000;

  private static final Set<String> MODIFIERS =
      Set.of("has", "with", "no", "without", "is", "not", "non", "hide");

  static {
    put(
        Marks.NOISE,
        """
        nav navigation navbar navi mainnav subnav menu submenu megamenu menuitem dropdown breadcrumb breadcrumbs
        footer colophon contentinfo copyright sidebar sidenav aside offcanvas flyout hamburger burger
        comment discussion
        share sharing shares sharebar sharedaddy addtoany social socials socialmedia facebook twitter whatsapp linkedin
        pinterest reddit telegram instagram newsletter newsletters signup subscribe subscription subscriber optin mailchimp
        related recommended recommendation recommendations recirc outbrain taboola trending mostread mostpopular
        promo promotion promobox advert advertisement advertising ads adslot sponsor sponsored sponsors
        modal popup popover overlay lightbox dialog
        login signin register registration paywallbox pagination pager paging
        taglist tagcloud hashtags keywords bio biography authorbox
        toolbar tooltip rating ratings cta ctas searchform searchbox
        teasers carousel slider swiper slideshow gallery
        disclaimer feedback legal sitemap topbar masthead branding
        readmore morenews seealso alsoread authorbio authorinfo aboutauthor authordescription
        factbox infobox faktabox faktaboks readnext upnext latestnews topstories morestories morefrom moreposts poll
        tagbox postexcerpt postcard expandablebox mediainfo affiliateinfo postnav postnavigation navlinks postmeta entrymeta articlemeta postmetadata postinfo entryfooter postfooter
        articlefooter articletags posttags entrytags posttag tagslinks catlinks categorylinks tagslist
        relatedposts relatednews relatedarticles relatedcontent yarpp jprelatedposts nextprev prevnext
        screenreadertext sronly visuallyhidden skiplink skiptocontent noprint printonly
        ratingbox audioplayer mediaplayer player
        """);
    put(
        Marks.FOREIGN,
        """
        comments commentlist commentform commenting commentsection disqus livefyre fbcomments respond reply akismet
        kommentare kommentarer comentarios commentaires commenti komentarze komentare yorumlar kommentit reacties
        cookie cookies cookiebar cookielaw cookieconsent consent gdpr onetrust
        """);
    put(Marks.TEASER, "teaser");
    put(
        Marks.CAPTION,
        "caption captions figcaption credit credits imagetext imagedescription imgdescription"
            + " photodescription bildunterschrift bildtext legende piedefoto photocredit"
            + " imagecredit wpcaption");
    put(
        Marks.BYLINE,
        """
        dateline timestamp pubdate publishdate publisheddate postdate entrydate displaydate lastchanged readingtime readtime datepublished datemodified dategroup
        timeago posttime articledate newsdate publishtime
        """);
    put(
        Marks.BYLINE | Marks.AUTHOR,
        """
        author authors authorname authorlink byline bylines autor autoren autorin auteur auteurs autore textauthor
        writer writers vcard creatorname postauthor contributor contributors redacteur skribent
        """);
    put(
        Marks.LEDE,
        """
        lede lead standfirst dek deck subtitle subheadline subheading subhead intro introduction summary abstract
        excerpt chapo chapeau sapo bajada entradilla sottotitolo vorspann ingress teasertext preamble
        """);
    put(
        Marks.BODY,
        """
        articlebody articlecontent articletext entrycontent postcontent postbody storybody storycontent storytext
        bodycontent articlebodytext bodytext newsbody newstext newscontent maincontent contentbody richtext
        textbody blogcontent blogpost postarticle detailcontent
        """);
  }

  private ClassWords() {}

  private static void put(int mark, String words) {
    for (String word : words.strip().split("\\s+")) {
      MEANINGS.merge(word, mark, (a, b) -> a | b);
    }
  }

  /** The marks that a class attribute or id gives. */
  static int marks(String name) {
    if (name.isEmpty()) {
      return 0;
    }
    Integer known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    int marks = read(name);
    if (name.length() <= LONGEST_NAME) {
      if (KNOWN.size() >= MOST_KNOWN) {
        KNOWN.clear(); // or the names of sites met later would never be kept
      }
      KNOWN.put(name, marks);
    }
    return marks;
  }

  private static int read(String name) {
    int end = Math.min(name.length(), LONGEST_NAME);
    int marks = 0;
    String previous = "";
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= end; i++) {
      char c = i < end ? name.charAt(i) : ' ';
      boolean upper = c >= 'A' && c <= 'Z';
      boolean letter = upper || (c >= 'a' && c <= 'z');
      boolean starts = upper && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if ((!letter || starts) && !word.isEmpty()) {
        String w = word.toString();
        if (!MODIFIERS.contains(previous)) {
          marks |= MEANINGS.getOrDefault(w, 0) | MEANINGS.getOrDefault(previous + w, 0);
        }
        previous = w;
        word.setLength(0);
      }
      if (letter) {
        word.append(upper ? (char) (c + 32) : c);
      } else if (c == ' ') {
        previous = "";
      }
    }
    return marks;
  }
}
