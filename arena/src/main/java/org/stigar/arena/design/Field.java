package org.stigar.arena.design;

import java.util.Optional;

/**
 * A finite field of q elements, numbered 0 … q − 1, of which 0 and 1 are what their names say.
 *
 * <p>The digits of a number to the base p are the coefficients of a polynomial; one multiplies modulo a polynomial that has
 * no divisor, the first that is found. Tables: q² of memory. Immutable. Source: R. Lidl, H. Niederreiter, "Finite Fields",
 * Cambridge University Press (1997), chapter 2.
 */
final class Field {

    private final int size;
    private final int prime;
    private final int[][] products;

    private Field(int size, int prime, int[][] products) {
        this.size = size;
        this.prime = prime;
        this.products = products;
    }

    /** Returns the field of so many elements, or empty if that is no power of a prime. */
    static Optional<Field> find(int size) {
        int prime = 2;
        while (prime < size && size % prime != 0) {
            prime++;
        }
        int degree = 0;
        int power = 1;
        while (power < size) {
            power *= prime;
            degree++;
        }
        if (size < 2 || power != size) {
            return Optional.empty();
        }
        for (int modulus = size; modulus < 2 * size; modulus++) {
            int[][] products = products(size, prime, degree, modulus);
            if (hasNoDivisorsOfZero(products)) {
                return Optional.of(new Field(size, prime, products));
            }
        }
        throw new IllegalStateException("there is a field of every prime power, and none of " + size);
    }

    int size() {
        return size;
    }

    int plus(int one, int other) {
        return plus(one, other, prime);
    }

    int times(int one, int other) {
        return products[one][other];
    }

    private static int plus(int one, int other, int prime) {
        int sum = 0;
        for (int place = 1; one > 0 || other > 0; place *= prime) {
            sum += (one % prime + other % prime) % prime * place;
            one /= prime;
            other /= prime;
        }
        return sum;
    }

    private static int[][] products(int size, int prime, int degree, int modulus) {
        int[][] products = new int[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                products[one][other] = product(one, other, prime, degree, modulus);
            }
        }
        return products;
    }

    private static int product(int one, int other, int prime, int degree, int modulus) {
        int[] digits = new int[2 * degree];
        for (int i = 0, x = one; x > 0; i++, x /= prime) {
            for (int j = 0, y = other; y > 0; j++, y /= prime) {
                digits[i + j] += x % prime * (y % prime);
            }
        }
        for (int i = digits.length - 1; i >= degree; i--) {
            int leading = digits[i] % prime;
            for (int j = 0, m = modulus; j <= degree; j++, m /= prime) {
                digits[i - degree + j] += (prime - leading) * (m % prime);
            }
        }
        int product = 0;
        for (int i = degree - 1; i >= 0; i--) {
            product = product * prime + digits[i] % prime;
        }
        return product;
    }

    private static boolean hasNoDivisorsOfZero(int[][] products) {
        for (int one = 1; one < products.length; one++) {
            for (int other = 1; other < products.length; other++) {
                if (products[one][other] == 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
