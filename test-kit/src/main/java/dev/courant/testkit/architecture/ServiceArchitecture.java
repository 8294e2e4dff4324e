package dev.courant.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * How a service is built: no package cycles, use cases free of technology, adapters hidden,
 * constructors only.
 */
public final class ServiceArchitecture {
  private static final String ACTS = ".*\\.(ArticleIntake|FeedPoll|Summarization|Publication)";

  private final String root;
  private final JavaClasses classes;

  private ServiceArchitecture(String root, JavaClasses classes) {
    this.root = root;
    this.classes = classes;
  }

  /** The main classes below a root package. */
  public static ServiceArchitecture of(String root) {
    return new ServiceArchitecture(
        root,
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root));
  }

  static ServiceArchitecture ofTests(String root) {
    return new ServiceArchitecture(root, new ClassFileImporter().importPackages(root));
  }

  /**
   * Checks every rule.
   *
   * @throws AssertionError that names each violation
   */
  public void check() {
    rules().forEach(rule -> rule.check(classes));
  }

  private List<ArchRule> rules() {
    return List.of(
        slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true),
        noClasses()
            .that()
            .haveNameMatching(ACTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.apache.kafka..",
                "org.springframework.kafka..",
                "com.mongodb..",
                "org.springframework.web..")
            .because("a use case is a plain class")
            .allowEmptyShould(true),
        classes()
            .that()
            .haveSimpleNameStartingWith("Kafka")
            .or()
            .haveSimpleNameStartingWith("Mongo")
            .should()
            .notBePublic()
            .allowEmptyShould(true),
        noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .because("constructors take what a class needs")
            .allowEmptyShould(true),
        noClasses()
            .should()
            .resideInAnyPackage(
                "..util..", "..common..", "..helper..", "..impl..", "..dto..", "..manager..")
            .because("packages are named for features")
            .allowEmptyShould(true));
  }
}
