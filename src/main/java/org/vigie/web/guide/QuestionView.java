package org.vigie.web.guide;

import java.util.List;
import java.util.Optional;
import org.vigie.dossier.SourceCard;
import org.vigie.guide.Guide;
import org.vigie.guide.Question;
import org.vigie.guide.Term;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;

/**
 * The page of one of the twenty questions.
 *
 * @param question which one
 * @param wording in the language of the page
 * @param brief the short answer, a line each, as HTML
 * @param answer as HTML
 * @param ask whom to ask what, as HTML
 * @param clause the clause to look for, as HTML
 * @param warnings what changed since it was written
 * @param words the terms it explains
 * @param sources what it cites
 * @param figures what it draws from the data
 * @param previous the question before
 * @param next the question after
 */
public record QuestionView(
    Question question,
    Question.Wording wording,
    String brief,
    String answer,
    String ask,
    String clause,
    List<Warning> warnings,
    List<Term> words,
    List<SourceCard> sources,
    List<Drawing.Drawn> figures,
    Optional<Question> previous,
    Optional<Question> next) {

  /** Copies the lists. */
  public QuestionView {
    warnings = List.copyOf(warnings);
    words = List.copyOf(words);
    sources = List.copyOf(sources);
    figures = List.copyOf(figures);
  }

  /**
   * Makes the page of a question.
   *
   * @param data what is seen
   * @param whole all that is known now
   */
  public static QuestionView of(
      Question question, Guide guide, LiveData data, LiveData whole, Drawing drawing) {
    Lang lang = data.say().lang();
    Question.Wording wording = question.wording().in(lang);
    String brief = wording.brief().html(drawing);
    String answer = wording.answer().html(drawing);
    String ask = wording.ask().html(drawing);
    String clause = wording.clause().html(drawing);
    return new QuestionView(
        question,
        wording,
        brief,
        answer,
        ask,
        clause,
        Warning.of(question, whole),
        question.words().stream().flatMap(key -> guide.findTerm(key).stream()).toList(),
        question.sources().stream()
            .map(slug -> data.reader().readSource(Iris.thing("source", slug)))
            .toList(),
        drawing.drawn(),
        guide.findQuestion(question.number() - 1),
        guide.findQuestion(question.number() + 1));
  }
}
