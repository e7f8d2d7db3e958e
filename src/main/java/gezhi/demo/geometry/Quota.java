package gezhi.demo.geometry;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a whole number by weights, exactly: everyone gets the least, the rest by largest remainder. */
final class Quota {
    private Quota() {}

    /**
     * @param least what every share is at least
     * @return as many shares as weights; their sum is {@code total}
     */
    static int[] split(int total, double[] weights, int least) {
        int rest = total - least * weights.length;
        if (rest < 0) {
            throw new IllegalArgumentException(total + " is not enough for " + weights.length + " shares of " + least);
        }
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] shares = new int[weights.length];
        double[] remainders = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = rest * weights[i] / sum;
            shares[i] = (int) exact;
            remainders[i] = exact - shares[i];
            given += shares[i];
            shares[i] += least;
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
                .limit(rest - given)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
