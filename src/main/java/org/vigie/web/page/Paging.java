package org.vigie.web.page;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list.
 *
 * @param page the one shown, from 1
 * @param pages how many there are
 * @param before the address of the page before; null on the first one
 * @param after the address of the page after; null on the last one
 */
public record Paging(int page, int pages, @Nullable String before, @Nullable String after) {

  /**
   * The pages of a list.
   *
   * @param asked the page asked for; the last one is shown when there are fewer
   * @param count how many things the list has
   * @param size how many of them are on a page
   * @param href the address of a page
   */
  public static Paging of(int asked, int count, int size, IntFunction<String> href) {
    int pages = last(count, size);
    int page = Math.min(asked, pages);
    return new Paging(
        page,
        pages,
        page > 1 ? href.apply(page - 1) : null,
        page < pages ? href.apply(page + 1) : null);
  }

  /** The page that a parameter asks for; the first one when it is no number of a page. */
  public static int asked(String parameter) {
    return parameter.matches("[1-9]\\d{0,4}") ? Integer.parseInt(parameter) : 1;
  }

  /** The number of the last page; an empty list has one. */
  public static int last(int count, int size) {
    return Math.max(1, (count + size - 1) / size);
  }

  /** The things on a page of a list; on the last one when there are fewer pages. */
  public static <T> List<T> cut(List<T> all, int asked, int size) {
    int first = (Math.min(asked, last(all.size(), size)) - 1) * size;
    return all.subList(first, Math.min(all.size(), first + size));
  }
}
