package gezhi.notices.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How many addresses may be given for one case, and from one network address: messages to strangers are not to be had for the asking. */
@Component
class FollowLimit {
    static final int AN_HOUR = 10;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST = 100_000;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(HOUR).maximumSize(MOST).build();

    /** Counts one try. */
    boolean refuses(String whose) {
        return !buckets.get(whose, any -> fresh()).tryConsume(1);
    }

    private static Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AN_HOUR).refillGreedy(AN_HOUR, HOUR))
                .build();
    }
}
