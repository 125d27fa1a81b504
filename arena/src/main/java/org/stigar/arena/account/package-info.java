/**
 * What a plan gives, told without the rules and the search: coverage beside chance and beside what counting allows, why two sit
 * together, and a check that no rule is broken. Rests on attributes and on arenas alone.
 */
@NullMarked
package org.stigar.arena.account;

import org.jspecify.annotations.NullMarked;
