package org.stigar.app.access.entry;

import java.util.Locale;
import java.util.Optional;
import org.stigar.app.access.Member;

/**
 * Lets people in by name and password. Safe for use by many threads.
 *
 * <p>Whether there is no account, none with a password, a locked one or a wrong password: it takes the same time and gives
 * the same answer.
 */
public final class PasswordEntry {

    private final StoredAccounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;

    PasswordEntry(StoredAccounts accounts, Passwords passwords, Attempts attempts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /**
     * Returns who it is, or empty where name and password do not fit.
     *
     * @param name an address or an id
     * @param client the address from which the attempt comes
     * @throws TooManyAttempts without looking at the password, for accounts that exist and those that do not
     */
    public Optional<Member> enter(String name, String password, String client) {
        Optional<StoredAccounts.Account> account = accounts.findByName(name);
        String who = account.map(found -> found.member().getName())
                .orElseGet(() -> name.strip().toLowerCase(Locale.ROOT));
        attempts.count(Limit.CLIENT, client);
        attempts.count(Limit.ACCOUNT, who);
        Optional<Member> member = account.filter(found -> fits(found, password)).map(StoredAccounts.Account::member);
        if (account.flatMap(StoredAccounts.Account::passwordHash).isEmpty()) {
            passwords.matchNobody(password);
        }
        if (member.isPresent()) {
            attempts.takeBack(Limit.CLIENT, client);
            attempts.forget(Limit.ACCOUNT, who);
        }
        return member;
    }

    /** Returns whether it is the person's password; counts as an attempt. */
    public boolean isPasswordOf(Member member, String password) {
        String who = member.getName();
        attempts.count(Limit.ACCOUNT, who);
        boolean fits = accounts.findAccount(member.person())
                .filter(found -> fits(found, password))
                .isPresent();
        if (fits) {
            attempts.forget(Limit.ACCOUNT, who);
        }
        return fits;
    }

    private boolean fits(StoredAccounts.Account account, String password) {
        boolean matches = account.passwordHash()
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
        return matches && account.isUsable();
    }
}
