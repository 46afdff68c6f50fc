package org.vigie.guide;

/**
 * A document that is recommended.
 *
 * @param key its key
 * @param kind what it is: {@code report}, {@code article}, {@code film}, {@code guide}…
 * @param position from which place it speaks: {@code public}, {@code promoter}, {@code party},
 *     {@code critic}, {@code network}, {@code press}, {@code academic}
 * @param access {@code page} (read online), {@code copy} (a copy kept elsewhere: look for the
 *     original) or {@code notice} (only its notice or beginning was read)
 * @param title its title; in square brackets when it is ours
 * @param author its author; empty when not known
 * @param year the year it appeared; empty when not known
 * @param language its language tag
 * @param url its address
 * @param source the slug of the source that it is; empty when it is none
 * @param why why it is here
 */
public record Resource(
    String key,
    String kind,
    String position,
    String access,
    String title,
    String author,
    String year,
    String language,
    String url,
    String source,
    Pair<String> why) {}
