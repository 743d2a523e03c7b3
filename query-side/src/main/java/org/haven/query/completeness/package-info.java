/**
 * How complete a project's records are, by HUD's own definition, and what anonymity costs. The projection gathers facts; the pure packages
 * {@code element} and {@code question6} judge them.
 */
@NullMarked
package org.haven.query.completeness;

import org.jspecify.annotations.NullMarked;
