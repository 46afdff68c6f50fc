package org.vigie.source.form;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;

/**
 * What a form is filled with.
 *
 * @param contracts one per row
 */
public record Filling(List<Contract> contracts) {
  /** Nothing: a blank form. */
  public static final Filling BLANK = new Filling(List.of());

  /** Copies the list. */
  public Filling {
    contracts = List.copyOf(contracts);
  }

  /**
   * A row.
   *
   * @param slug of the contract
   * @param name of the contract
   * @param values by local name of the property
   */
  public record Contract(String slug, String name, Map<String, List<Value>> values) {
    /** Copies the map. */
    public Contract {
      values = Map.copyOf(values);
    }
  }

  /**
   * A value with what backs it.
   *
   * @param content what is said
   * @param named the name of its thing or code, in the language of the form
   * @param sources the slugs of its sources
   * @param cited how its sources are cited: titles with their addresses
   * @param degree how sure: {@code sure}, {@code probable}, {@code verify}, {@code contested}, or
   *     empty
   * @param claim the claim that says it
   * @param dataset the slug of the claim's dataset
   */
  public record Value(
      Content content,
      @Nullable String named,
      List<String> sources,
      String cited,
      String degree,
      Node claim,
      String dataset) {
    /** Copies the list. */
    public Value {
      sources = List.copyOf(sources);
    }
  }
}
