package dev.courant.page;

import java.util.List;
import java.util.regex.Pattern;

/** Tells by its words what a page says of itself, in the languages of news. */
final class NoticeWords {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** "This summary", in the languages of news. */
  private static final Pattern THIS_SUMMARY =
      Pattern.compile(
          "(?:\\b(?:this|these|the above|the following|diese[rs]?|ce|ces|cette|este|esta|estos|questo"
              + "|questa|deze|denne|dette|den här|bu)\\s+(?:\\p{L}+[- ]){0,2}"
              + "(?:summar|key points|zusammenfass|résumé|resum|sintesi|riassunto|samenvatting"
              + "|sammanfattning|oppsummering|sammendrag|özet|streszczen|podsumowan))"
              + "|^\\W*(?:AI|KI|IA)[ -]?(?:요약|要約|摘要|summary|zusammenfassung|résumé|resumen|resumo)"
              + "|(?:이 요약|本摘要|この要約)",
          FLAGS);

  private static final Pattern BY_A_PROGRAM =
      Pattern.compile(
          "\\b(?:AI|KI|IA|OpenAI|ChatGPT|Gemini|GPT)\\b|artificial|künstlich|automati[sc]|machine|maschinell"
              + "|artificiel|yapay zek|sztuczn|인공지능|生成|人工",
          FLAGS);

  private static final Pattern PRIVACY =
      Pattern.compile(
          "\\bextern\\p{L}* (?:inhalt|inhoud|innehåll)|external content|third[- ]party (?:content|platform"
              + "|cookie)|drittplattform|drittanbieter|contenus? externe|contenidos? externo|contenut[oi] estern"
              + "|conteúdos? externo|ekstern\\p{L}* (?:innhold|indhold)|datenschutz(?:erklärung|-?einstellung"
              + "|bestimmung|hinweis)|privacy (?:policy|notice|statement|settings)|politique de confidentialité"
              + "|política de privaci|política de privacidade|informativa sulla privacy|polityk\\p{L} prywatności"
              + "|privacyverklaring|cookie-?(?:einstellung|settings|policy)",
          FLAGS);

  private static final Pattern READER =
      Pattern.compile(
          "\\b(?:ich bin|ich willige|sie|ihre?n?|you|your|i agree|vous|votre|vos|usted|sus?|tus?|você|seus?|lei|tuoi"
              + "|du|dein\\p{L}*|je|jij|uw?|din|dina|twoj\\p{L}*)\\b",
          FLAGS);

  /** The outlet itself, or the very page. */
  private static final Pattern OWN_VOICE =
      Pattern.compile(
          "\\b(?:we|our|wir|unsere?[rnms]?|nous|notre|nos|nosotros|nuestr\\p{L}+|noi|wij|onze|vi|this (?:article|page|post)"
              + "|in diesem (?:artikel|beitrag|text)|dieser (?:artikel|beitrag)|cet article|este artículo)\\b",
          FLAGS);

  private static final Pattern AGREES =
      Pattern.compile(
          "einverstanden|zustimm|willig|akzeptier|\\bladen\\b|anzeigen|\\bagree|consent|\\baccept|display|\\bload\\b"
              + "|allow|enable|affich|autoris|acept|mostrar|accett|visualizz|zgod|zgadza|akceptu|toestemming|akkoord"
              + "|samtyk|godkänn|godta",
          FLAGS);

  private static final Pattern ORIGIN =
      Pattern.compile(
          "^\\W*(?:(?:this|the) (?:article|story|piece|post|essay)|dieser (?:artikel|text|beitrag)|cet article|este"
              + " (?:artículo|artigo)|questo articolo|dit artikel|denne artik\\p{L}+|den här artikeln)\\b.{0,60}"
              + "(?:originally|first (?:appeared|published)|zuerst|ursprünglich|im original|à l'origine"
              + "|initialement|originalmente|originariamente|oorspronkelijk|opprinnelig|oprindeligt|ursprungligen)",
          FLAGS);

  private static final Pattern EARNS =
      Pattern.compile(
          "affiliate|partnerlink|(?:commission|provision|comisión|comissão|commissione)\\b.{0,80}"
              + "(?:link|lien|enlace)|(?:link|lien|enlace)\\p{L}*\\b.{0,120}(?:commission|provision|comisión|comissão)",
          FLAGS);

  /** One of them stands in whatever the pattern finds; most texts have none, which is cheap. */
  private static final List<String> OF_PROGRAM =
      List.of(
          "AI",
          "KI",
          "IA",
          "GPT",
          "emini",
          "rtifici",
          "ünstlich",
          "utomati",
          "achine",
          "zek",
          "sztuczn",
          "인공지능",
          "生成",
          "人工");

  private static final List<String> OF_PRIVACY =
      List.of(
          "xtern",
          "ester",
          "kstern",
          "ritt",
          "hird",
          "onfidentialit",
          "rivac",
          "atenschutz",
          "rywatno",
          "ookie");

  private static final List<String> OF_EARNINGS =
      List.of("ffiliate", "artnerlink", "ommission", "rovision", "omisi", "omiss");

  private NoticeWords() {}

  /** Whether it says that a program wrote this summary. */
  static boolean isModelSummary(String text) {
    return hasAny(text, OF_PROGRAM)
        && THIS_SUMMARY.matcher(text).find()
        && BY_A_PROGRAM.matcher(text).find();
  }

  /** Whether it asks the reader to agree to what other sites learn or show. */
  static boolean isConsent(String text) {
    return hasAny(text, OF_PRIVACY)
        && PRIVACY.matcher(text).find()
        && READER.matcher(text).find()
        && AGREES.matcher(text).find();
  }

  /** Whether it says where the article was published first, or what the outlet earns by links. */
  static boolean isOrigin(String text) {
    return ORIGIN.matcher(text).find()
        || (hasAny(text, OF_EARNINGS)
            && EARNS.matcher(text).find()
            && OWN_VOICE.matcher(text).find());
  }

  private static boolean hasAny(String text, List<String> parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
