package org.vigie.doctor.pattern;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.util.ExprUtils;
import org.apache.jena.vocabulary.RDF;
import org.vigie.doctor.examination.Asking;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Parts;
import org.vigie.doctor.examination.Reason;
import org.vigie.doctor.examination.Ward;

/**
 * The condition without which there would be an answer, found by leaving each out in turn; none is
 * to blame when there is an answer with all of them, when nobody can tell in time, or when other
 * servers are asked, who are not asked again and again.
 */
public final class OneTooMany implements Reason {
  private static final int MOST = 16;

  private final Ward ward;
  private final Query query;

  /** Asks the data of a ward; leaves out conditions of the query whose parts it will be given. */
  public OneTooMany(Ward ward, Query query) {
    this.ward = ward;
    this.query = query;
  }

  @Override
  public List<Finding> find(Parts parts) {
    List<Element> all = parts.conditions();
    if (parts.abroad()
        || all.size() < 2
        || all.size() > MOST
        || !ward.failsAtLength(without(all, -1))) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Element left = all.get(i);
      if (!(left instanceof ElementOptional || isList(left))
          && ward.inTime()
          && ward.holds(without(all, i))) {
        findings.add(Finding.of("without", "", write(left)));
      }
    }
    return findings;
  }

  /** Whether a condition is part of a list, which nobody wrote as a condition. */
  private static boolean isList(Element element) {
    if (!(element instanceof ElementPathBlock block)) {
      return false;
    }
    Node property = block.patternElts().next().getPredicate();
    return RDF.Nodes.first.equals(property) || RDF.Nodes.rest.equals(property);
  }

  /** Whether there is an answer when one condition is left out; none when its place is none. */
  private Query without(List<Element> all, int left) {
    ElementGroup group = new ElementGroup();
    for (int i = 0; i < all.size(); i++) {
      Element element = all.get(i);
      if (i == left) {
        continue;
      }
      // Triples that follow one another are one pattern again: the engine may order them.
      if (element instanceof ElementPathBlock block
          && !group.isEmpty()
          && group.getLast() instanceof ElementPathBlock before) {
        block.patternElts().forEachRemaining(before::addTriplePath);
      } else if (element instanceof ElementPathBlock block) {
        ElementPathBlock copy = new ElementPathBlock();
        block.patternElts().forEachRemaining(copy::addTriplePath);
        group.addElement(copy);
      } else {
        group.addElement(element);
      }
    }
    Query ask = Asking.of(group);
    query.getGraphURIs().forEach(ask::addGraphURI);
    query.getNamedGraphURIs().forEach(ask::addNamedGraphURI);
    if (query.hasValues()) {
      ask.setValuesDataBlock(query.getValuesVariables(), query.getValuesData());
    }
    return ask;
  }

  private String write(Element element) {
    if (element instanceof ElementPathBlock block) {
      return ward.write(block.patternElts().next());
    }
    String text =
        element instanceof ElementFilter filter
            ? "FILTER " + ExprUtils.fmtSPARQL(filter.getExpr())
            : element.toString();
    return text.replaceAll("\\s+", " ").strip();
  }
}
