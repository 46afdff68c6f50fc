package org.vigie.web.guide;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.guide.Body;
import org.vigie.guide.Guide;
import org.vigie.guide.Programme;
import org.vigie.guide.TrainingModule;
import org.vigie.words.Lang;

/** What the pages of the training day show. */
public final class Training {
  private Training() {}

  /**
   * A module with its texts as HTML.
   *
   * @param module which one
   * @param wording in the language of the page
   * @param aim what one is able to do afterwards
   * @param course how it goes
   * @param exercise on a real case
   * @param notes for the trainer
   * @param slides each with its heading
   */
  public record ModuleView(
      TrainingModule module,
      TrainingModule.Wording wording,
      String aim,
      String course,
      String exercise,
      String notes,
      List<String> slides) {
    /** Copies the list. */
    public ModuleView {
      slides = List.copyOf(slides);
    }
  }

  /**
   * A part of the day.
   *
   * @param start when it begins
   * @param end when it ends
   * @param kind of part
   * @param module the one it is, if it is one
   */
  public record Slot(
      LocalTime start, LocalTime end, String kind, Optional<TrainingModule> module) {}

  /**
   * A day.
   *
   * @param programme which one
   * @param wording in the language of the page
   * @param body for whom, what it takes, as HTML
   * @param slots one after the other
   */
  public record Day(Programme programme, Programme.Wording wording, String body, List<Slot> slots) {
    /** Copies the list. */
    public Day {
      slots = List.copyOf(slots);
    }

    /** The modules in the order of the day. */
    public List<TrainingModule> modules() {
      return slots.stream().flatMap(slot -> slot.module().stream()).toList();
    }

    /** When the day ends. */
    public LocalTime end() {
      return slots.getLast().start();
    }
  }

  /** A module. */
  public static ModuleView view(TrainingModule module, Lang lang, Drawing drawing) {
    TrainingModule.Wording wording = module.wording().in(lang);
    List<String> slides = new ArrayList<>();
    for (Body slide : wording.slides()) {
      slides.add(slide.html(drawing));
    }
    return new ModuleView(
        module,
        wording,
        wording.aim().html(drawing),
        wording.course().html(drawing),
        wording.exercise().html(drawing),
        wording.notes().html(drawing),
        slides);
  }

  /** A day. */
  public static Day day(Programme programme, Guide guide, Lang lang, Drawing drawing) {
    Programme.Wording wording = programme.wording().in(lang);
    List<Slot> slots =
        programme.day().stream()
            .map(
                slot ->
                    new Slot(
                        slot.start(),
                        slot.start().plusMinutes(slot.minutes()),
                        slot.kind(),
                        guide.findModule(slot.module())))
            .toList();
    return new Day(programme, wording, wording.body().html(drawing), slots);
  }
}
