package dev.courant.testkit.stories;

import java.util.ArrayList;
import java.util.List;

/** An article in the making. */
final class Draft {
  final Newspaper paper;
  final String title;
  final List<String> sentences = new ArrayList<>();
  final List<String> tells = new ArrayList<>();
  final int minute;

  Draft(Newspaper paper, String title, int minute) {
    this.paper = paper;
    this.title = title;
    this.minute = minute;
  }
}
