package org.vigie.web.evidence;

import java.util.ArrayList;
import java.util.List;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.web.speech.Speech;
import org.vigie.words.Words;

/**
 * What a reader may conclude from an effect, in plain sentences. It is no score: method, dispute
 * and independence are judged apart, each in a sentence of its own.
 */
public final class Judgement {
  private static final int SOUND = 3;

  private final Effect effect;
  private final Speech say;
  private final Words words;

  /** Judges in the language of the page. */
  public Judgement(Effect effect, Speech say) {
    this.effect = effect;
    this.say = say;
    this.words = Words.of(Judgement.class, say.lang());
  }

  /** The name of an effect's page: what it is about, and the beginning of what is claimed. */
  public static String title(Effect effect, Speech say) {
    return Words.of(Judgement.class, say.lang())
        .say(
            "effect.title",
            say.name(effect.subject()),
            say.clip(say.value(effect.claim(), effect.fact().property()).text()));
  }

  /** The answer to "can it be trusted?", in a few words. */
  public String verdict() {
    return words.say("verdict." + key());
  }

  /** Which of the answers: by method and dispute alone. */
  String key() {
    if (effect.isAbsent()) {
      return "absent";
    }
    Study study = effect.study();
    if (study == null) {
      return "argument";
    }
    if (!study.measures()) {
      return "report";
    }
    int level = effect.level().isEmpty() ? 0 : Integer.parseInt(effect.level());
    if (level >= SOUND) {
      return effect.isDisputed() ? "sound.disputed" : "sound";
    }
    return level == 0 ? "none" : "weak";
  }

  /** Why, where what is opposed to it stands beside: the method, and who measured. */
  public List<String> brief() {
    List<String> reasons = new ArrayList<>();
    if (!effect.isAbsent()) {
      reasons.add(method());
    }
    Study study = effect.study();
    if (study != null && !study.independence().isEmpty()) {
      reasons.add(words.say("independence." + study.independence()));
    }
    return reasons;
  }

  /** Why: the method, who measured, who contradicts it, and what was not found. */
  public List<String> reasons() {
    List<String> reasons = new ArrayList<>(brief());
    if (!effect.isAbsent()) {
      reasons.addAll(disputes());
    }
    Study study = effect.study();
    if (study != null) {
      if (!study.isPayerKnown() && !study.independence().equals("unknown")) {
        reasons.add(words.say("payer.unknown"));
      }
      study
          .fact("evidenceLevel")
          .map(Fact::status)
          .filter(status -> !status.equals("verified"))
          .ifPresent(status -> reasons.add(words.say("level.proposed")));
    }
    return reasons;
  }

  private String method() {
    return switch (key()) {
      case "argument" -> words.say("method.argument");
      case "report" -> words.say("method.report");
      default -> words.say("method." + (effect.level().isEmpty() ? "0" : effect.level()));
    };
  }

  private List<String> disputes() {
    if (!effect.isDisputed()) {
      int others = effect.against().size();
      return List.of(words.say("dispute.none", others, say.count(others)));
    }
    List<String> reasons = new ArrayList<>();
    List<String> names =
        effect.disputes().stream().map(line -> named(line.from())).distinct().toList();
    if (!names.isEmpty()) {
      reasons.add(words.say("dispute.contradicted", names.size(), say.list(names)));
    }
    effect.opposite().forEach(o -> reasons.add(words.say("dispute.opposite", say.voice(o))));
    return reasons;
  }

  /** A study by its name, a document by its title between quotation marks. */
  private String named(Ref from) {
    boolean document = Iris.isThing(from.node(), "source");
    return document ? say.quoted(say.name(from)) : say.name(from);
  }
}
