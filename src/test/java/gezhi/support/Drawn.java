package gezhi.support;

import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws what it was told, one after the other. */
public final class Drawn implements RandomGenerator {
    private final Iterator<Integer> numbers;

    public Drawn(Integer... numbers) {
        this.numbers = List.of(numbers).iterator();
    }

    /** All of them have been drawn. */
    public boolean isEmpty() {
        return !numbers.hasNext();
    }

    @Override
    public int nextInt(int bound) {
        return numbers.next();
    }

    @Override
    public long nextLong() {
        throw new UnsupportedOperationException();
    }
}
