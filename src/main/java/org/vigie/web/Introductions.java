package org.vigie.web;

import java.util.Optional;
import org.vigie.web.guide.Introduction;

/** The hand-written texts that open pages drawn from the data. */
interface Introductions {
  /** The text of a section; empty where the observatory has none. */
  Optional<Introduction> find(Pages.Request request, String section);
}
