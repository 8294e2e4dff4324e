package dev.courant.publish.web;

import dev.courant.model.ArticlePublished;
import dev.courant.model.Change;
import dev.courant.model.DigitalSourceType;
import dev.courant.model.Origin;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Listing;
import dev.courant.publish.store.Slug;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes cards for pages. */
@Component
final class CardViews {
  private final Clock clock;
  private final ZoneId zone;

  CardViews(Clock clock, WebSettings settings) {
    this.clock = clock;
    this.zone = settings.zone();
  }

  CardView view(ArticlePublished card) {
    return new CardView(
        card.id().value(),
        card.revision(),
        "/articles/" + card.id().value(),
        headline(card),
        card.summary().stream()
            .map(s -> Text.of(TranslatedSpeech.plain(s), card.language()))
            .toList(),
        sections(card.section()),
        source(card),
        moment(Listing.timeOf(card)),
        change(card),
        card.ingestedAt().toString());
  }

  List<CardView> views(List<ArticlePublished> cards) {
    return cards.stream().map(this::view).toList();
  }

  Moment moment(Instant time) {
    return Moment.of(time, clock.instant(), zone);
  }

  Instant now() {
    return clock.instant();
  }

  /** A headline without receipts is the outlet's own, in the outlet's language. */
  private static Text headline(ArticlePublished card) {
    boolean own =
        card.headline().receipts().isEmpty()
            || card.headline().text().equals(card.original().headline());
    return Text.of(
        TranslatedSpeech.plain(card.headline()),
        own ? card.original().language() : card.language());
  }

  static List<Link> sections(Section section) {
    List<Link> told = new ArrayList<>();
    if (section.topic().told()) {
      told.add(link(Facet.TOPIC, section.topic()));
    }
    if (section.region().told()) {
      told.add(link(Facet.REGION, section.region()));
    }
    return told.isEmpty() ? List.of(link(Facet.TOPIC, Section.Label.UNCLASSIFIED)) : told;
  }

  private static Link link(Facet facet, Section.Label label) {
    return Link.to(facet, Slug.of(label.name()), label.name());
  }

  private static CardView.Source source(ArticlePublished card) {
    Outlet outlet = card.original().outlet();
    String language = card.original().language();
    return new CardView.Source(
        Link.to(Facet.OUTLET, outlet.id(), outlet.name()),
        country(outlet.country()),
        Link.to(Facet.LANGUAGE, language, Text.languageName(language)),
        primary(language).equals(primary(card.language())) ? "in" : "from the",
        chain(card.origins(), outlet),
        card.digitalSourceType().equals(DigitalSourceType.MODEL_WRITTEN));
  }

  private static String primary(String language) {
    return Locale.forLanguageTag(language).getLanguage();
  }

  private static @Nullable Link country(@Nullable String code) {
    return code == null ? null : Link.to(Facet.COUNTRY, code, Text.countryName(code));
  }

  /** The farthest origin first, as one says it: "Reuters via G1". */
  private static String chain(List<Origin> origins, Outlet outlet) {
    if (origins.isEmpty()) {
      return "";
    }
    return Stream.concat(origins.reversed().stream().map(Origin::name), Stream.of(outlet.name()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" via "));
  }

  private static String change(ArticlePublished card) {
    return card.change() == Change.UPDATED ? "Corrected, revision " + card.revision() : "";
  }
}
