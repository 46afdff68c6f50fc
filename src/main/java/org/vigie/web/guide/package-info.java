/**
 * The pages of the texts: the twenty questions, the glossary, the resources, the training, the kit.
 * What a text draws from the data is asked of the revision of the page. Nothing here knows of HTTP.
 */
@NullMarked
package org.vigie.web.guide;

import org.jspecify.annotations.NullMarked;
