/**
 * The HTTP suite: the command side as a process of its own, with tokens, validation, receipts and everything else that a request
 * goes through.
 */
@NullMarked
package org.haven.benchmark.http;

import org.jspecify.annotations.NullMarked;
