package dev.courant.summarize.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.Origin;
import dev.courant.model.Outlet;
import dev.courant.model.Sentence;
import dev.courant.summarize.text.SourceText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginFinderTest {
  private static final OriginFinder FINDER = new OriginFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Two ships collided, Reuters reported on Monday. | Reuters
          en | LIMA, May 5 (Reuters) - Two ships collided. | Reuters
          de | Das Schiff sank laut dpa in der Nacht. | dpa
          de | Das sagte der Kapitän der Deutschen Presse-Agentur nicht, meldet AFP. | Agence France-Presse
          de | Das Schiff sank bei Sturm, erfuhr die APA in Wien. | APA
          de | Das Schiff sei alt, sagte er gegenüber AFP. | Agence France-Presse
          es | El barco se hundió, confirmaron a EFE fuentes del puerto. | EFE
          it | Il New York Times scriveva in serata che la nave era vecchia. | The New York Times
          nb | Skipet sank i natt, melder NTB. | NTB
          cs | Loď se potopila, uvedla ČTK. | ČTK
          tr | Gemi battı, Anadolu Ajansı bildirdi. | Anadolu
          fr | Le navire a coulé, selon l'AFP, dans la nuit. | Agence France-Presse
          es | El barco se hundió, según informó EFE este lunes. | EFE
          pt | O navio afundou, segundo a Lusa, durante a noite. | Lusa
          it | La nave è affondata, secondo l'ANSA, nella notte. | ANSA
          nl | Het schip zonk, meldt persbureau ANP. | ANP
          ru | Корабль затонул, сообщает ТАСС. | TASS
          pl | Statek zatonął, jak podaje PAP. | PAP
          sv | Fartyget sjönk, enligt TT. | TT
          zh | 据新华社报道，船沉没了。 | Xinhua
          ja | 共同通信によると、船が沈没した。 | Kyodo News
          ko | 연합뉴스에 따르면 배가 침몰했다. | Yonhap
          ar | غرقت السفينة وفق رويترز. | Reuters
          """)
  void finds_who_reported(String language, String sentence, String name) {
    assertThat(FINDER.find(text(language, sentence)))
        .containsExactly(new Origin(name, List.of("s1")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Students who take AP exams in May can earn credit.
          en | The AP classes and the PA system were cancelled.
          de | Er lernt die Welt kennen und kauft ein Bild.
          en | The school's reporters went to CNN and back.
          """)
  void a_name_without_an_attribution_is_none(String language, String sentence) {
    assertThat(
            FINDER.find(
                text(
                    language, "One.", "Two.", "Three.", "Four.", sentence, "Six.", "Seven.",
                    "Eight.", "Nine.", "Ten.")))
        .isEmpty();
  }

  @Test
  void the_chain_runs_from_what_the_text_took_to_the_person_who_spoke() {
    SourceText text =
        text(
            "en",
            "\"We saw smoke,\" Ana Duarte told Reuters.",
            "Reuters, citing Xinhua, put the number at nine.",
            "With files from AFP");
    assertThat(FINDER.find(text))
        .extracting(Origin::name)
        .containsExactly("Agence France-Presse", "Reuters", "Xinhua", "Ana Duarte");
  }

  @Test
  void an_agency_that_an_outlet_quotes_stands_behind_the_outlet() {
    assertThat(names("en", "Ana Duarte told Reuters that it sank, G1 reported."))
        .contains("G1", "Reuters", "Ana Duarte")
        .endsWith("Ana Duarte");
  }

  @Test
  void signs_off_as_agencies_do() {
    assertThat(names("de", "Das Schiff sank.", "dpa/AFP"))
        .containsExactly("dpa", "Agence France-Presse");
    assertThat(names("pt", "O navio afundou.", "Com informações da Reuters"))
        .containsExactly("Reuters");
    assertThat(names("fr", "Le navire a coulé.", "© AFP")).containsExactly("Agence France-Presse");
    assertThat(names("de", "Das Schiff sank. (dpa, Reuters)")).containsExactly("dpa", "Reuters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | By ANA PRADO, Associated Press | Associated Press
          de | Von Ana Prado/dpa | dpa
          en | Additional reporting by Reuters. | Reuters
          en | This article was first published in The Guardian. | The Guardian
          en | The Associated Press contributed to this report. | Associated Press
          en | “It will sink,” he said. — AFP | Agence France-Presse
          de | Das Schiff sank. (dpa/lby) | dpa
          de | © dpa-infocom, dpa:240503-99-894523/2 | dpa
          """)
  void finds_bylines_sign_offs_and_first_publications(
      String language, String sentence, String name) {
    assertThat(names(language, "It sank.", sentence)).containsExactly(name);
  }

  @Test
  void finds_agencies_among_the_authors_and_never_the_outlet_itself() {
    SourceText text = text("fr", "Le navire a coulé, selon l'AFP et Le Figaro, dans la nuit.");
    assertThat(FINDER.find(text("fr", "Le navire a coulé."), by("Le Figaro", "Le Figaro et AFP")))
        .containsExactly(new Origin("Agence France-Presse", List.of()));
    assertThat(FINDER.find(text, by("AFP Fact Check", "Ana Prado")))
        .extracting(Origin::name)
        .doesNotContain("Agence France-Presse");
    assertThat(FINDER.find(text, by("Le Figaro", "Ana Prado")))
        .extracting(Origin::name)
        .doesNotContain("Le Figaro");
  }

  private static ArticleIngested by(String outlet, String author) {
    String url = "https://news.example/1";
    return new ArticleIngested(
        ArticleId.of(new CanonicalUrl(url)),
        1,
        Change.CREATED,
        url,
        "feed",
        new Outlet("outlet", outlet, null),
        "",
        "",
        null,
        List.of(author),
        null,
        null,
        null,
        List.of(),
        Instant.EPOCH);
  }

  private static List<String> names(String language, String... sentences) {
    return FINDER.find(text(language, sentences)).stream().map(Origin::name).toList();
  }

  private static SourceText text(String language, String... sentences) {
    List<Sentence> split = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    for (String sentence : sentences) {
      int start = body.length();
      body.append(sentence);
      split.add(new Sentence("s" + (split.size() + 1), start, body.length(), sentence));
      body.append("\n\n");
    }
    return new SourceText("", body.toString(), language, null, split, List.of());
  }
}
