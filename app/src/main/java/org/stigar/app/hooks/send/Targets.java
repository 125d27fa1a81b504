package org.stigar.app.hooks.send;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stigar.app.hooks.HookException;
import org.stigar.app.hooks.HookException.Reason;
import org.stigar.app.pages.PublicAddress;

/**
 * Where hooks may lead: to the public internet, over https. Everybody who logs in can name an address, and the server stands
 * inside the organisation's network: without this a hook would be a way to machines that only the server reaches.
 *
 * <p>What the administrator lists by name may be in a private network. A server that is itself reached without https, on one's
 * own machine, may talk to {@code localhost}. Safe for use by many threads.
 */
public final class Targets {

    private static final int LONGEST = 500;
    private static final int LAST_PORT = 65_535;
    private static final String LOCALHOST = "localhost";

    private final Set<String> allowedHosts;
    private final PublicAddress own;
    private final Resolver names;

    /** Allows these hosts, in lower case, beside the public ones. */
    public Targets(Set<String> allowedHosts, PublicAddress own) {
        this(allowedHosts, own, InetAddress::getAllByName);
    }

    Targets(Set<String> allowedHosts, PublicAddress own, Resolver names) {
        this.allowedHosts = Set.copyOf(allowedHosts);
        this.own = own;
        this.names = names;
    }

    /** Finds the addresses of a host. */
    interface Resolver {

        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /**
     * Reads what somebody wrote.
     *
     * @throws HookException if no hook may lead there, as far as the address itself tells
     */
    public Target parse(String written) {
        Target target = new Target(address(written.strip()));
        boolean isHome = isHome(target.host());
        if (!target.isSecure() && !isHome) {
            throw new HookException(Reason.NOT_SECURE);
        }
        if (!isHome && !allowedHosts.contains(target.host()) && !isFullName(target.host())) {
            throw new HookException(Reason.NO_PUBLIC_HOST);
        }
        return target;
    }

    private static URI address(String written) {
        if (written.isEmpty() || written.length() > LONGEST || !written.chars().allMatch(Targets::isAscii)) {
            throw new HookException(Reason.NO_ADDRESS);
        }
        URI address;
        try {
            address = new URI(written);
        } catch (URISyntaxException e) {
            throw new HookException(Reason.NO_ADDRESS);
        }
        boolean isOfTheWeb = address.getScheme() != null
                && address.getScheme().toLowerCase(Locale.ROOT).matches("https?")
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && address.getPort() != 0
                && address.getPort() <= LAST_PORT;
        if (!isOfTheWeb) {
            throw new HookException(Reason.NO_ADDRESS);
        }
        return address;
    }

    private static boolean isAscii(int sign) {
        return sign > ' ' && sign <= '~';
    }

    /** Numbers in all their ways of writing are no names, and names without a dot are of the own network. */
    private static boolean isFullName(String host) {
        return host.matches("[a-z0-9.-]+\\.[a-z][a-z0-9-]*");
    }

    private boolean isHome(String host) {
        return host.equals(LOCALHOST) && !own.isSecure();
    }

    /**
     * Returns the addresses of a target, one or more. A connection goes to one of these and is not looked up again: between
     * two look-ups a name can change where it leads.
     *
     * @throws IOException if it has none, or one of them may not be reached
     */
    List<InetAddress> resolve(Target target) throws IOException {
        boolean isAllowed = allowedHosts.contains(target.host()) || isHome(target.host());
        List<InetAddress> addresses = List.of(names.resolve(target.host()));
        for (InetAddress address : addresses) {
            if (!(isAllowed ? Reachable.isHost(address) : Reachable.isPublic(address))) {
                throw new IOException("an address that no hook may reach");
            }
        }
        return addresses;
    }
}
