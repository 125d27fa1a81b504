/**
 * Who reviewed whose work: {@code merged_at,repo,pr,author,reviewer}, and the teams around it. See {@code
 * docs/formats/reviews.md}.
 */
@NullMarked
package org.stigar.intake.reviews;

import org.jspecify.annotations.NullMarked;
