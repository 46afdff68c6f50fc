package org.vigie.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.InConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.NodeKindConstraint;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.ShAnd;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShNot;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.ShXone;
import org.apache.jena.shacl.engine.constraint.StrLanguageIn;
import org.apache.jena.shacl.engine.constraint.StrMaxLengthConstraint;
import org.apache.jena.shacl.engine.constraint.StrMinLengthConstraint;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.vigie.vocab.W3c;

/**
 * Tells quickly which nodes surely conform to a shape (SHACL section 3.4), so that the engine,
 * which words what is wrong, need only see the others. It never says that a node conforms when the
 * engine would find something; a constraint that it does not know it leaves to the engine.
 */
final class Conformity {
  private Conformity() {}

  /** Whether the engine would have nothing to say of a node. */
  static Answer of(Near near, Shape shape, Node focus) {
    if (shape.deactivated()) {
      return Answer.YES;
    }
    if (!(shape instanceof PropertyShape property)) {
      return of(near, shape, Set.of(focus), false);
    }
    return near.reach(focus, property.getPath())
        .map(values -> of(near, shape, values, true))
        .orElse(Answer.PERHAPS);
  }

  private static Answer of(Near near, Shape shape, Set<Node> values, boolean ofPath) {
    Answer own =
        Answer.each(
            shape.getConstraints(), constraint -> of(near, shape, constraint, values, ofPath));
    if (own == Answer.NO) {
      return own;
    }
    Answer below =
        Answer.each(
            values,
            value -> Answer.each(shape.getPropertyShapes(), inner -> of(near, inner, value)));
    return Answer.each(List.of(own, below), answer -> answer);
  }

  private static Answer of(
      Near near, Shape shape, Constraint constraint, Set<Node> values, boolean ofPath) {
    return switch (constraint) {
      case MinCount least -> Answer.of(values.size() >= least.getMinCount());
      case MaxCount most -> Answer.of(values.size() <= most.getMaxCount());
      case HasValueConstraint has -> Answer.of(values.contains(has.getValue()));
      case UniqueLangConstraint unique -> Answer.of(!unique.isFlag() || uniqueLanguages(values));
      case QualifiedValueShape some when ofPath -> qualified(near, some, values);
      default -> Answer.each(values, value -> of(near, shape, constraint, value));
    };
  }

  private static Answer of(Near near, Shape shape, Constraint constraint, Node value) {
    return switch (constraint) {
      case NodeKindConstraint kind ->
          Answer.of(
              (kind.isCanBeIRI() && value.isURI())
                  || (kind.isCanBeBlankNode() && value.isBlank())
                  || (kind.isCanBeLiteral() && value.isLiteral()));
      case DatatypeConstraint type ->
          Answer.of(
              value.isLiteral()
                  && value.getLiteralDatatypeURI().equals(type.getDatatypeURI())
                  && type.getRDFDatatype().isValid(value.getLiteralLexicalForm()));
      case ClassConstraint type -> Answer.of(isA(near, value, type.getExpectedClass()));
      case InConstraint list -> Answer.of(list.getValues().contains(value));
      case StrMinLengthConstraint least ->
          Answer.of(!value.isBlank() && text(value).length() >= least.getMinLength());
      case StrMaxLengthConstraint most ->
          Answer.of(!value.isBlank() && text(value).length() <= most.getMaxLength());
      case PatternConstraint pattern -> matches(pattern, value);
      case StrLanguageIn languages -> isIn(languages(shape), value);
      case ShAnd all -> Answer.each(all.getOthers(), other -> of(near, other, value));
      case ShOr any -> Answer.any(any.getOthers(), other -> of(near, other, value));
      case ShNode node -> of(near, node.getOther(), value);
      case ShNot not -> strictly(near, not.getOther(), value).not();
      case ShXone one -> exactlyOne(near, one, value);
      default -> Answer.PERHAPS;
    };
  }

  /** The engine counts a shape as not met by its violations only; so milder ones are left to it. */
  private static Answer strictly(Near near, Shape shape, Node value) {
    Answer answer = of(near, shape, value);
    return answer == Answer.NO && !isStrict(shape) ? Answer.PERHAPS : answer;
  }

  private static boolean isStrict(Shape shape) {
    return shape.getSeverity().level().equals(SHACL.Violation)
        && shape.getPropertyShapes().stream().allMatch(Conformity::isStrict);
  }

  private static Answer exactlyOne(Near near, ShXone one, Node value) {
    int met = 0;
    for (Shape other : one.getOthers()) {
      Answer answer = strictly(near, other, value);
      if (answer == Answer.PERHAPS) {
        return answer;
      }
      met += answer == Answer.YES ? 1 : 0;
    }
    return Answer.of(met == 1);
  }

  private static Answer qualified(Near near, QualifiedValueShape some, Set<Node> values) {
    if (some.qDisjoint()) {
      return Answer.PERHAPS;
    }
    int met = 0;
    for (Node value : values) {
      Answer answer = strictly(near, some.getSub(), value);
      if (answer == Answer.PERHAPS) {
        return answer;
      }
      met += answer == Answer.YES ? 1 : 0;
    }
    return Answer.of(
        (some.qMin() < 0 || met >= some.qMin()) && (some.qMax() < 0 || met <= some.qMax()));
  }

  private static boolean isA(Near near, Node value, Node expected) {
    Set<Node> seen = new HashSet<>(near.objects(value, W3c.RDF_TYPE));
    List<Node> open = new java.util.ArrayList<>(seen);
    while (!open.isEmpty()) {
      Node type = open.removeLast();
      if (type.equals(expected)) {
        return true;
      }
      near.objects(type, W3c.RDFS_SUB_CLASS_OF).stream().filter(seen::add).forEach(open::add);
    }
    return false;
  }

  private static Answer matches(PatternConstraint pattern, Node value) {
    return pattern.getFlagsStr() != null
        ? Answer.PERHAPS
        : Answer.of(
            !value.isBlank() && Patterns.get(pattern.getPattern()).matcher(text(value)).find());
  }

  private static Answer isIn(List<String> languages, Node value) {
    if (!value.isLiteral() || value.getLiteralLanguage().isEmpty() || languages.isEmpty()) {
      return Answer.PERHAPS;
    }
    String tag = value.getLiteralLanguage();
    return Answer.of(languages.stream().anyMatch(one -> NodeFunctions.langMatches(tag, one)));
  }

  private static List<String> languages(Shape shape) {
    GNode list =
        new GNode(
            shape.getShapeGraph(),
            shape
                .getShapeGraph()
                .find(shape.getShapeNode(), SHACL.languageIn, Node.ANY)
                .next()
                .getObject());
    return GraphList.members(list).stream().map(Node::getLiteralLexicalForm).toList();
  }

  private static boolean uniqueLanguages(Set<Node> values) {
    Set<String> seen = new HashSet<>();
    return values.stream()
        .filter(value -> value.isLiteral() && !value.getLiteralLanguage().isEmpty())
        .allMatch(value -> seen.add(value.getLiteralLanguage().toLowerCase(Locale.ROOT)));
  }

  private static String text(Node value) {
    return NodeFunctions.str(value);
  }

  /** Compiled patterns: the engine keeps its own to itself. */
  private static final class Patterns {
    private static final java.util.Map<String, java.util.regex.Pattern> COMPILED =
        new java.util.concurrent.ConcurrentHashMap<>();

    private Patterns() {}

    static java.util.regex.Pattern get(String text) {
      return COMPILED.computeIfAbsent(text, java.util.regex.Pattern::compile);
    }
  }
}
