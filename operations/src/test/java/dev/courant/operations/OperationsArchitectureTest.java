package dev.courant.operations;

import dev.courant.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class OperationsArchitectureTest {
  @Test
  void keepsTheRulesOfTheHouse() {
    ServiceArchitecture.of("dev.courant.operations").check();
  }
}
