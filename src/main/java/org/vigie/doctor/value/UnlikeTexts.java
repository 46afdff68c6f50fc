package org.vigie.doctor.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrEndsWith;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Parts;
import org.vigie.doctor.examination.Reason;
import org.vigie.doctor.examination.Ward;

/** A piece of text that values have in other letters, capital or small, than a filter asks for. */
public final class UnlikeTexts implements Reason {
  private static final int MOST = 50_000;

  private final Ward ward;

  /** Asks the data of a ward. */
  public UnlikeTexts(Ward ward) {
    this.ward = ward;
  }

  @Override
  public List<Finding> find(Parts parts) {
    List<Finding> findings = new ArrayList<>();
    for (ExprFunction call : parts.comparisons()) {
      if (call.getArgs().size() == 2
          && call.getArgs().getLast().isConstant()
          && call.getArgs().getLast().getConstant().isString()) {
        way(call, call.getArgs().getLast().getConstant().getString())
            .flatMap(way -> check(call, way, parts))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** How a call looks for its piece; empty when it looks for none, or for more than a piece. */
  private static Optional<BiPredicate<String, String>> way(ExprFunction call, String piece) {
    return switch (call) {
      case E_StrContains contains -> Optional.of(String::contains);
      case E_StrStartsWith starts -> Optional.of(String::startsWith);
      case E_StrEndsWith ends -> Optional.of(String::endsWith);
      case E_Regex regex when piece.matches("[\\p{L}\\p{N} -]+") -> Optional.of(String::contains);
      default -> Optional.empty();
    };
  }

  private Optional<Finding> check(ExprFunction call, BiPredicate<String, String> way, Parts parts) {
    String piece = call.getArgs().getLast().getConstant().getString();
    Expr side = call.getArgs().getFirst();
    Expr inside = side instanceof E_StrLowerCase lower ? lower.getArg() : side;
    Expr text = inside instanceof E_Str plain ? plain.getArg() : inside;
    return parts
        .property(text)
        .flatMap(
            property ->
                otherwise(property, piece, side instanceof E_StrLowerCase, way)
                    .map(
                        value ->
                            Finding.of(
                                "capitals",
                                instead(call, text, piece),
                                ward.name(property),
                                ward.name(value),
                                "\"" + piece + "\"")));
  }

  /** A value that has the piece in other letters, when none has it as it is written. */
  private Optional<Node> otherwise(
      Node property, String piece, boolean lowered, BiPredicate<String, String> way) {
    List<Node> held = ward.values(property, MOST).stream().filter(Node::isLiteral).toList();
    boolean found =
        held.stream()
            .map(Node::getLiteralLexicalForm)
            .anyMatch(each -> way.test(lowered ? small(each) : each, piece));
    return found || held.size() >= MOST
        ? Optional.empty()
        : held.stream()
            .filter(each -> way.test(small(each.getLiteralLexicalForm()), small(piece)))
            .findFirst();
  }

  private String instead(ExprFunction call, Expr text, String piece) {
    return call.getFunctionSymbol().getSymbol().toUpperCase(Locale.ROOT)
        + "(LCASE(STR("
        + text
        + ")), "
        + ward.write(small(piece))
        + ")";
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
