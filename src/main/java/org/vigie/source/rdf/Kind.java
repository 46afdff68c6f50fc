package org.vigie.source.rdf;

import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** What a subject is, by its types. */
enum Kind {
  CLAIM(Stage.CLAIMS),
  ASSESSMENT(Stage.OPINIONS),
  SOURCE_ASSESSMENT(Stage.OPINIONS),
  REPLY(Stage.OPINIONS),
  SOURCE(Stage.THINGS),
  DATASET(Stage.THINGS),
  CONTACT(Stage.THINGS),
  OURS(Stage.THINGS),
  THING(Stage.THINGS);

  /** When it is brought in: what others refer to comes before them. */
  enum Stage {
    THINGS,
    CLAIMS,
    OPINIONS
  }

  private final Stage stage;

  Kind(Stage stage) {
    this.stage = stage;
  }

  Stage stage() {
    return stage;
  }

  static Kind of(Said said, Survey survey) {
    if (said.isA(Vigie.CLAIM)) {
      return CLAIM;
    }
    if (said.isA(Vigie.ASSESSMENT)) {
      return ASSESSMENT;
    }
    if (said.isA(Vigie.SOURCE_ASSESSMENT)) {
      return SOURCE_ASSESSMENT;
    }
    if (said.isA(Vigie.REPLY)) {
      return REPLY;
    }
    if (said.isA(Vigie.SOURCE)) {
      return SOURCE;
    }
    if (said.isA(W3c.DCAT_DATASET) || said.isA(W3c.VOID_DATASET)) {
      return DATASET;
    }
    if (survey.contacts().contains(said.subject())) {
      return CONTACT;
    }
    return Vocabulary.OURS.stream().anyMatch(said::isA) ? OURS : THING;
  }
}
