package org.vigie.web.question;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vigie.catalogue.Questions;
import org.vigie.dossier.DossierReader;
import org.vigie.web.speech.Speech;

/** Makes the pages of questions for one revision and one language. */
public final class Questionnaire {
  private final Questions questions;
  private final DatasetGraph data;
  private final Terms terms;
  private final Speech say;

  /**
   * Wires it.
   *
   * @param questions the library
   * @param data where it asks, in the transaction of the page
   */
  public Questionnaire(Questions questions, DatasetGraph data, DossierReader reader, Speech say) {
    this.questions = questions;
    this.data = data;
    this.terms = new Terms(reader, say);
    this.say = say;
  }

  /** The library, narrowed by words and by a class such as {@code vigie:Claim}. */
  public Library library(String words, String type) {
    return Library.of(questions, words.strip(), type, terms, say);
  }

  /** The form of a question; empty when there is no such question. */
  public Optional<QuestionForm> form(String name, Map<String, String> values) {
    return questions
        .find(name)
        .map(question -> new QuestionForm.Maker(data, terms, say).make(question, values));
  }
}
