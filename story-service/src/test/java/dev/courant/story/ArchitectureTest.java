package dev.courant.story;

import dev.courant.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void holdsTheBoundaries() {
    ServiceArchitecture.of("dev.courant.story").check();
  }
}
