package org.stigar.app.organisation.figures;

import java.util.Arrays;

/** Numbers as text in which neighbours that are the same stand once. */
final class Runs {

    private Runs() {}

    static String write(int[] numbers) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (from < numbers.length) {
            int until = from;
            while (until < numbers.length && numbers[until] == numbers[from]) {
                until++;
            }
            text.append(text.isEmpty() ? "" : " ").append(numbers[from]);
            if (until - from > 1) {
                text.append('x').append(until - from);
            }
            from = until;
        }
        return text.toString();
    }

    /**
     * Reads them.
     *
     * @param below all numbers are from 0 to less than this
     * @throws IllegalArgumentException if the text says something else
     */
    static int[] read(String text, int below) {
        int[] numbers = new int[16];
        int size = 0;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf(' ', at) < 0 ? text.length() : text.indexOf(' ', at);
            int times = text.substring(at, end).indexOf('x') + at;
            int number = Integer.parseInt(text, at, times < at ? end : times, 10);
            int count = times < at ? 1 : Integer.parseInt(text, times + 1, end, 10);
            if (number < 0 || number >= below || count < 1) {
                throw new IllegalArgumentException("a run of what is not there");
            }
            if (size + count > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(size + count, 2 * size));
            }
            Arrays.fill(numbers, size, size + count, number);
            size += count;
            at = end + 1;
        }
        return Arrays.copyOf(numbers, size);
    }
}
