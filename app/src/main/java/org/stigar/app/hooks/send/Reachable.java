package org.stigar.app.hooks.send;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Which addresses are of the public internet.
 *
 * <p>Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890). Of IPv6 only what is given out as global unicast is
 * public, without the blocks in which an IPv4 address hides (6to4, Teredo).
 */
final class Reachable {

    private static final List<IpAddressMatcher> NOT_PUBLIC = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10", // shared by a provider's customers
            "127.0.0.0/8",
            "169.254.0.0/16", // link-local; clouds answer there with their machines' secrets
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3"); // multicast, reserved, broadcast

    private static final List<IpAddressMatcher> GLOBAL = blocks("2000::/3");

    private static final List<IpAddressMatcher> NOT_GLOBAL = blocks(
            "2001::/23", // Teredo and other protocols
            "2001:db8::/32",
            "2002::/16", // 6to4
            "3fff::/20");

    private Reachable() {}

    /** Returns whether it is the address of one machine that anybody could reach. */
    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? !isIn(NOT_PUBLIC, address)
                : isIn(GLOBAL, address) && !isIn(NOT_GLOBAL, address);
    }

    /** Returns whether it is the address of one machine, wherever, that is not found by being on the same wire. */
    static boolean isHost(InetAddress address) {
        return !address.isAnyLocalAddress() && !address.isLinkLocalAddress() && !address.isMulticastAddress();
    }

    private static boolean isIn(List<IpAddressMatcher> blocks, InetAddress address) {
        String text = address.getHostAddress().replaceFirst("%.*", "");
        return blocks.stream().anyMatch(block -> block.matches(text));
    }

    private static List<IpAddressMatcher> blocks(String... blocks) {
        return Stream.of(blocks).map(IpAddressMatcher::new).toList();
    }
}
