package dev.courant.testkit.stories;

import dev.courant.model.Outlet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The outlets: twelve, two for each of six languages; two pairs have one publisher each. */
record Newspaper(Outlet outlet, String host, String language, int publisher) {
  private static final Map<String, List<String>> AGENCIES =
      Map.of(
          "en", List.of("Reuters", "AFP"),
          "de", List.of("Reuters", "AFP"),
          "fr", List.of("Reuters", "AFP"),
          "es", List.of("Reuters", "AFP"),
          "pt", List.of("Reuters", "AFP"),
          "ru", List.of("Рейтер", "Франс Пресс"));

  static final List<Newspaper> ALL =
      List.of(
          of("harbour-dispatch", "Harbour Dispatch", "GB", "www.harbourdispatch.example", "en", 0),
          of("plains-courier", "Plains Courier", "US", "news.plainscourier.example", "en", 1),
          of("elbe-bote", "Elbe-Bote", "DE", "www.elbebote.example", "de", 2),
          of(
              "harbour-magazin",
              "Dispatch Magazin",
              "DE",
              "magazin.harbourdispatch.example",
              "de",
              0),
          of("voix-du-rhone", "Voix du Rhône", "FR", "www.voixdurhone.example", "fr", 3),
          of(
              "courrier-laurentien",
              "Courrier laurentien",
              "CA",
              "courrierlaurentien.example",
              "fr",
              4),
          of("faro.diario", "Faro Diario", "ES", "www.farodiario.example", "es", 5),
          of("llano", "El Llano Noticias", "AR", "www.llanonoticias.example", "es", 6),
          of("faro.tejo", "Farol do Tejo", "PT", "www.faroldotejo.example", "pt", 5),
          of("gazeta-serrana", "Gazeta Serrana", "BR", "gazetaserrana.example", "pt", 7),
          of("volzhskaya", "Волжская хроника", "RU", "www.volzhskaya.example", "ru", 8),
          of("stepnoy", "Степной вестник", "KZ", "stepnoy.example", "ru", 9));

  private static Newspaper of(
      String id, String name, String country, String host, String language, int publisher) {
    return new Newspaper(new Outlet(id, name, country), host, language, publisher);
  }

  /** An agency as the language writes it. */
  String agency(int number) {
    return Objects.requireNonNull(AGENCIES.get(language)).get(number);
  }

  /** Those of a language. */
  static List<Newspaper> in(String language) {
    return ALL.stream().filter(each -> each.language().equals(language)).toList();
  }
}
