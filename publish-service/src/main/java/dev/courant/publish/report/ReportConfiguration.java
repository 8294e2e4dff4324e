package dev.courant.publish.report;

import dev.courant.model.ErrorReport;
import dev.courant.publish.access.ClientAddress;
import dev.courant.publish.log.TopicReaders;
import dev.courant.runtime.Loops;
import dev.courant.runtime.SupervisedLoop;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class ReportConfiguration {
  @Bean
  ReportView reportView(TopicReaders readers, ReportSettings settings, MeterRegistry registry) {
    Counter skipped =
        Counter.builder("courant.reports.skipped")
            .description("Records of courant.reports that hold no report")
            .register(registry);
    ReportView view = new ReportView(readers, settings.most(), skipped::increment);
    Gauge.builder("courant.reports.open", view, ReportView::open)
        .description("Reports of the whole newswire that are open; the same at every instance")
        .register(registry);
    return view;
  }

  @Bean
  SupervisedLoop reportsLoop(Loops loops, ReportView view) {
    return loops.loop("reports", view);
  }

  @Bean
  ReportLog reportLog(KafkaTemplate<String, byte[]> kafka) {
    return new KafkaReportLog(kafka);
  }

  @Bean
  ReportForm reportForm(ISpringWebFluxTemplateEngine engine) {
    return new ReportForm(engine);
  }

  @Bean
  ReportIntake reportIntake(
      ReportLog log,
      ReportSettings settings,
      ClientAddress addresses,
      MeterRegistry registry,
      Clock clock,
      @Value("${courant.publish.syndication.site:}") String site) {
    Map<ErrorReport.Kind, Counter> taken = new EnumMap<>(ErrorReport.Kind.class);
    for (ErrorReport.Kind kind : ErrorReport.Kind.values()) {
      Counter counter =
          Counter.builder("courant.reports.taken")
              .description("Errors that readers reported to this instance")
              .tag("kind", ReportRequest.word(kind))
              .register(registry);
      taken.put(kind, counter);
    }
    Reports reports =
        new Reports(
            log,
            clock,
            new SecureRandom(),
            kind -> Objects.requireNonNull(taken.get(kind)).increment());
    return new ReportIntake(
        new SameOrigin(site), new ReportLimit(settings.mostPerHour(), addresses), reports);
  }
}
