package org.stigar.arena.account;

/** A plan beside a random one of the same arena, and beside what counting allows. */
public record Comparison(Coverage plan, Coverage random, Bound bound) {}
