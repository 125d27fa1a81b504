package org.stigar.benchmarks.demo;

import java.util.Locale;
import org.stigar.demo.MadeUpCompany;

/** Prints how fast a made-up company is made and tells its walks, in both forms: {@code MadeUpCompanySpeed [people]}. */
public final class MadeUpCompanySpeed {

    private static final int ROUNDS = 3;

    private long count;

    private MadeUpCompanySpeed() {}

    public static void main(String[] args) {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : MadeUpCompany.MOST_PEOPLE;
        long start = System.nanoTime();
        MadeUpCompany company = MadeUpCompany.of(people, MadeUpCompany.DEFAULT_SEED);
        System.out.printf(
                Locale.ROOT,
                "%d people, %d units, %d memberships, %d moves: made in %.2f s%n",
                people,
                company.directory().units().size(),
                company.directory().memberships().size(),
                company.moves().size(),
                (System.nanoTime() - start) / 1e9);
        for (int round = 1; round <= ROUNDS; round++) {
            MadeUpCompanySpeed speed = new MadeUpCompanySpeed();
            speed.print("pairs and days", () -> company.forEachPairDay((one, other, day) -> speed.count++));
        }
        for (int round = 1; round <= ROUNDS; round++) {
            MadeUpCompanySpeed speed = new MadeUpCompanySpeed();
            speed.print("walks", () -> company.forEachWalk(walk -> speed.count++));
        }
    }

    private void print(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "%,d %s in %.2f s: %.2f million/s%n", count, what, seconds, count / seconds / 1e6);
    }
}
