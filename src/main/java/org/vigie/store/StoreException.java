package org.vigie.store;

import org.jspecify.annotations.Nullable;
import org.vigie.words.SpokenException;

/** The store cannot be used as asked; it is as it was. */
public final class StoreException extends SpokenException {
  private static final long serialVersionUID = 1L;

  StoreException(String key, @Nullable Throwable cause, String... arguments) {
    super(key, cause, arguments);
  }
}
