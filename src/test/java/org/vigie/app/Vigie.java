package org.vigie.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.vigie.words.Lang;

/** The program as a person runs it: arguments in, exit code and words out. */
record Vigie(int code, String out, String err) {
  static Vigie run(Lang lang, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(arguments, lang, new PrintWriter(out), new PrintWriter(err));
    return new Vigie(code, out.toString(), err.toString());
  }
}
