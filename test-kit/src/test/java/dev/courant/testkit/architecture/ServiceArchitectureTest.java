package dev.courant.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServiceArchitectureTest {
  @Test
  void findsAClassInAPackageNamedUtil() {
    assertThatThrownBy(
            () -> ServiceArchitecture.ofTests("dev.courant.testkit.architecture.violating").check())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Misplaced");
  }
}
