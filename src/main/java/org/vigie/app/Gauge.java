package org.vigie.app;

import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.vigie.source.Progress;
import org.vigie.words.Figures;

/**
 * Shows how far a long piece of work has come: a bar with rate and remaining time on a terminal, a
 * plain line now and then elsewhere.
 */
final class Gauge implements Progress, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Terminal terminal;
  private final String task;
  private final boolean interactive;
  private @Nullable ProgressBar bar;
  private Instant told = Instant.now();

  private Gauge(Terminal terminal, String task, boolean interactive) {
    this.terminal = terminal;
    this.task = task;
    this.interactive = interactive;
  }

  /**
   * A gauge of a task; nothing is shown before the first five seconds have passed. The launcher
   * says whether somebody looks: Java 21 cannot tell.
   */
  static Gauge of(Terminal terminal, String task) {
    return new Gauge(terminal, task, Boolean.getBoolean("vigie.terminal"));
  }

  @Override
  public void at(long done, long total) {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.maxHint(total == 0 ? -1 : total);
      shown.stepTo(done);
      return;
    }
    Instant now = Instant.now();
    if (Duration.between(told, now).compareTo(PATIENCE) < 0) {
      return;
    }
    told = now;
    if (interactive) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total == 0 ? -1 : total)
              .setStyle(ProgressBarStyle.ASCII)
              .showSpeed()
              .build();
    } else {
      tell(done, total);
    }
  }

  private void tell(long done, long total) {
    Figures figures = Figures.of(terminal.lang());
    if (total == 0) {
      terminal.say("gauge.done", task, figures.number(done));
    } else {
      terminal.say("gauge.of", task, figures.number(done), figures.number(total));
    }
  }

  @Override
  public void close() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
    }
  }
}
