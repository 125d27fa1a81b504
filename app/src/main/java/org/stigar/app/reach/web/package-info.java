/** {@code /reach} and {@code /year}: pages for the person themselves, and the same as JSON. */
@NullMarked
package org.stigar.app.reach.web;

import org.jspecify.annotations.NullMarked;
