package org.vigie.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.vigie.store.RevisionNumber;

/**
 * A revision that was given a number.
 *
 * @param name the number
 * @param revision what it holds
 * @param at when that revision was accepted, which is the date of the release
 * @param previous the release before it, which its notes compare with
 * @param views its views, the working one first
 * @param files its files, but for the manifest and the signature of that
 */
public record Release(
    ReleaseName name,
    RevisionNumber revision,
    Instant at,
    Optional<ReleaseName> previous,
    List<ReleasedView> views,
    List<ReleaseFile> files) {
  /** The name of the manifest's file. */
  public static final String MANIFEST = "manifest.json";

  /** The name of the file with the signature of the manifest: 64 bytes, Ed25519. */
  public static final String SIGNATURE = "manifest.json.sig";

  /** The name of the file with the public key: PEM. */
  public static final String KEY = "release-key.pem";

  /** Copies the lists. */
  public Release {
    views = List.copyOf(views);
    files = List.copyOf(files);
  }

  /** The same with views and files. */
  public Release with(List<ReleasedView> otherViews, List<ReleaseFile> otherFiles) {
    return new Release(name, revision, at, previous, otherViews, otherFiles);
  }

  /** The day of the release, in UTC. */
  public LocalDate issued() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** One of its files. */
  public Optional<ReleaseFile> findFile(String file) {
    return files.stream().filter(each -> each.name().equals(file)).findFirst();
  }
}
