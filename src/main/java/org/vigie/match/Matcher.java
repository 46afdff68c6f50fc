package org.vigie.match;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Proposes pairs that may be one thing, with the reasons: a shared identifier, the same name, a
 * very like name, the same web site, a short name within a long one. Things that surely differ in
 * country are not proposed, nor two things of the curated dataset, where one body has one row.
 */
public final class Matcher {
  private static final double LIKE = 0.94;
  private static final int COMMON = 40;
  private static final int SHORT_NAME = 4;

  private final Node curated;
  private final Map<String, List<Profile>> byName = new HashMap<>();
  private final Map<String, List<Profile>> byIdentifier = new HashMap<>();
  private final Map<String, List<Profile>> byHost = new HashMap<>();
  private final Map<String, List<Profile>> byWord = new HashMap<>();
  private final JaroWinklerSimilarity likeness = new JaroWinklerSimilarity();

  private Matcher(Node curated, List<Profile> profiles) {
    this.curated = curated;
    for (Profile profile : profiles) {
      profile.names().forEach(name -> put(byName, name, profile));
      profile.identifiers().forEach(id -> put(byIdentifier, id, profile));
      profile.hosts().forEach(host -> put(byHost, host, profile));
      profile.words().forEach(word -> put(byWord, word, profile));
    }
  }

  /**
   * The pairs nobody has judged yet, the surest first.
   *
   * @param datasets the graph of each dataset
   * @param curated the dataset whose identifiers are kept
   * @param judged what was judged already, accepted, refused or proposed
   */
  public static List<Proposal> propose(Map<Node, Graph> datasets, Node curated, Judgements judged) {
    List<Profile> profiles = Profiles.of(datasets);
    Matcher matcher = new Matcher(curated, profiles);
    Map<String, Proposal> proposals = new LinkedHashMap<>();
    for (Profile one : profiles) {
      for (Profile other : matcher.candidates(one)) {
        if (one.node().toString().compareTo(other.node().toString()) < 0) {
          matcher
              .compare(one, other)
              .filter(proposal -> judged.find(proposal.pair().id()).isEmpty())
              .ifPresent(proposal -> proposals.put(proposal.pair().id(), proposal));
        }
      }
    }
    return proposals.values().stream()
        .sorted(
            comparingInt(Proposal::strength)
                .reversed()
                .thenComparing(proposal -> proposal.pair().left().toString())
                .thenComparing(proposal -> proposal.pair().right().toString()))
        .toList();
  }

  private Set<Profile> candidates(Profile one) {
    Set<Profile> candidates = new LinkedHashSet<>();
    collect(byIdentifier, one.identifiers(), Integer.MAX_VALUE, candidates);
    collect(byName, one.names(), Integer.MAX_VALUE, candidates);
    collect(byHost, one.hosts(), COMMON, candidates);
    collect(byWord, one.words(), COMMON, candidates);
    candidates.remove(one);
    return candidates;
  }

  private static void collect(
      Map<String, List<Profile>> index, Collection<String> keys, int most, Set<Profile> found) {
    for (String key : keys) {
      List<Profile> there = index.getOrDefault(key, List.of());
      if (there.size() <= most) {
        found.addAll(there);
      }
    }
  }

  private Optional<Proposal> compare(Profile one, Profile other) {
    boolean bothCurated = one.datasets().contains(curated) && other.datasets().contains(curated);
    if (bothCurated || !one.type().equals(other.type())) {
      return Optional.empty();
    }
    List<Map.Entry<String, String>> reasons = new ArrayList<>();
    int strength = 0;
    Set<String> identifiers = Profile.shared(one.identifiers(), other.identifiers());
    if (!identifiers.isEmpty()) {
      reasons.add(Map.entry("reason.identifier", list(identifiers)));
      strength = 100;
    }
    if (strength == 0 && one.isAbroadOf(other)) {
      return Optional.empty();
    }
    strength = Math.max(strength, names(one, other, reasons));
    Set<String> hosts = Profile.shared(one.hosts(), other.hosts());
    if (!hosts.isEmpty()) {
      reasons.add(Map.entry("reason.website", list(hosts)));
      strength = Math.max(strength, 80);
    }
    Set<String> countries = Profile.shared(one.countries(), other.countries());
    if (!reasons.isEmpty() && !countries.isEmpty()) {
      reasons.add(Map.entry("reason.country", list(countries)));
      strength = Math.min(100, strength + 5);
    }
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(new Proposal(pair(one, other), strength, reasons));
  }

  private int names(Profile one, Profile other, List<Map.Entry<String, String>> reasons) {
    Set<String> same = Profile.shared(one.names(), other.names());
    if (!same.isEmpty()) {
      reasons.add(Map.entry("reason.name", list(same)));
      return 90;
    }
    for (String name : one.names()) {
      for (String rival : other.names()) {
        if (likeness.apply(name, rival) >= LIKE && sameWords(name, rival)) {
          reasons.add(Map.entry("reason.likeName", name + " / " + rival));
          return 70;
        }
        if (contains(name, rival) || contains(rival, name)) {
          reasons.add(Map.entry("reason.partOfName", name + " / " + rival));
          return 50;
        }
      }
    }
    return 0;
  }

  /** Numbers and years tell editions apart that letters do not. */
  private static boolean sameWords(String name, String rival) {
    return name.replaceAll("\\D+", " ").strip().equals(rival.replaceAll("\\D+", " ").strip());
  }

  private boolean contains(String longName, String shortName) {
    return !shortName.contains(" ")
        && shortName.length() >= SHORT_NAME
        && byWord.getOrDefault(shortName, List.of()).size() <= 3
        && List.of(longName.split(" ", -1)).contains(shortName)
        && !longName.equals(shortName);
  }

  private Pair pair(Profile one, Profile other) {
    boolean keepOther =
        other.datasets().contains(curated)
            || (!one.datasets().contains(curated)
                && other.node().toString().compareTo(one.node().toString()) < 0);
    return keepOther ? new Pair(one.node(), other.node()) : new Pair(other.node(), one.node());
  }

  private static String list(Set<String> texts) {
    return new TreeSet<>(texts)
        .stream()
            .sorted(comparing((String text) -> text))
            .limit(3)
            .collect(Collectors.joining(", "));
  }

  private static void put(Map<String, List<Profile>> index, String key, Profile profile) {
    List<Profile> there = index.computeIfAbsent(key, unseen -> new ArrayList<>());
    if (there.isEmpty() || !there.getLast().equals(profile)) {
      there.add(profile);
    }
  }
}
