/**
 * A company that does not exist, of any size, the same from the same seed: what Stigar is shown and tested with.
 *
 * <p>How it is made. <em>People</em> sit in homes (teams, or departments without teams) of 4 to 48, 20 on average, along
 * a customer's journey from marketing to billing, with product, finance and others behind it, in 9 countries. Six of a
 * hundred join and six leave in the two years. A tenth are in a project at any time. <em>Trails</em> have a level (walks
 * a day of working life, from one in four months to one in two days) and end after a walk with a chance by level and
 * relation; the numbers are fitted so that trails occur and close as in email-Eu, the source of the closing hazards of
 * the trail model. People come to know those who sit near, share a project, are introduced by a common contact, work at
 * the stage before or after theirs, share a city, or meet in an arena. <em>Time</em> runs by the week and by the
 * holidays of each country: an empty July in the north, August in the south, Christmas for nearly all.
 *
 * <p>A fifth of the people belong to a second company until the merger in month 8; before it, people of the two meet
 * once where later they meet a hundred times. Billing and IT keep to themselves; one person in twenty-five is a bridge.
 * The reorganisation in month 18 splits and merges homes and moves people. A trail that loses its shared home ends at
 * once with the chance that raises its closing within 90 days from the row "same department" to the row "other
 * department" of its strength class; one that gets a shared home is saved with the chance that lowers it the other way.
 *
 * <p>What is assumed and not measured: the sizes, shares and names, how strong the seasons are, and that the effect of a
 * change comes at once. Nothing of it says how real companies are.
 */
@NullMarked
package org.stigar.demo;

import org.jspecify.annotations.NullMarked;
