package gezhi.orders.web;

import gezhi.orders.Assignment.Wish;
import org.jspecify.annotations.Nullable;

/** What is asked of an assignment; what is left empty is as it was proposed. */
record AssignForm(
        @Nullable Integer days,
        @Nullable Integer seconds,
        @Nullable Long seed) {
    static final AssignForm FRESH = new AssignForm(3, 20, 1L);

    static AssignForm of(Wish wish) {
        return new AssignForm(wish.days(), wish.seconds(), wish.seed());
    }

    Wish wish() {
        return new Wish(days == null ? 3 : days, seconds == null ? 20 : seconds, seed == null ? 1 : seed);
    }
}
