package dev.courant.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what a link says to screen readers only, such as ", opens new tab". */
final class LinkNotes {
  private static final int LONGEST = 60;
  private static final Pattern NOTE =
      Pattern.compile(
          "^[,(\\[ ]*(?:opens?|öffnet|s['’]ouvre|ouvre|se abre|abre|si apre|otwiera|åpnes|öppnas|åbner)"
              + "\\b.*(?:tab|window|fenster|onglet|fenêtre|pestaña|ventana|aba|janela|scheda|finestra"
              + "|karcie|oknie|fane|flik|fönster|vindue)[)\\]. ]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private LinkNotes() {}

  /**
   * Whether an element inside a link is such a note.
   *
   * @param marks of the element
   */
  static boolean is(Element element, int marks) {
    if (!element.normalName().equals("span")) {
      return false;
    }
    String text = element.ownText();
    return text.length() <= LONGEST
        && ((marks & Marks.HIDDEN) != 0 || NOTE.matcher(text).matches());
  }
}
