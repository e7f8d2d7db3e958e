package gezhi.orders.loop;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as the rules see it.
 *
 * @param version how often the order or one of its parts has moved; parts have versions of their own
 * @param division the community
 * @param placedBy who ordered
 * @param served the account of who is served; null when they have none
 * @param helpers places, 1 to 20
 * @param skill that helpers need; empty for none
 * @param opened may be claimed
 * @param counts of all parts, also of those that the reader does not see
 * @param due until when somebody has to accept
 * @param warn when the desk is warned
 * @param signal the last that the clock has said: 0 nothing, 1 warned
 * @param parts those the reader sees
 */
public record Order(
        UUID id,
        Step step,
        int version,
        String division,
        UUID placedBy,
        @Nullable UUID served,
        int helpers,
        String skill,
        boolean opened,
        Counts counts,
        Instant from,
        Instant to,
        Instant warn,
        Instant due,
        int signal,
        List<Part> parts) {
    public Order {
        parts = List.copyOf(parts);
    }

    /**
     * @param asked have not answered
     * @param live have accepted and are not settled
     * @param given are confirmed
     * @param toConfirm of those live: say that it is done
     */
    public record Counts(int asked, int live, int given, int toConfirm) {
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        int taken() {
            return live + given;
        }

        Counts without(@Nullable Step step) {
            return plus(step, -1);
        }

        Counts with(@Nullable Step step) {
            return plus(step, 1);
        }

        private Counts plus(@Nullable Step step, int one) {
            return step == null
                    ? this
                    : new Counts(
                            asked + (step == Step.OFFERED ? one : 0),
                            live + (step.isLive() ? one : 0),
                            given + (step.isGiven() ? one : 0),
                            toConfirm + (step == Step.DONE ? one : 0));
        }
    }

    public Optional<Part> find(@Nullable UUID part) {
        return parts.stream().filter(each -> each.id().equals(part)).findFirst();
    }

    /** Places that nobody has taken. */
    public int free() {
        return helpers - counts.taken();
    }

    /** Is this who ordered, or who is served? */
    boolean isOf(@Nullable UUID person) {
        return person != null && (placedBy.equals(person) || Objects.equals(served, person));
    }

    Order at(Step next) {
        return new Order(
                id,
                next,
                version + 1,
                division,
                placedBy,
                served,
                helpers,
                skill,
                opened,
                counts,
                from,
                to,
                warn,
                due,
                signal,
                parts);
    }

    Order open() {
        return new Order(
                id, step, version, division, placedBy, served, helpers, skill, true, counts, from, to, warn, due,
                signal, parts);
    }

    /** A place is free again, and somebody else may take it until the time is over. */
    Order dueLater() {
        return new Order(
                id,
                step,
                version,
                division,
                placedBy,
                served,
                helpers,
                skill,
                opened,
                counts,
                from,
                to,
                warn,
                due.isBefore(to) ? to : due,
                signal,
                parts);
    }

    /** With this part as it is now, and where the order stands by that. */
    Order with(Part now) {
        Counts counted =
                counts.without(find(now.id()).map(Part::step).orElse(null)).with(now.step());
        List<Part> others =
                parts.stream().filter(each -> !each.id().equals(now.id())).toList();
        List<Part> all = new java.util.ArrayList<>(others);
        all.add(now);
        Order after = new Order(
                id, step, version, division, placedBy, served, helpers, skill, opened, counted, from, to, warn, due,
                signal, all);
        return after.at(after.standing());
    }

    /** Where it stands by its parts. */
    Step standing() {
        if (step.isEnd()) {
            return step;
        }
        if (free() <= 0) {
            return counts.live() == 0 ? Step.COMPLETED : Step.MANNED;
        }
        if (opened) {
            return Step.OPEN;
        }
        return counts.asked() + counts.taken() > 0 ? Step.DISPATCHED : Step.PLACED;
    }
}
