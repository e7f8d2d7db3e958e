package gezhi.territory.locate;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.territory.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class LocateHolderTests {
    private static final LocateIndex OLD = oneGrid("350302001001001");
    private static final LocateIndex NEW = oneGrid("350302001001002");

    @Test
    void anEmptyHolderFindsNothing() {
        assertThat(new LocateHolder().find(0.5, 0.5)).isEmpty();
    }

    @Test
    void readersAlwaysGetAnAnswerWhileTheIndexIsReplaced() throws Exception {
        LocateHolder holder = new LocateHolder();
        holder.replace(OLD);
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch reading = new CountDownLatch(2);
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> misses = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                misses.add(readers.submit(() -> {
                    int missed = 0;
                    reading.countDown();
                    while (!done.get()) {
                        missed += holder.find(0.5, 0.5).isEmpty() ? 1 : 0;
                    }
                    return missed;
                }));
            }
            reading.await();
            for (int i = 0; i < 20_000; i++) {
                holder.replace(i % 2 == 0 ? NEW : OLD);
            }
            holder.replace(NEW);
            done.set(true);
            for (Future<Integer> missed : misses) {
                assertThat(missed.get()).isZero();
            }
        }
        assertThat(holder.find(0.5, 0.5)).isEqualTo(Optional.of(new Located("350302001001002", null)));
    }

    private static LocateIndex oneGrid(String code) {
        return LocateIndex.of(
                List.of(new Area(code, new GeometryFactory().toGeometry(new Envelope(0, 1, 0, 1)))), List.of());
    }
}
