package org.stigar.arena.account;

import org.stigar.arena.conflict.Demand;

/**
 * A hard demand that a group does not keep.
 *
 * @param round from 0
 * @param group from 0, or −1 where somebody sits in no group
 * @param times how often, 1 or more
 */
public record Fault(Demand demand, int round, int group, int times) {}
