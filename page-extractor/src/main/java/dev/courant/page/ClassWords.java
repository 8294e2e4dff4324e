package dev.courant.page;

import java.util.regex.Pattern;

/**
 * What the words in class names and ids mean on news sites and blogs.
 *
 * <p>A name is split at hyphens, underscores, spaces, digits and changes of case ({@code
 * relatedPosts-2} is "related", "posts"); single words and neighbours written together are looked
 * up.
 */
final class ClassWords {
  private static final int LONGEST_NAME = 400;

  /** The bit that small letters have over capitals in ASCII. */
  private static final int CASE = 0x20;

  /** The words after it in the same name say what is not there. */
  private static final int MODIFIER = 1 << 30;

  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)visually-?hidden|sr-?only|screen-?reader|assistive|a11y-hidden"
              + "|(?<![a-z])(?:badge|premium|paywall|plus|abo|subscriber)(?![a-z])");

  private static final WordTree WORDS = new WordTree();

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
        actionbar printbox citewrapper citationbox citethis videofallback adcontrol
        """);
    put(
        Marks.FOREIGN,
        """
        comments commentlist commentform commenting commentsection disqus livefyre fbcomments respond reply akismet
        kommentare kommentarer comentarios commentaires commenti komentarze komentare yorumlar kommentit reacties
        cookie cookies cookiebar cookielaw cookieconsent consent gdpr onetrust
        """);
    put(Marks.TEASER, "teaser");
    put(Marks.QUOTE, "quote quotes pullquote pullquotes blockquote zitat zitate citat citaat");
    put(
        Marks.CAPTION,
        "caption captions figcaption legend credit credits imagetext imagedescription imgdescription"
            + " photodescription bildunterschrift bildtext legende piedefoto photocredit"
            + " imagecredit wpcaption hmedia");
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
    put(MODIFIER, "has with no without is not non hide");
  }

  private int marks;
  private int previous = WordTree.ROOT;
  private int word = WordTree.ROOT;

  /** The previous word and this one, written together. */
  private int both = WordTree.ROOT;

  private ClassWords() {}

  private static void put(int mark, String words) {
    for (String word : words.strip().split("\\s+")) {
      WORDS.add(word, mark);
    }
  }

  /** The marks that a class attribute or id gives, by its first 400 characters. */
  static int marks(String name) {
    if (name.isEmpty()) {
      return 0;
    }
    ClassWords words = new ClassWords();
    int end = Math.min(name.length(), LONGEST_NAME);
    char before = ' ';
    for (int i = 0; i < end; i++) {
      char c = name.charAt(i);
      words.read(c, before);
      before = c;
    }
    words.endWord();
    return words.marks & ~MODIFIER;
  }

  /** Whether a class attribute says that a text is a badge, or for screen readers only. */
  static boolean isBesideText(String name) {
    return BESIDE.matcher(name).find();
  }

  private void read(char c, char before) {
    char lower = (char) (c | CASE);
    boolean letter = lower >= 'a' && lower <= 'z';
    if (!letter || (c != lower && Character.isLowerCase(before))) {
      endWord();
    }
    if (letter) {
      word = WORDS.follow(word, lower);
      both = WORDS.follow(both, lower);
    } else if (c == ' ') {
      previous = WordTree.ROOT;
      both = WordTree.ROOT;
    }
  }

  private void endWord() {
    if (word == WordTree.ROOT) {
      return;
    }
    if ((WORDS.meaning(previous) & MODIFIER) == 0) {
      marks |= WORDS.meaning(word) | WORDS.meaning(both);
    }
    previous = word;
    both = word;
    word = WordTree.ROOT;
  }
}
