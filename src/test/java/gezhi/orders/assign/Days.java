package gezhi.orders.assign;

import gezhi.orders.assign.Wanted.Spot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Days of orders made up: most in the morning, few people with rare skills, everybody with other points. */
public final class Days {
    private static final Instant FIRST = Instant.parse("2026-03-05T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int[] BEGINS = {0, 0, 0, 4, 4, 10, 0};
    private static final int[] LASTS = {4, 4, 2, 6, 2, 4, 12};

    private Days() {}

    /**
     * @param orders of three days
     * @param people who may be asked for some of them
     */
    public static Ground of(long seed, int orders, int people) {
        Random random = new Random(seed);
        List<Wanted> wanted = new ArrayList<>();
        int[] skills = new int[people];
        for (int i = 0; i < people; i++) {
            skills[i] = random.nextInt(8);
        }
        for (int i = 0; i < orders; i++) {
            int part = random.nextInt(BEGINS.length);
            Instant from = FIRST.plus(Duration.ofHours(24L * random.nextInt(3) + BEGINS[part]));
            int skill = random.nextInt(3);
            Map<UUID, Integer> may = new HashMap<>();
            for (int who = 0; who < people; who++) {
                if ((skills[who] >> skill & 1) == 1 && random.nextInt(10) > 0) {
                    may.put(new UUID(2, who), 20 + 5 * random.nextInt(14) - (random.nextInt(4) == 0 ? 35 : 0));
                }
            }
            Spot spot = random.nextInt(8) == 0
                    ? null
                    : new Spot(119 + random.nextDouble() * 0.02, 25.4 + random.nextDouble() * 0.02);
            wanted.add(new Wanted(
                    new UUID(1, i),
                    from,
                    from.plus(Duration.ofHours(LASTS[part])),
                    LocalDate.ofInstant(from, ZONE),
                    1 + random.nextInt(10) / 8,
                    spot,
                    may));
        }
        return new Ground(wanted);
    }
}
