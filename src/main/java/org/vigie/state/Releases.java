package org.vigie.state;

import java.util.List;
import java.util.Optional;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;

/** The names under which revisions were released. */
public interface Releases {
  /** Nothing was released yet. */
  Releases NONE =
      new Releases() {
        @Override
        public Optional<RevisionNumber> find(Snapshot newest, String name) {
          return Optional.empty();
        }

        @Override
        public List<String> list(Snapshot newest) {
          return List.of();
        }
      };

  /**
   * The revision of a release.
   *
   * @param newest where the log of revisions is read
   */
  Optional<RevisionNumber> find(Snapshot newest, String name);

  /**
   * The names, the newest first.
   *
   * @param newest where the log of revisions is read
   */
  List<String> list(Snapshot newest);
}
