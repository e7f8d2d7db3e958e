package gezhi.bodies;

import gezhi.bodies.store.HeadCountStore;
import gezhi.bodies.store.HeadCountStore.Found;
import gezhi.platform.scope.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Members counted in their register where there are any, and as somebody entered them otherwise. */
@Component
class HeadCounts {
    private final HeadCountStore entered;
    private final ObjectProvider<MemberCounts> registered;

    HeadCounts(HeadCountStore entered, ObjectProvider<MemberCounts> registered) {
        this.entered = entered;
        this.registered = registered;
    }

    Optional<HeadCount> latest(String city, UUID body) {
        return Optional.ofNullable(registered(List.of(body)).get(body)).or(() -> entered.latest(city, body));
    }

    /** Some standing bodies of the chain in order of seat, with their count where they have one. */
    List<Found> list(String city, String subtree, String after, int limit) {
        List<Found> found = entered.list(city, subtree, after, limit);
        Map<UUID, HeadCount> counts =
                registered(found.stream().map(each -> each.body().id()).toList());
        List<Found> all = new ArrayList<>();
        for (Found each : found) {
            @Nullable HeadCount count = counts.get(each.body().id());
            all.add(count == null ? each : new Found(each.body(), count));
        }
        return all;
    }

    void save(Scope by, UUID body, HeadCount count, Instant at) {
        entered.save(by, List.of(new HeadCountStore.Fresh(body, count)), at);
    }

    private Map<UUID, HeadCount> registered(List<UUID> bodies) {
        @Nullable MemberCounts counts = registered.getIfAvailable();
        return counts == null || bodies.isEmpty() ? Map.of() : counts.of(bodies);
    }
}
