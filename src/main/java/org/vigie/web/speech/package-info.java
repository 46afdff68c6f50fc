/**
 * Says what a dossier holds in the language of the reader: values, statuses, who speaks and why one
 * value is shown. Every word comes from the bundle of the pages.
 */
@NullMarked
package org.vigie.web.speech;

import org.jspecify.annotations.NullMarked;
